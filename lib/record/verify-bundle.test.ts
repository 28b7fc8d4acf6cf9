import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, test } from "vitest";
import { canonicalJson } from "@/lib/digest";
import { parseBundle } from "@/lib/intake";
import {
  commit,
  type KeySet,
  leafHash,
  makeReceipt,
  printBundle,
  type Receipt,
  type SigningKeys,
  signTreeHead,
  toHex,
  verifyBundle,
} from ".";
import { forge, logBundle, logInvented, logReport, newKeys, salt, today } from "./logged-bundle.fixture";
import sentences from "./sentences.json";

let keys: SigningKeys;
let others: SigningKeys;
let logged: Awaited<ReturnType<typeof logBundle>>;
let file: Buffer;
beforeAll(async () => {
  [keys, others] = await Promise.all([newKeys(), newKeys()]);
  logged = await logBundle(keys);
  file = Buffer.from(printBundle(logged.bundle, logged.receipt));
});

async function verify(content: Uint8Array, given?: KeySet) {
  const verified = await verifyBundle(content, today, given);
  if (!verified.ok) throw new Error(verified.problems[0]?.code);
  const { state, checks } = verified.value;
  return { state, checks: checks.map((one) => `${one.name} ${one.state}`), last: checks.at(-1)?.say.en };
}

describe("a bundle with a receipt", () => {
  it("holds in all its parts, by the site's keys", async () => {
    const checks = ["form", "seal", "key", "log", "commitment", "report", "replay"].map((name) => `${name} holds`);
    expect(await verify(file, keys.published)).toMatchObject({ state: "holds", checks });
  });

  it("says that its own key shows nobody's hand", async () => {
    const verified = await verifyBundle(file, today);
    const said = verified.ok ? verified.value.checks.find(({ state }) => state === "note") : undefined;
    expect(said?.say.en).toContain("/.well-known/touchstone-keys.json");
    expect(said?.say.en).toContain(keys.published.keys[0]?.kid);
    expect(verified.ok && verified.value.state).toBe("holds");
  });

  it("says what a receipt proves and what not, in both languages", async () => {
    const verified = await verifyBundle(file, today);
    expect(verified.ok && verified.value.say.en).toContain("existed and is unchanged, not that it is right");
    expect(verified.ok && verified.value.say.zh).toContain("不证明其内容正确");
  });

  it("by another's key is not the site's", async () => {
    const verified = await verify(file, others.published);
    expect(verified).toMatchObject({ state: "fails", checks: ["form holds", "seal fails"] });
    expect(verified.last).toContain(keys.published.keys[0]?.kid);
  });

  it("with one's own rulebook holds as well", async () => {
    const own = JSON.parse(readFileSync(new URL("../../public/own-rulebook.example.json", import.meta.url), "utf8"));
    const { bundle, receipt } = await logBundle(keys, { text: "A solid-state battery.", rulebook: own });
    expect(await verify(Buffer.from(printBundle(bundle, receipt)))).toMatchObject({ state: "holds" });
  });

  it("is still one that the audit can be made of again", () => {
    expect(parseBundle(JSON.parse(file.toString()), today).ok).toBe(true);
  });
});

test("of 1,000 flipped bytes anywhere, 1,000 are found", async () => {
  const random = seeded(20260301);
  let found = 0;
  for (let i = 0; i < 1_000; i++) {
    const flipped = Buffer.from(file);
    const at = Math.floor(random() * flipped.length);
    flipped[at] = (flipped[at] as number) ^ (1 + Math.floor(random() * 255));
    const verified = await verifyBundle(flipped, today);
    if (!verified.ok || verified.value.state === "fails") found++;
  }
  expect(found).toBe(1_000);
});

