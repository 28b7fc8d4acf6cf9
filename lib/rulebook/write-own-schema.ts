import * as z from "zod";
import { ownRulebookSchema } from "./rulebook-schema";

/**
 * The published JSON Schema of one's own rulebook, made from the schema that reads it, so that the two cannot part. What
 * holds between fields (a gate needs a confidence) no JSON Schema says; `npm run rulebook:check` does.
 */
export function writeOwnSchema(): string {
  const schema = z.toJSONSchema(ownRulebookSchema, { io: "input", target: "draft-2020-12" });
  return `${JSON.stringify({ title: "A rulebook of one's own for Touchstone", ...schema }, null, 2)}\n`;
}
