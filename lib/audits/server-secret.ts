import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/env";
import { readOrPlace } from "@/lib/place-once";
import { processWide } from "@/lib/process-wide";

/**
 * The secret that owners' keys are made with. It stands outside the database, so that a copy of the database alone
 * opens nothing.
 */
export function serverSecret(): string {
  return processWide("secret", () => env().TOUCHSTONE_SECRET ?? readOrMakeSecret(path.join(env().DATA_DIR, "secret")));
}

export const readOrMakeSecret = (file: string): string =>
  readOrPlace(file, readSecret, () => `${randomBytes(32).toString("base64url")}\n`);

function readSecret(file: string): string {
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < 32) throw new Error(`${file} does not hold a secret of at least 32 characters.`);
  return secret;
}
