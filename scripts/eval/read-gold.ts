import { readFileSync } from "node:fs";
import * as z from "zod";

const goldSchema = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  mentions: z.array(
    z.object({ quote: z.string(), category: z.string(), assertion: z.string(), nonstandard: z.boolean() }),
  ),
  facts: z.record(z.string(), z.unknown()).default({}),
  self_contradiction: z.boolean().default(false),
});

/** A labelled passage; a fact of `null` means that the label gives no single value of that kind. */
export type Gold = z.infer<typeof goldSchema>;

/** A line that cannot be read, or a report that cannot be scored: the message is for whoever ran the command. */
export class ScoringError extends Error {}

/** Reads labelled passages, one JSON object a line. Throws an ScoringError that names the line. */
export function readGold(path: string): Gold[] {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (cause) {
    throw new ScoringError(`The labelled passages "${path}" cannot be read.`, { cause });
  }
  return content.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [readLine(line, path, index + 1)]));
}

function readLine(line: string, path: string, number: number): Gold {
  try {
    return goldSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new ScoringError(`Line ${number} of "${path}" is no labelled passage.`, { cause });
  }
}
