import { createHash, createHmac } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/support/test-database";
import type { AuditRequest } from "@/lib/intake";
import { reportBytes } from "@/lib/report";
import { DEFAULT_RULEBOOK } from "@/lib/rulebook";
import { createAudit, UNPUBLISHED_DAYS } from "./create-audit";
import { getAudit } from "./get-audit";

const database = testDatabase();
const SECRET = "a secret for tests, long enough for one";
beforeAll(() => {
  process.env.TOUCHSTONE_SECRET = SECRET;
});

const now = new Date("2026-03-01T12:00:00Z");
const request = (text: string): AuditRequest => ({ input: { text, tests: [] }, rulebook: DEFAULT_RULEBOOK });

async function create(text: string, idempotencyKey?: string, at = now) {
  const created = await createAudit({ request: request(text), idempotencyKey, now: at });
  if (!created.ok) throw new Error(created.problems[0]?.say.en);
  return created.value;
}

async function rowsOf(text: string) {
  return database.query("SELECT * FROM audits WHERE text = $1", [JSON.stringify(text)]);
}

describe("the owner's key", () => {
  test("is the HMAC of the id under the server secret, and is not in the database", async () => {
    const { id, manageKey } = await create("Whose key?");
    expect(manageKey).toBe(createHmac("sha256", SECRET).update(`manage-key:${id}`).digest("base64url"));
    const [row] = await rowsOf("Whose key?");
    expect(row?.manage_key_hash).toBe(createHash("sha256").update(manageKey).digest("hex"));
    expect(JSON.stringify(row)).not.toContain(manageKey);
  });

  test("opens what was stored, as it was stored", async () => {
    const text = "The cell is a solid-state battery.\nNothing else.";
    const { id, manageKey, report } = await create(text);
    const audit = await getAudit(manageKey, now);
    expect(audit).toMatchObject({
      id,
      text,
      report,
      input: { tests: [] },
      createdAt: now,
      publication: { state: "private" },
    });
    expect(audit.reportBytes).toBe(reportBytes(report));
    expect(audit.report.id).toBe(id);
  });

  test.each(["", "short", "a".repeat(43), "../".repeat(20), "固".repeat(43)])("%j opens nothing", async (key) => {
    await expect(getAudit(key, now)).rejects.toMatchObject({ code: "unknown-audit", status: 404 });
  });
});

describe("an Idempotency-Key", () => {
  test("with the same request gives the first answer, word for word, and stores nothing more", async () => {
    const first = await create("Said twice.", "twice");
    const second = await create("Said twice.", "twice", new Date(now.getTime() + 60_000));
    expect(second).toEqual({ ...first, repeated: true });
    expect(first.repeated).toBe(false);
    expect(await rowsOf("Said twice.")).toHaveLength(1);
  });

  test("of ten requests at the same moment makes one audit and ten same answers", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => create("All at once.", "at once")));
    expect(new Set(answers.map(({ id, manageKey }) => `${id} ${manageKey}`)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await rowsOf("All at once.")).toHaveLength(1);
  });

  test("with another request is a conflict, also at the same moment", async () => {
    await create("One thing.", "conflict");
    await expect(create("Another thing.", "conflict")).rejects.toMatchObject({
      code: "idempotency-conflict",
      status: 409,
    });
    expect(await rowsOf("Another thing.")).toEqual([]);
    const both = await Promise.allSettled([create("This.", "this or that"), create("That.", "this or that")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test.each([
    ["x", true],
    ["x".repeat(255), true],
    ["x".repeat(256), false],
    ["", false],
    ["with space inside", true],
    [" led by a space", false],
    ["键", false],
    ["line\nend", false],
  ])("%j is taken: %s", async (key, taken) => {
    const creation = create(`Key of length ${key.length}`, key);
    if (taken) expect((await creation).repeated).toBe(false);
    else await expect(creation).rejects.toMatchObject({ code: "bad-idempotency-key", status: 400 });
  });

  test("is not stored as it was sent", async () => {
    await create("A key of mine.", "my own key");
    expect(JSON.stringify(await rowsOf("A key of mine."))).not.toContain("my own key");
  });
});

test("without a key the same request twice is two audits with the same result", async () => {
  const [first, second] = [await create("Again."), await create("Again.")];
  expect(second.id).not.toBe(first.id);
  expect(second.report.resultDigest).toBe(first.report.resultDigest);
});

test.each([
  [UNPUBLISHED_DAYS * 86_400_000 - 1, true],
  [UNPUBLISHED_DAYS * 86_400_000, false],
])("%i ms after creation, unpublished: found %s", async (age, found) => {
  const { manageKey } = await create(`Age ${age}`);
  const audit = await getAudit(manageKey, new Date(now.getTime() + age)).catch((error) => error.code);
  expect(audit === "unknown-audit").toBe(!found);
});

test("an unknown rulebook is a problem, and nothing is stored", async () => {
  const created = await createAudit({ request: { ...request("By which rules?"), rulebook: "none" }, now });
  expect(created).toMatchObject({ ok: false, problems: [{ code: "unknown-rulebook" }] });
  expect(await rowsOf("By which rules?")).toEqual([]);
});
