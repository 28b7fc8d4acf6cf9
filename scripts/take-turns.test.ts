import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

/** A process that writes "in", waits for a tick of the clock, and writes "out", in its turn. */
function startOne(directory: string, log: string) {
  const module = JSON.stringify(path.resolve(import.meta.dirname, "take-turns.mjs"));
  const code = `import(${module}).then(({ inTurn }) => inTurn(${JSON.stringify(directory)}, async () => {
    const fs = await import("node:fs");
    fs.appendFileSync(${JSON.stringify(log)}, "in ");
    await new Promise((resolve) => setTimeout(resolve, 50));
    fs.appendFileSync(${JSON.stringify(log)}, "out ");
  }))`;
  return spawn(process.execPath, ["-e", code], { stdio: "inherit" });
}

test("processes that start together work one after another, also behind one that was killed", async () => {
  const directory = mkdtempSync(path.join(tmpdir(), "turns-"));
  const log = path.join(directory, "log");
  const lock = path.join(directory, "lock");
  const killed = startOne(lock, path.join(directory, "other"));
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const all = [1, 2, 3, 4].map(() => startOne(lock, log));
  const codes = await Promise.all(all.map(async (child) => (await once(child, "exit"))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(readFileSync(log, "utf8")).toBe("in out ".repeat(4));
  rmSync(directory, { recursive: true });
});
