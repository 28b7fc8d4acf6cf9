import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { deleteExpired, findAudit, findRepetition, insertAudit, type NewAudit } from "./audit-store";
import { testDatabase } from "./support/test-database";

const database = testDatabase();
const now = new Date("2026-03-01T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);

function newAudit(parts: Partial<NewAudit> = {}): NewAudit {
  const id = randomUUID();
  return {
    id,
    expiresAt: later(1_000),
    manageKeyHash: `manage ${id}`,
    idempotencyKeyHash: null,
    requestDigest: "request",
    text: "A solid-state cell.",
    input: "{}",
    reportBytes: "{}",
    resultDigest: "result",
    rulebook: "rulebook",
    ...parts,
  };
}

describe("what is kept", () => {
  // Each of these is changed or refused by one of PostgreSQL's own types for text or JSON.
  test.each([
    ["key order and number format", '{"b":1,"a":[1.50,1e3],"b2":"\\u0000"}'],
    ["characters beyond the basic plane", '{"say":"固态电池 🔋 é"}'],
    ["a size that is moved out of the row", `{"long":"${"电".repeat(300_000)}"}`],
  ])("the report's bytes, exactly: %s", async (_, reportBytes) => {
    const audit = newAudit({ reportBytes });
    await insertAudit(audit, now);
    expect((await findAudit(audit.manageKeyHash, now))?.reportBytes).toBe(reportBytes);
    const [row] = await database.query("SELECT report_bytes FROM audits WHERE id = $1", [audit.id]);
    expect(Buffer.from(reportBytes, "utf8").compare(row?.report_bytes as Buffer)).toBe(0);
  });

  test("a text with U+0000 and half a surrogate pair", async () => {
    const audit = newAudit({ text: "a\u0000b\ud83d c\n" });
    await insertAudit(audit, now);
    expect((await findAudit(audit.manageKeyHash, now))?.text).toBe(audit.text);
  });

  test("the report alone, once text and input are erased", async () => {
    const audit = newAudit();
    await insertAudit(audit, now);
    await database.query("UPDATE audits SET text = NULL, input = NULL WHERE id = $1", [audit.id]);
    expect(await findAudit(audit.manageKeyHash, now)).toMatchObject({ text: null, input: null, reportBytes: "{}" });
  });
});

describe("one Idempotency-Key", () => {
  test("of twenty insertions at the same moment, one is stored", async () => {
    const audits = Array.from({ length: 20 }, () => newAudit({ idempotencyKeyHash: "race" }));
    const stored = await Promise.all(audits.map((audit) => insertAudit(audit, now)));
    expect(stored.filter(Boolean)).toHaveLength(1);
    const winner = audits[stored.indexOf(true)];
    expect((await findRepetition("race", now))?.id).toBe(winner?.id);
  });

  test("is free again once its audit has expired, swept or not", async () => {
    const first = newAudit({ idempotencyKeyHash: "again" });
    await insertAudit(first, now);
    expect(await insertAudit(newAudit({ idempotencyKeyHash: "again" }), later(999))).toBe(false);
    const second = newAudit({ idempotencyKeyHash: "again", expiresAt: later(9_000) });
    expect(await insertAudit(second, later(1_000))).toBe(true);
    expect((await findRepetition("again", later(1_000)))?.id).toBe(second.id);
  });

  test("audits without one never meet", async () => {
    expect(await insertAudit(newAudit(), now)).toBe(true);
    expect(await insertAudit(newAudit(), now)).toBe(true);
  });
});

describe("expiry", () => {
  test.each([
    [999, true],
    [1_000, false],
    [1_001, false],
  ])("%i ms after creation, of 1,000: found %s", async (age, found) => {
    const audit = newAudit({ idempotencyKeyHash: `age ${age}` });
    await insertAudit(audit, now);
    expect((await findAudit(audit.manageKeyHash, later(age))) !== null).toBe(found);
    expect((await findRepetition(`age ${age}`, later(age))) !== null).toBe(found);
  });

  test("the sweep deletes what has expired and nothing else", async () => {
    const [gone, kept, forEver] = [newAudit(), newAudit({ expiresAt: later(5_000) }), newAudit({ expiresAt: null })];
    for (const audit of [gone, kept, forEver]) await insertAudit(audit, now);
    await deleteExpired(later(2_000));
    const rows = await database.query("SELECT id FROM audits WHERE id = ANY($1)", [[gone.id, kept.id, forEver.id]]);
    expect(rows.map(({ id }) => id).sort()).toEqual([kept.id, forEver.id].sort());
  });
});
