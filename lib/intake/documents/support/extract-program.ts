import path from "node:path";
import { beforeAll } from "vitest";

const root = path.resolve(import.meta.dirname, "../../../..");
const { ensureExtractProgram } = await import(path.join(root, "scripts/setup.mjs"));

/** Builds the program that reads one file, and names it as a site does. Called once in a test file. */
export function extractProgram(): void {
  beforeAll(async () => {
    process.env.EXTRACT_PROGRAM = await ensureExtractProgram();
  });
}
