import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { buildDevice } from "./build-device.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "touchstone-device-"));
await buildDevice(folder);
const read = (name: string) => readFileSync(path.join(folder, name), "utf8");

/** The entry and all that it imports at once; what it fetches later is asked for by `import(`. */
function loadedAtOnce(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, from = ""] of read(name).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) loadedAtOnce(from, seen);
  return seen;
}

test("what marks the text while one types weighs at most 150 KB on the line", () => {
  const files = [...loadedAtOnce("audit-worker.js")];
  expect(files.length).toBeLessThan(readdirSync(folder).length);
  const bytes = files.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0);
  expect(bytes).toBeLessThanOrEqual(150_000);
});

test("the reader's device is told the lexicon's digest and none of its notes", () => {
  const program = readdirSync(folder).map(read).join("\n");
  const { "lexicon-1": digest } = JSON.parse(readFileSync("lib/lexicon/released.json", "utf8"));
  expect(program).toContain(digest);
  expect(program).not.toContain("Se tient devant un nombre");
});
