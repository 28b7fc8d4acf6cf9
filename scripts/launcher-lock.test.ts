import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockData } from "./launcher-lock.mjs";

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "lock-"));
  file = path.join(directory, "launcher.pid");
});
afterEach(() => rmSync(directory, { recursive: true }));

/** A process that holds the lock, and stays until it is killed. */
async function otherLauncher() {
  const code = `import(${JSON.stringify(path.resolve(import.meta.dirname, "launcher-lock.mjs"))})
    .then(({ lockData }) => { lockData(${JSON.stringify(directory)}); console.log("locked"); setInterval(() => {}, 1000); })`;
  const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

test("taken once, refused a second time, free again after release", () => {
  const lock = lockData(directory);
  expect(lock.stale).toBe(false);
  expect(() => lockData(directory)).toThrow(`process ${process.pid}`);
  lock.release();
  expect(readdirSync(directory)).toEqual([]);
  expect(lockData(directory).stale).toBe(false);
});

test("of a launcher that runs is refused; of one that was killed, taken over", async () => {
  const other = await otherLauncher();
  expect(() => lockData(directory)).toThrow(`process ${other.pid}`);
  other.kill("SIGKILL");
  await once(other, "exit");
  expect(lockData(directory).stale).toBe(true);
  expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^${process.pid} `));
  expect(readdirSync(directory)).toEqual(["launcher.pid"]);
});

describe("what a killed launcher may leave", () => {
  test.each([
    ["a number that another process was given since", `${process.pid} 1\n`],
    ["nothing", ""],
    ["no number", "launcher\n"],
    ["a number that is nobody's", "2147483646 1\n"],
  ])("%s is taken over", (_, content) => {
    writeFileSync(file, content);
    expect(lockData(directory).stale).toBe(true);
  });
});

test("releasing leaves another launcher's lock alone", () => {
  const lock = lockData(directory);
  writeFileSync(file, "1 1\n");
  lock.release();
  expect(existsSync(file)).toBe(true);
});
