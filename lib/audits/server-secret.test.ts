import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readOrMakeSecret } from "./server-secret";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "secret-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

test("is made once, for its owner's eyes alone, and nothing else is left lying about", () => {
  const file = path.join(directory, "data", "secret");
  const secret = readOrMakeSecret(file);
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(path.dirname(file))).toEqual(["secret"]);
  expect(readOrMakeSecret(file)).toBe(secret);
});

test("of two data directories differs", () => {
  expect(readOrMakeSecret(path.join(directory, "a"))).not.toBe(readOrMakeSecret(path.join(directory, "b")));
});

test("that is there is kept; one that is too short stops the start and is not overwritten", () => {
  const file = path.join(directory, "secret");
  writeFileSync(file, `${"s".repeat(32)}\n`);
  expect(readOrMakeSecret(file)).toBe("s".repeat(32));
  writeFileSync(file, "s".repeat(31));
  expect(() => readOrMakeSecret(file)).toThrow(/at least 32/);
  expect(existsSync(file) && readFileSync(file, "utf8")).toBe("s".repeat(31));
});
