import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/support/test-database";
import { type AuditRequest, parseAuditRequest, parseBundle } from "@/lib/intake";
import { makeReport } from "@/lib/report";
import { takeRulebook } from "@/lib/rulebook";
import { createAudit } from "./create-audit";
import { exportAudit, exportPublication } from "./export-audit";
import { publishAudit } from "./publish-audit";
import { withdrawAudit } from "./withdraw-audit";

const database = testDatabase();
beforeAll(() => {
  process.env.TOUCHSTONE_SECRET = "a secret for tests, long enough for one";
});

const now = new Date("2026-03-01T12:00:00Z");
const own = JSON.parse(readFileSync(new URL("../../public/own-rulebook.example.json", import.meta.url), "utf8"));
const raw = {
  text: "The Aurora X has a solid-state battery.",
  product: "Aurora X",
  decisionRule: "guard-band",
  tests: [
    {
      temperatureC: "120",
      vacuum: true,
      balanceAccuracyG: "0.01",
      expandedUncertaintyPct: "0.0005 %",
      statedLossPct: "0.004 %",
      source: { file: "weighing.csv", sha256: "AB".repeat(32) },
      samples: [{ id: "=1+1", before: "100.00", after: "99.60", unit: "g" }],
    },
  ],
};
function requestOf(value: object): AuditRequest {
  const parsed = parseAuditRequest(value, now);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}
async function create(value: object) {
  const created = await createAudit({ request: requestOf(value), now });
  if (!created.ok) throw new Error("not created");
  return created.value;
}
/** What the command line does with a bundle, by the same rooms. */
function recompute(bundle: string) {
  const parsed = parseBundle(JSON.parse(bundle), now);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const rulebook = takeRulebook(parsed.value.request);
  if (!rulebook.ok) throw new Error(JSON.stringify(rulebook.problems));
  return makeReport(parsed.value.request, rulebook.value);
}

describe("a bundle", () => {
  test.each([
    ["by a rulebook of the house", raw],
    ["by one's own rulebook, which it carries in full", { ...raw, rulebook: own }],
  ])("%s gives the same resultDigest again", async (_, value) => {
    const { manageKey, report } = await create(value);
    const bundle = await (await exportAudit(manageKey, now)).bundle();
    expect(JSON.parse(bundle)).toMatchObject({ bundleVersion: 1, text: raw.text, resultDigest: report.resultDigest });
    expect(recompute(bundle).resultDigest).toBe(report.resultDigest);
    const { key } = await publishAudit(manageKey, now);
    const { receipt, ...published } = JSON.parse(await (await exportPublication(key)).bundle());
    expect(published).toEqual(JSON.parse(bundle));
    expect(receipt).toMatchObject({ receiptVersion: 1, address: key });
  });
  test("whose text was changed is refused", async () => {
    const { manageKey } = await create(raw);
    const bundle = JSON.parse(await (await exportAudit(manageKey, now)).bundle());
    const parsed = parseBundle({ ...bundle, text: `${raw.text} Indeed.` }, now);
    expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toEqual(["bundle-altered"]);
  });
  test("is not to be had once what was entered is erased; the arithmetic still is", async () => {
    const { manageKey, id } = await create(raw);
    await database.query("UPDATE audits SET text = NULL, input = NULL WHERE id = $1", [id]);
    const exports = await exportAudit(manageKey, now);
    await expect(exports.bundle()).rejects.toMatchObject({ code: "input-erased", status: 410 });
    expect(exports.csv()).toContain("99.60");
  });
  test("goes with its publication", async () => {
    const { manageKey } = await create(raw);
    const { key } = await publishAudit(manageKey, now);
    await withdrawAudit(manageKey, now);
    await expect(exportPublication(key)).rejects.toMatchObject({ code: "publication-withdrawn" });
    await expect(exportPublication("nobody's")).rejects.toMatchObject({ code: "unknown-publication" });
  });
});

test("the arithmetic as CSV runs no formula of a sample's name", async () => {
  const { manageKey } = await create(raw);
  const csv = (await exportAudit(manageKey, now)).csv();
  expect(csv).toContain("'=1+1,100.00,99.60,g,100000000000,400000000,0.4000");
});

test("an audit by one's own rulebook keeps it beside its input, and another file under the same key is another request", async () => {
  const { report } = await create({ ...raw, rulebook: own });
  expect(report.rulebook).toMatchObject({ id: "my-rulebook", status: "own", facts: { limitPpm: 3_000 } });
  expect(report.overall.say.en).toContain(report.rulebook.fileDigest?.slice(0, 16));
  const idempotencyKey = "one-key";
  const order = (rulebook: object) => createAudit({ request: requestOf({ ...raw, rulebook }), idempotencyKey, now });
  await order(own);
  await expect(order({ ...own, dates: {} })).rejects.toMatchObject({ code: "idempotency-conflict" });
});
