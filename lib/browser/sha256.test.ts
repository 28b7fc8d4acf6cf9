import { expect, test } from "vitest";
import { sha256Hex as onServer } from "../sha256";
import { sha256Hex as onDevice } from "./sha256";

test.each([
  ["nothing", ""],
  ["one block", "Semi-solid-state"],
  ["many blocks", "半固态电池 ".repeat(500)],
  ["half a character", "a\ud83d"],
])("a reader's device gives the digest of %s that the server gives", (_, text) => {
  expect(onDevice(text)).toBe(onServer(text));
});

test("it is the digest of FIPS 180-4", () => {
  expect(onDevice("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
