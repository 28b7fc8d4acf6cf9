import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { findAudit, insertAudit } from "./audit-store";
import type { NewLeaf } from "./log-store";
import { listPublications, publish, takeDownPublication, withdraw } from "./publication-store";
import { findRecord } from "./revision-store";
import { testDatabase } from "./support/test-database";

const database = testDatabase();
const now = new Date("2026-03-01T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);

let id: string;
let owner: string;
let next = 0;
const newKey = () => `key ${next++}`;
const leafOf = (key: string): NewLeaf => ({ leaf: JSON.stringify(key), hash: new Uint8Array(32) });
const entry = {
  product: "",
  maker: "",
  categories: [],
  outcome: "unproven",
  rulebook: "",
  claimDate: null,
  search: "",
};
const publication = (key: string) => ({ key, salt: new Uint8Array(32), leaf: leafOf(key), entry });

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
    expect(await publish(owner, publication(key), now)).toBe(key);
    expect(await findRecord(key)).toMatchObject({
      key,
      auditId: id,
      originalsUntil: [],
      revision: 1,
      listed: false,
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
    await publish(owner, publication(key), now);
    expect(await publish(owner, publication(newKey()), now)).toBe(key);
  });

  test("ten times at the same moment makes one publication", async () => {
    const keys = await Promise.all(Array.from({ length: 10 }, () => publish(owner, publication(newKey()), now)));
    expect(new Set(keys).size).toBe(1);
    expect(await listPublications(id)).toHaveLength(1);
  });

  test("is refused for what has expired, and for an unknown owner", async () => {
    expect(await publish(owner, publication(newKey()), later(1_000))).toBeNull();
    expect(await publish("nobody", publication(newKey()), now)).toBeNull();
    expect(await listPublications(id)).toEqual([]);
  });
});

describe("the owner's withdrawal", () => {
  test("stays on its key; publishing again makes another one", async () => {
    const [first, second] = [newKey(), newKey()];
    await publish(owner, publication(first), now);
    expect(await withdraw(owner, leafOf, later(1))).toBe(true);
    expect((await findRecord(first))?.withdrawals).toEqual([{ by: "owner", at: later(1), reason: null }]);
    expect(await publish(owner, publication(second), later(2))).toBe(second);
    expect((await findRecord(second))?.withdrawals).toEqual([]);
    expect((await findRecord(first))?.withdrawals).toHaveLength(1);
  });

  test("is harmless twice and where nothing is public", async () => {
    expect(await withdraw(owner, leafOf, now)).toBe(true);
    const key = newKey();
    await publish(owner, publication(key), now);
    await Promise.all([withdraw(owner, leafOf, later(1)), withdraw(owner, leafOf, later(2))]);
    expect((await findRecord(key))?.withdrawals).toHaveLength(1);
    expect(await withdraw("nobody", leafOf, now)).toBe(false);
  });
});

describe("the operator's takedown", () => {
  test("stands with its reason, and nothing is published again", async () => {
    const key = newKey();
    await publish(owner, publication(key), now);
    expect(await takeDownPublication(key, "A court asked for it.", leafOf, later(1))).toBe(true);
    expect((await findRecord(key))?.withdrawals).toEqual([
      { by: "operator", at: later(1), reason: "A court asked for it." },
    ]);
    expect(await publish(owner, publication(newKey()), later(2))).toBe("taken-down");
    expect(await listPublications(id)).toHaveLength(1);
  });

  test("of a withdrawn key also ends what was published since", async () => {
    const [first, second] = [newKey(), newKey()];
    await publish(owner, publication(first), now);
    await withdraw(owner, leafOf, now);
    await publish(owner, publication(second), later(1));
    await takeDownPublication(first, "Reason.", leafOf, later(2));
    const ended = await Promise.all([first, second].map((key) => findRecord(key)));
    expect(ended.map((one) => one?.withdrawals.map(({ by }) => by).sort())).toEqual([
      ["operator", "owner"],
      ["operator"],
    ]);
  });

  test("keeps the first reason, and knows an unknown key", async () => {
    const key = newKey();
    await publish(owner, publication(key), now);
    await takeDownPublication(key, "First.", leafOf, now);
    expect(await takeDownPublication(key, "Second.", leafOf, later(1))).toBe(true);
    expect((await findRecord(key))?.withdrawals.map(({ reason }) => reason)).toEqual(["First."]);
    expect(await takeDownPublication("nothing", "Reason.", leafOf, now)).toBe(false);
  });
});

test("deleting an audit leaves nothing of it behind", async () => {
  const key = newKey();
  await publish(owner, publication(key), now);
  await withdraw(owner, leafOf, now);
  await database.query("DELETE FROM audits WHERE id = $1", [id]);
  expect(await findRecord(key)).toBeNull();
  expect(await database.query("SELECT 1 FROM withdrawals WHERE publication_key = $1", [key])).toEqual([]);
});