test("each flipped bit of the signatures, the key and the salt is found", async () => {
  const { signature, treeHead, salt: salted, keys: published } = logged.receipt;
  const places = [signature, treeHead, salted, published.keys[0]?.x ?? "", published.keys[0]?.kid ?? ""].flatMap(
    (part) => Array.from(part, (_, at) => file.indexOf(part) + at),
  );
  const missed: number[] = [];
  for (const at of places) {
    const flipped = Buffer.from(file);
    flipped[at] = (flipped[at] as number) ^ 1;
    const verified = await verifyBundle(flipped, today);
    if (verified.ok && verified.value.state !== "fails") missed.push(at);
  }
  expect(missed).toEqual([]);
});

describe("a file in another spelling", () => {
  test.each([
    ["without its line end", (text: string) => text.trimEnd()],
    ["with two", (text: string) => `${text}\n`],
    ["with Windows' line end", (text: string) => text.replace("\n", "\r\n")],
    ["printed for reading", (text: string) => `${JSON.stringify(JSON.parse(text), null, 2)}\n`],
    ["with a letter written by its code", (text: string) => text.replace("Aster", "\\u0041ster")],
    ["with a field twice", (text: string) => text.replace("{", '{"bundleVersion":1,')],
    ["with half a character", (text: string) => text.replace("Aster", "\\ud800ster")],
  ])("%s fails at its form", async (_, spell) => {
    const verified = await verify(Buffer.from(spell(file.toString())));
    expect(verified).toMatchObject({ state: "fails", checks: ["form fails"] });
  });
});

test("a file nested deeper than calls can go is answered like any other", async () => {
  const deep = `{"a":${"[".repeat(1e5)}${"]".repeat(1e5)},`;
  const verified = await verify(Buffer.from(file.toString().replace("{", deep)));
  expect(verified.state).toBe("fails");
});

