import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { testDatabase } from "@/lib/db/support/test-database";
import { DEFAULT_RULEBOOK } from "@/lib/rulebook";
import { createAudit } from "./create-audit";

/** A database, a folder for the keys and a secret of a test file's own. Called once in it. */
export function testRecord(): ReturnType<typeof testDatabase> {
  const database = testDatabase();
  let dataDir: string;
  beforeAll(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), "record-"));
    process.env.DATA_DIR = dataDir;
    process.env.TOUCHSTONE_SECRET = "a secret for tests, long enough for one";
  });
  afterAll(() => rmSync(dataDir, { recursive: true }));
  return database;
}

export const now = new Date("2026-03-01T12:00:00Z");
export const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** Audits a text; the owner's key. */
export async function create(text: string, named: { product?: string; maker?: string } = {}): Promise<string> {
  const request = { input: { text, ...named, tests: [] }, rulebook: DEFAULT_RULEBOOK };
  const created = await createAudit({ request, now });
  if (!created.ok) throw new Error(created.problems[0]?.say.en);
  return created.value.manageKey;
}
