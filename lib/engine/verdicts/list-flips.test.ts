import { describe, expect, test } from "vitest";
import { loadLexicon } from "@/lib/lexicon";
import { listRulebooks } from "@/lib/rulebook";
import { audit } from "../audit";
import type { AuditInput, Rulebook, TestData } from "../types";

const rulebooks = listRulebooks().map(({ rulebook }) => rulebook);
const [usual] = rulebooks;
if (!usual) throw new Error("the draft is needed");
const lexicon = loadLexicon();
const losing = (after: string, change: Partial<TestData> = {}): TestData => ({
  temperatureC: "120",
  vacuum: true,
  durationH: "6",
  visibleLiquid: "no",
  expandedUncertaintyPct: "0.05",
  samples: [{ id: "S1", before: "100.00", after, unit: "g" }],
  ...change,
});
const read = (input: Partial<AuditInput>, rulebook: Rulebook = usual) => {
  const text = "The Aurora X has a solid-state battery.";
  return audit({ text, tests: [], ...input }, lexicon, rulebook, rulebooks).claims;
};
const rows = (input: Partial<AuditInput>) =>
  read(input)[0]?.flips?.map(({ limit, evidence, outcome, inUse }) => [limit?.en ?? null, evidence, outcome, inUse]);

test("a loss between the limits flips: contradicted by the draft, met by the team standard", () => {
  expect(rows({ tests: [losing("99.30")] })).toEqual([
    ["at most 0.5 %", "fail", "contradicted", true],
    ["below 1 %", "pass", "supported", false],
    [null, "not-required", "undecided", false],
  ]);
});

test("each row says the same as an audit by that rulebook", () => {
  const input = { tests: [losing("99.52"), losing("99.01", { durationH: "5" })], claimDate: "2026-01-05" };
  for (const rulebook of rulebooks) {
    const [decided] = read(input, rulebook);
    const row = read(input)[0]?.flips?.find((flip) => flip.rulebook === rulebook.id);
    expect(row).toMatchObject({ evidence: decided?.evidence, outcome: decided?.outcome, status: rulebook.status });
  }
});

test("a term's standing is each rulebook's own, and words that contradict themselves do so by all", () => {
  const text = "The Aurora X has a solid-state battery with 5 % liquid electrolyte.";
  expect(new Set(read({ text })[0]?.flips?.map(({ outcome }) => outcome))).toEqual(new Set(["contradicted"]));
});

test("a claim made before a rulebook existed says so in that rulebook's row", () => {
  const notes = read({ claimDate: "2025-07-01" })[0]?.flips?.map(({ note }) => note?.en);
  expect(notes?.[0]).toContain("2025-07-01) was made before this rulebook existed (2025-12-30)");
  expect(notes?.[1]).toBeUndefined();
  expect(notes?.[2]).toContain("2026-08-28");
  const onTheDay = read({ claimDate: "2025-12-30" })[0]?.flips?.[0];
  expect(onTheDay).not.toHaveProperty("note");
});

test("claims of other categories have no limit that could flip", () => {
  expect(read({ text: "The Aurora X has a semi-solid-state battery." })[0]).not.toHaveProperty("flips");
});

describe("the limit at which the outcome changes", () => {
  const changesAt = (tests: TestData[], input: Partial<AuditInput> = {}) => read({ tests, ...input })[0]?.changesAt;
  test("is the loss with its uncertainty on one side and without it on the other", () => {
    expect(changesAt([losing("99.30")])).toMatchObject({
      supportedFromPct: "0.7500",
      contradictedBelowPct: "0.6500",
      say: {
        en: "The outcome would change with the limit: met from 0.7500 % up, refuted below 0.6500 %, undecided between.",
      },
    });
  });
  test("is that of the worst sample of all valid tests", () => {
    const two = losing("99.80", {
      samples: [
        { id: "A", before: "100.00", after: "99.80", unit: "g" },
        { id: "B", before: "100.00", after: "99.60", unit: "g" },
      ],
    });
    expect(changesAt([losing("99.70"), two])).toMatchObject({
      supportedFromPct: "0.4500",
      contradictedBelowPct: "0.3500",
    });
    expect(changesAt([losing("99.30", { vacuum: false }), two])?.supportedFromPct).toBe("0.4500");
  });
  test("refutes no limit where the uncertainty reaches zero", () => {
    expect(changesAt([losing("99.96")])).toMatchObject({ supportedFromPct: "0.0900", contradictedBelowPct: null });
  });
  test("leaves the uncertainty aside on the side of the maker by simple acceptance", () => {
    expect(changesAt([losing("99.30")], { decisionRule: "simple-acceptance" })).toMatchObject({
      supportedFromPct: "0.7000",
      contradictedBelowPct: "0.6500",
    });
  });
  test("is not told where the limit was not what decided", () => {
    expect(changesAt([])).toBeUndefined();
    expect(changesAt([losing("99.30", { vacuum: false })])).toBeUndefined();
    expect(changesAt([losing("99.90", { visibleLiquid: "yes" })])).toBeUndefined();
  });
  test("is rounded so that a limit said to change the outcome changes it", () => {
    const third = losing("2", {
      expandedUncertaintyPct: "0",
      samples: [{ id: "S", before: "3", after: "2", unit: "g" }],
    });
    expect(changesAt([third])).toMatchObject({ supportedFromPct: "33.3334", contradictedBelowPct: "33.3333" });
  });
});
