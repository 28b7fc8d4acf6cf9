import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { calculateJwkThumbprint } from "jose";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { checkSignature } from "./check-signature";
import { keySetSchema } from "./key-schema";
import { jwks, loadSigningKeys } from "./load-signing-keys";
import { rotateSigningKey } from "./rotate-signing-key";
import { signReceipt, signTreeHead } from "./sign-statement";
import { RECEIPT, TREE_HEAD, treeHeadSchema } from "./statements";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "keys-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

const now = new Date("2026-03-01T12:00:00Z");
const head = { treeHeadVersion: 1, treeSize: 3, rootHash: "ab".repeat(32), at: "2026-02-01T00:00:00.000Z" } as const;

describe("the signing key", () => {
  it("is made once, for its owner's eyes alone, and nothing else is left lying about", async () => {
    const data = path.join(directory, "data");
    const [one, other] = await Promise.all([loadSigningKeys(data), loadSigningKeys(data)]);
    expect(other).toEqual(one);
    expect(readdirSync(data)).toEqual(["signing-keys.json"]);
    expect(statSync(path.join(data, "signing-keys.json")).mode & 0o777).toBe(0o600);
  });

  it("is published without its private half, under its thumbprint", async () => {
    const keys = await loadSigningKeys(directory);
    const published = jwks(keys);
    expect(keySetSchema.parse(published)).toEqual(published);
    expect(JSON.stringify(published)).not.toContain(keys.privateKey.d);
    expect(published.keys[0]?.kid).toBe(await calculateJwkThumbprint(keys.privateKey));
  });

  it.each([
    ["no JSON", () => "secret words"],
    ["something else", () => "{}"],
    [
      "halves that do not belong together",
      (text: string) => text.replace(/"x": "(.)/, (_, x) => `"x": "${x === "A" ? "B" : "A"}`),
    ],
  ])("is not made anew where the file holds %s, and the file is not quoted", async (_, spoil) => {
    await loadSigningKeys(directory);
    const file = path.join(directory, "signing-keys.json");
    const spoiled = spoil(readFileSync(file, "utf8"));
    writeFileSync(file, spoiled);
    await expect(loadSigningKeys(directory)).rejects.toThrow(`${file} does not hold signing keys.`);
    await expect(loadSigningKeys(directory)).rejects.not.toThrow("secret words");
    expect(readFileSync(file, "utf8")).toBe(spoiled);
  });
});

describe("a rotation", () => {
  it("keeps what the old key signed good, and the old private half nowhere", async () => {
    const before = await loadSigningKeys(directory);
    const signed = await signTreeHead(head, before);
    const after = await rotateSigningKey(directory, now);
    const [current, retired] = jwks(after).keys;
    expect(retired).toEqual({ ...before.published.keys[0], retiredAt: now.toISOString() });
    expect(current).not.toHaveProperty("retiredAt");
    expect(current?.kid).not.toBe(retired?.kid);
    expect(readFileSync(path.join(directory, "signing-keys.json"), "utf8")).not.toContain(before.privateKey.d);
    expect(statSync(path.join(directory, "signing-keys.json")).mode & 0o777).toBe(0o600);
    expect(await checkSignature(signed, TREE_HEAD, treeHeadSchema, jwks(after))).toMatchObject({ state: "holds" });
    expect(await loadSigningKeys(directory)).toEqual(after);
  });

  it.each([
    ["2026-03-01T11:59:59.999Z", "holds"],
    ["2026-03-01T12:00:00.000Z", "holds"],
    ["2026-03-01T12:00:00.001Z", "broken"],
  ])("lets the old key speak of %s: %s", async (at, state) => {
    const before = await loadSigningKeys(directory);
    const after = await rotateSigningKey(directory, now);
    const signed = await signTreeHead({ ...head, at }, before);
    expect(await checkSignature(signed, TREE_HEAD, treeHeadSchema, jwks(after))).toMatchObject({ state });
  });

  it("waits for none that was cut off, and says which file to delete", async () => {
    const before = await loadSigningKeys(directory);
    const next = path.join(directory, "signing-keys.json.next");
    writeFileSync(next, "");
    await expect(rotateSigningKey(directory, now)).rejects.toThrow(`delete ${next}`);
    expect(existsSync(next)).toBe(true);
    expect(await loadSigningKeys(directory)).toEqual(before);
  });

  it("of two at once loses no key", async () => {
    const first = await loadSigningKeys(directory);
    const made = await Promise.allSettled([rotateSigningKey(directory, now), rotateSigningKey(directory, now)]);
    const kids = (await loadSigningKeys(directory)).published.keys.map(({ kid }) => kid);
    const done = made.flatMap((one) => (one.status === "fulfilled" ? one.value.published.keys : []));
    expect(kids).toEqual(expect.arrayContaining([first.published.keys[0]?.kid, ...done.map(({ kid }) => kid)]));
  });
});

describe("a signature", () => {
  const check = async (jws: string, typ = TREE_HEAD) =>
    (await checkSignature(jws, typ, treeHeadSchema, jwks(await loadSigningKeys(directory)))).state;

  it("is the same for the same statement, and states it in canonical JSON", async () => {
    const keys = await loadSigningKeys(directory);
    const jws = await signTreeHead(head, keys);
    expect(await signTreeHead(head, keys)).toBe(jws);
    const [header, payload] = jws.split(".").map((part) => Buffer.from(part, "base64url").toString());
    expect(JSON.parse(header ?? "")).toEqual({ alg: "EdDSA", kid: keys.published.keys[0]?.kid, typ: TREE_HEAD });
    expect(payload).toBe(`{"at":"${head.at}","rootHash":"${head.rootHash}","treeHeadVersion":1,"treeSize":3}`);
    expect(await check(jws)).toBe("holds");
  });

  it("is broken by any other letter anywhere", async () => {
    const jws = await signTreeHead(head, await loadSigningKeys(directory));
    const states = await Promise.all(
      [...jws].map((letter, at) => check(`${jws.slice(0, at)}${nextLetter(letter)}${jws.slice(at + 1)}`)),
    );
    expect(states).not.toContain("holds");
    // Letters of the header may give another key's name.
    expect(new Set(states)).toEqual(new Set(["broken", "unknown-key"]));
  });

  it("has one spelling, though its last letter has bits that mean nothing", async () => {
    const jws = await signTreeHead(head, await loadSigningKeys(directory));
    const other = jws.slice(0, -1) + { A: "B", Q: "R", g: "h", w: "x" }[jws.slice(-1)];
    const bytesOf = (token: string) => Buffer.from(token.split(".")[2] ?? "", "base64url").toString("hex");
    expect(bytesOf(other)).toBe(bytesOf(jws));
    expect(await check(other)).toBe("broken");
  });

  it("of one kind does not pass for another", async () => {
    const keys = await loadSigningKeys(directory);
    expect(await check(await signTreeHead(head, keys), RECEIPT)).toBe("broken");
    const digests = { contentDigest: head.rootHash, reportDigest: head.rootHash, leafHash: head.rootHash };
    expect(await check(await signReceipt({ receiptVersion: 1, ...digests, index: 0, at: head.at }, keys))).toBe(
      "broken",
    );
  });

  it("by a key that is not at hand is unknown, also where that key goes by the name of one that is", async () => {
    const other = await loadSigningKeys(path.join(directory, "other"));
    const jws = await signTreeHead(head, other);
    expect(await check(jws)).toBe("unknown-key");
    const [mine] = jwks(await loadSigningKeys(directory)).keys;
    const kid = other.published.keys[0]?.kid ?? "";
    const disguised = { keys: [{ ...mine, kid }] } as typeof other.published;
    expect(await checkSignature(jws, TREE_HEAD, treeHeadSchema, disguised)).toEqual({ state: "unknown-key", kid });
  });

  test.each(["", "a.b", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30."])("is no %o", async (jws) => {
    expect(await check(jws)).toBe("broken");
  });
});

/** Another letter of base64url, the dot included. */
const nextLetter = (letter: string) => (letter === "A" ? "B" : letter === "." ? "-" : "A");
