import { expect, test } from "vitest";
import { digest } from "@/lib/digest";
import { commit, newSalt } from "./make-commitment";
import { type LogEntry, leafData } from "./write-leaf";

const report = '{"quote":"our battery"}';
const entry: LogEntry = {
  kind: "publication",
  key: "k".repeat(43),
  revision: 1,
  at: "2026-03-01T12:00:00.000Z",
  reportCommitment: commit(new Uint8Array(32), report),
};

test("a leaf is canonical JSON with nothing in it that can be guessed", () => {
  const leaf = leafData(entry);
  expect(leaf).toBe(
    `{"address":"${digest(entry.key)}","at":"2026-03-01T12:00:00.000Z","kind":"publication","leafVersion":1,"reportCommitment":"${entry.reportCommitment}","revision":1}`,
  );
  expect(leaf).not.toContain(digest(report));
  expect(leaf).not.toContain(entry.key);
});

test.each([
  { revision: 0 },
  { revision: 1.5 },
  { at: "2026-03-01" },
  { kind: "rumour" },
  { reportCommitment: "f".repeat(63) },
  { note: "x" },
])("a leaf is not written of %o", (wrong) => {
  expect(() => leafData({ ...entry, ...wrong } as LogEntry)).toThrow();
});

test("a commitment is the same for the same salt and bytes alone", () => {
  const salt = newSalt();
  expect(commit(salt, report)).toBe(commit(salt, Buffer.from(report)));
  expect(commit(salt, report)).not.toBe(commit(salt, `${report} `));
  expect(commit(salt, report)).not.toBe(commit(newSalt(), report));
});

// RFC 4231 gives no key of 32 bytes; this one is of openssl: printf 'text' | openssl dgst -sha256 -mac HMAC -macopt hexkey:…
test("a commitment is HMAC-SHA-256 with the salt as key", () => {
  const salt = Buffer.from("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", "hex");
  expect(commit(salt, "text")).toBe("27a0eabaf34a3623827e82713f146e82e8c1a889564c6df9e5045f5fc6f61709");
});

test.each([31, 33])("a salt of %d bytes is refused", (length) => {
  expect(() => commit(new Uint8Array(length), "text")).toThrow(RangeError);
});