describe("what is no bundle with a receipt is refused with one sentence", () => {
  test.each([
    ["", "not-a-bundle"],
    ["{", "not-a-bundle"],
    ["null\n", "not-a-bundle"],
    ["[]\n", "not-a-bundle"],
    ['{"text":"x"}\n', "not-a-bundle"],
    ['\ufeff{"bundleVersion":1}\n', "not-a-bundle"],
    ['{"bundleVersion":1}\n', "no-receipt"],
  ])("%j: %s", async (text, code) => {
    const verified = await verifyBundle(Buffer.from(text), today);
    expect(verified.ok ? [] : verified.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("that is not UTF-8", async () => {
    const spoiled = Buffer.from(file);
    spoiled[file.indexOf("Aster")] = 0xff;
    const verified = await verifyBundle(spoiled, today);
    expect(verified.ok ? [] : verified.problems.map(({ code }) => code)).toEqual(["not-a-bundle"]);
  });
});

describe("a lie that is signed with the site's key", () => {
  const other = "0".repeat(64);
  const path = (receipt: Receipt) => receipt.inclusionPath.map((hash, at) => (at === 1 ? other : hash));
  test.each<[string, (receipt: Receipt) => Partial<Receipt>, string]>([
    ["of another place in the log", ({ index }) => ({ index: index + 1 }), "log"],
    ["with another path", (receipt) => ({ inclusionPath: path(receipt) }), "log"],
    ["of another moment", ({ leaf }) => ({ leaf: { ...leaf, at: "2026-03-01T11:00:00.000Z" } }), "log"],
    ["of a report that was not logged", ({ report }) => ({ report: { ...report, id: "another" } }), "commitment"],
    ["by another salt", () => ({ salt: other }), "commitment"],
    ["of another address", () => ({ address: "another" }), "commitment"],
    ["with another reason", () => ({ statement: { text: "None.", salt: "7b".repeat(32) } }), "commitment"],
  ])("%s is found", async (_, change, name) => {
    const content = await forge(logged.bundle, { ...logged.receipt, ...change(logged.receipt) }, keys);
    const { state, checks } = await verify(content, keys.published);
    expect([state, checks.at(-1)]).toEqual(["fails", `${name} fails`]);
  });

  it("by a head of the log that another signed is found", async () => {
    const head = { treeHeadVersion: 1, treeSize: 7, rootHash: other, at: logged.receipt.leaf.at } as const;
    const treeHead = await signTreeHead(head, others);
    const content = await forge(logged.bundle, { ...logged.receipt, treeHead }, keys);
    expect((await verify(content, keys.published)).last).toContain("head of the log is not signed");
  });

  it("of a text that the report is not of is found", async () => {
    const content = await forge({ ...logged.bundle, text: "Something else." }, logged.receipt, keys);
    expect((await verify(content)).checks.at(-1)).toBe("replay fails");
  });

  test.each([{ resultDigest: other }, { inputDigest: other }, { madeBy: { engineVersion: "0.1.0" } }])(
    "of a bundle that names another report is found: %o",
    async (change) => {
      const content = await forge({ ...logged.bundle, ...change }, logged.receipt, keys);
      expect((await verify(content)).checks.at(-1)).toBe("report fails");
    },
  );

  it("of a report that is logged and not what its digest is of is found", async () => {
    const report = { ...logged.report, notes: [{ code: "invented", say: { en: "x", zh: "x" } }] };
    const receipt = await logReport(logged.bundle, report as typeof logged.report, keys);
    expect((await verify(await forge(logged.bundle, receipt, keys))).checks.at(-1)).toBe("report fails");
  });

  it("of a verdict that the audit does not give is found", async () => {
    expect((await verify(await logInvented(logged, keys, {}))).checks.at(-1)).toBe("replay fails");
  });
});

describe("where the audit cannot be made again", () => {
  test.each([
    ["another engine", { engineVersion: "0.9.0" }, "the engine (0.9.0 then"],
    ["another lexicon", { lexicon: { id: "old", digest: "1".repeat(64) } }, "the lexicon (1111111111111111 then"],
  ])("because of %s, all else is checked and that is said", async (_, provenance, said) => {
    const verified = await verify(await logInvented(logged, keys, provenance), keys.published);
    expect(verified).toMatchObject({ state: "not-possible", last: expect.stringContaining(said) });
    expect(verified.checks.at(-1)).toBe("replay not-possible");
  });

  it("names all that differs, in both languages", async () => {
    const old = { id: "old", digest: "1".repeat(64) };
    const rulebook = { ...logged.report.rulebook, digest: "2".repeat(64) };
    const verified = await verifyBundle(await logInvented(logged, keys, { lexicon: old, rulebook }), today);
    const say = verified.ok ? verified.value.checks.at(-1)?.say : undefined;
    expect(say?.en).toMatch(/the lexicon \(1{16} then, \w{16} here\), the rulebook \(2{16} then/);
    expect(say?.zh).toMatch(/词库（当时 1{16}，此处 \w{16}）、规则手册（当时 2{16}/);
  });

  it("because this version takes no such request, its problem is told", async () => {
    const content = await forge({ ...logged.bundle, rulebook: "gone" }, logged.receipt, keys);
    const verified = await verify(content);
    expect(verified).toMatchObject({ state: "not-possible", last: expect.stringContaining("no rulebook of this id") });
  });
});

test("no receipt is made of a report that was not logged", async () => {
  const { leaf, index, treeHead, address: key } = logged.receipt;
  const { leafVersion: _, address: __, ...entry } = leaf;
  const parts = { entry: { ...entry, key }, salt, reportBytes: "{}", index, inclusionPath: [], treeHead };
  await expect(makeReceipt(logged.bundle, parts, keys)).rejects.toThrow("another report");
});

test("after an erasure the leaf tells nothing that a guess of the text could be tried on", () => {
  const leaf = canonicalJson(logged.receipt.leaf);
  const { receipt, report, bundle } = logged;
  const guesses = [bundle.inputDigest, report.resultDigest, receipt.address, toHex(leafHash(canonicalJson(report)))];
  for (const guess of guesses) expect(leaf).not.toContain(guess);
  expect(receipt.leaf.reportCommitment).toBe(commit(salt, canonicalJson(report)));
});

test("each sentence names the same things in both languages", () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const { en, zh } of Object.values(sentences)) expect(placeholders(zh)).toEqual(placeholders(en));
});

/** Numbers from 0 to 1, the same ones at each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
