import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/support/test-database";
import { reportBytes } from "@/lib/report";
import { DEFAULT_RULEBOOK } from "@/lib/rulebook";
import { type CreatedAudit, createAudit, UNPUBLISHED_DAYS } from "./create-audit";
import { getAudit } from "./get-audit";
import { getPublication } from "./get-publication";
import { publishAudit } from "./publish-audit";
import { sweepExpired } from "./sweep-expired";
import { takeDown } from "./take-down";
import { withdrawAudit } from "./withdraw-audit";

testDatabase();
beforeAll(() => {
  process.env.TOUCHSTONE_SECRET = "a secret for tests, long enough for one";
});

const now = new Date("2026-03-01T12:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const text = "The car has a semi-solid-state battery.";
let audit: CreatedAudit;

beforeEach(async () => {
  const created = await createAudit({ request: { input: { text, tests: [] }, rulebook: DEFAULT_RULEBOOK }, now });
  if (!created.ok) throw new Error("not created");
  audit = created.value;
});

describe("a published audit", () => {
  test("shows the stored bytes under a key that tells nothing of the owner's", async () => {
    const { key } = await publishAudit(audit.manageKey, now);
    expect(Buffer.from(key, "base64url").length * 8).toBeGreaterThanOrEqual(128);
    expect(key).not.toBe(audit.manageKey);
    const shown = await getPublication(key);
    const bytes = reportBytes(audit.report);
    expect(shown).toMatchObject({
      state: "published",
      key,
      auditId: expect.any(String),
      originalsUntil: [],
      publishedAt: now,
      reportBytes: bytes,
      text,
      input: { tests: [] },
    });
    expect(await publishAudit(audit.manageKey, later(1))).toEqual({ key });
    expect((await getAudit(audit.manageKey, now)).publication).toEqual({
      state: "published",
      key,
      publishedAt: now,
      listed: false,
    });
  });

  test("outlives the days of an unpublished one, also when it is withdrawn", async () => {
    const { key } = await publishAudit(audit.manageKey, now);
    await withdrawAudit(audit.manageKey, later(1));
    await sweepExpired(later(UNPUBLISHED_DAYS + 1));
    expect((await getAudit(audit.manageKey, later(UNPUBLISHED_DAYS + 1))).expiresAt).toBeNull();
    expect(await getPublication(key)).toEqual({ state: "withdrawn", at: later(1) });
  });

  test("once withdrawn, comes back under another key", async () => {
    const { key: first } = await publishAudit(audit.manageKey, now);
    await withdrawAudit(audit.manageKey, later(1));
    expect((await getAudit(audit.manageKey, now)).publication).toEqual({
      state: "withdrawn",
      key: first,
      at: later(1),
    });
    const { key: second } = await publishAudit(audit.manageKey, later(2));
    expect(second).not.toBe(first);
    expect((await getPublication(first))?.state).toBe("withdrawn");
    expect((await getPublication(second))?.state).toBe("published");
  });

  test("once taken down, says why and never comes back", async () => {
    const { key } = await publishAudit(audit.manageKey, now);
    await takeDown(key, "It names a person. 它点名个人。", later(1));
    const ended = { state: "taken-down", at: later(1), reason: "It names a person. 它点名个人。" };
    expect(await getPublication(key)).toEqual(ended);
    expect((await getAudit(audit.manageKey, now)).publication).toEqual({ ...ended, key });
    await withdrawAudit(audit.manageKey, later(2));
    await expect(publishAudit(audit.manageKey, later(3))).rejects.toMatchObject({ code: "taken-down", status: 409 });
    expect(await getPublication(key)).toEqual(ended);
  });
});

describe("an unpublished audit", () => {
  test("is swept when its days are over, and its key then publishes nothing", async () => {
    await sweepExpired(later(UNPUBLISHED_DAYS));
    await expect(getAudit(audit.manageKey, now)).rejects.toMatchObject({ code: "unknown-audit" });
    await expect(publishAudit(audit.manageKey, now)).rejects.toMatchObject({ code: "unknown-audit" });
    await expect(withdrawAudit(audit.manageKey, now)).rejects.toMatchObject({ code: "unknown-audit" });
  });

  test("is withdrawn without complaint", async () => {
    await withdrawAudit(audit.manageKey, now);
    expect((await getAudit(audit.manageKey, now)).publication).toEqual({ state: "private" });
  });
});

test("keys that were never given out show nothing", async () => {
  expect(await getPublication("a".repeat(43))).toBeNull();
  expect(await getPublication(audit.manageKey)).toBeNull();
  await expect(takeDown("a".repeat(43), "why", now)).rejects.toMatchObject({ code: "unknown-publication" });
  await expect(publishAudit("' OR 1=1 --", now)).rejects.toMatchObject({ code: "unknown-audit" });
});
