import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";

/**
 * The secret that owners' keys are made with. It stands outside the database, so that a copy of the database alone
 * opens nothing.
 */
export function serverSecret(): string {
  return processWide("secret", () => env().TOUCHSTONE_SECRET ?? readOrMakeSecret(path.join(env().DATA_DIR, "secret")));
}

/** Two processes that start at once end up with one secret: the file appears whole, and only for the first. */
export function readOrMakeSecret(file: string): string {
  try {
    return readSecret(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(8).toString("hex")}`;
  writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
  return readSecret(file);
}

function readSecret(file: string): string {
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < 32) throw new Error(`${file} does not hold a secret of at least 32 characters.`);
  return secret;
}
