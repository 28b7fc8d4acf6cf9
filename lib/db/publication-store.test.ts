import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { findAudit, insertAudit } from "./audit-store";
import { findPublication, listPublications, publish, takeDownPublication, withdraw } from "./publication-store";
import { testDatabase } from "./support/test-database";

const database = testDatabase();
const now = new Date("2026-03-01T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);

let id: string;
let owner: string;
let next = 0;
const newKey = () => `key ${next++}`;

beforeEach(async () => {
  id = randomUUID();
  owner = `owner ${id}`;
  const stored = {
    id,
    manageKeyHash: owner,
    expiresAt: later(1_000),
    text: "text",
    input: "{}",
    reportBytes: '{"b":1}',
  };
  const about = { idempotencyKeyHash: null, requestDigest: "", resultDigest: "", rulebook: "" };
  await insertAudit({ ...stored, ...about }, now);
});

describe("publishing", () => {
  test("shows the stored report, and ends the expiry", async () => {
    const key = newKey();
    expect(await publish(owner, key, now)).toBe(key);
    expect(await findPublication(key)).toEqual({
      key,
      auditId: id,
      originalsUntil: [],
      input: "{}",
      publishedAt: now,
      withdrawals: [],
      reportBytes: '{"b":1}',
      text: "text",
    });
    expect((await findAudit(owner, later(1_000)))?.expiresAt).toBeNull();
  });

  test("twice keeps the key", async () => {
    const key = newKey();
    await publish(owner, key, now);
    expect(await publish(owner, newKey(), now)).toBe(key);
  });

  test("ten times at the same moment makes one publication", async () => {
    const keys = await Promise.all(Array.from({ length: 10 }, () => publish(owner, newKey(), now)));
    expect(new Set(keys).size).toBe(1);
    expect(await listPublications(id)).toHaveLength(1);
  });

  test("is refused for what has expired, and for an unknown owner", async () => {
    expect(await publish(owner, newKey(), later(1_000))).toBeNull();
    expect(await publish("nobody", newKey(), now)).toBeNull();
    expect(await listPublications(id)).toEqual([]);
  });
});

describe("the owner's withdrawal", () => {
  test("stays on its key; publishing again makes another one", async () => {
    const [first, second] = [newKey(), newKey()];
    await publish(owner, first, now);
    expect(await withdraw(owner, later(1))).toBe(true);
    expect((await findPublication(first))?.withdrawals).toEqual([{ by: "owner", at: later(1), reason: null }]);
    expect(await publish(owner, second, later(2))).toBe(second);
    expect((await findPublication(second))?.withdrawals).toEqual([]);
    expect((await findPublication(first))?.withdrawals).toHaveLength(1);
  });

  test("is harmless twice and where nothing is public", async () => {
    expect(await withdraw(owner, now)).toBe(true);
    const key = newKey();
    await publish(owner, key, now);
    await Promise.all([withdraw(owner, later(1)), withdraw(owner, later(2))]);
    expect((await findPublication(key))?.withdrawals).toHaveLength(1);
    expect(await withdraw("nobody", now)).toBe(false);
  });
});

describe("the operator's takedown", () => {
  test("stands with its reason, and nothing is published again", async () => {
    const key = newKey();
    await publish(owner, key, now);
    expect(await takeDownPublication(key, "A court asked for it.", later(1))).toBe(true);
    expect((await findPublication(key))?.withdrawals).toEqual([
      { by: "operator", at: later(1), reason: "A court asked for it." },
    ]);
    expect(await publish(owner, newKey(), later(2))).toBe("taken-down");
    expect(await listPublications(id)).toHaveLength(1);
  });

  test("of a withdrawn key also ends what was published since", async () => {
    const [first, second] = [newKey(), newKey()];
    await publish(owner, first, now);
    await withdraw(owner, now);
    await publish(owner, second, later(1));
    await takeDownPublication(first, "Reason.", later(2));
    const ended = await Promise.all([first, second].map(findPublication));
    expect(ended.map((one) => one?.withdrawals.map(({ by }) => by).sort())).toEqual([
      ["operator", "owner"],
      ["operator"],
    ]);
  });

  test("keeps the first reason, and knows an unknown key", async () => {
    const key = newKey();
    await publish(owner, key, now);
    await takeDownPublication(key, "First.", now);
    expect(await takeDownPublication(key, "Second.", later(1))).toBe(true);
    expect((await findPublication(key))?.withdrawals.map(({ reason }) => reason)).toEqual(["First."]);
    expect(await takeDownPublication("nothing", "Reason.", now)).toBe(false);
  });
});

test("deleting an audit leaves nothing of it behind", async () => {
  const key = newKey();
  await publish(owner, key, now);
  await withdraw(owner, now);
  await database.query("DELETE FROM audits WHERE id = $1", [id]);
  expect(await findPublication(key)).toBeNull();
  expect(await database.query("SELECT 1 FROM withdrawals WHERE publication_key = $1", [key])).toEqual([]);
});
