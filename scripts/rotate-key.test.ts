import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { jwks, loadSigningKeys } from "@/lib/record";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "rotate-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** The real command in a process of its own. */
function rotate() {
  const program = path.join(import.meta.dirname, "run.mjs");
  const child = spawn(process.execPath, [program, "scripts/rotate-key.ts"], {
    env: { ...process.env, DATA_DIR: directory },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, said }));
  });
}

test("rotating in several processes at once, also where there is no key yet, loses none that could have signed", async () => {
  const ended = await Promise.all([rotate(), rotate(), rotate()]);
  const kids = jwks(await loadSigningKeys(directory)).keys.map(({ kid }) => kid);
  const done = ended.filter(({ code }) => code === 0);
  expect(kids).toHaveLength(done.length + 1);
  for (const { said } of done)
    expect(kids).toEqual(expect.arrayContaining(said.match(/(?<=: )[\w-]{43}(?=\.)/g) ?? ["no key named"]));
  for (const { said } of ended.filter(({ code }) => code !== 0)) expect(said).toMatch(/^A rotation is under way.*\n$/);
  expect(readdirSync(directory)).toEqual(["signing-keys.json"]);
});
