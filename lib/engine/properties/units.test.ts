import fc from "fast-check";
import { expect, it } from "vitest";
import { audit } from "@/lib/engine/audit";
import type { Sample, TestData } from "@/lib/engine/types";
import { loadLexicon } from "@/lib/lexicon";
import { listRulebooks } from "@/lib/rulebook";
import { holdsFor, PATIENCE } from "./support/run-property";
import { masses, writeMass } from "./support/tests";

const TEXT = "The Aurora X has a solid-state battery.";
const lexicon = loadLexicon();
const conditions = { temperatureC: "120", durationH: "6", vacuum: true, visibleLiquid: "no" as const };
const uncertainty = fc.constantFrom<Partial<TestData>>(
  {},
  { balanceAccuracyG: "0.01" },
  { balanceAccuracyG: "0.0000005" },
  { expandedUncertaintyPct: "0" },
  { expandedUncertaintyPct: "0.05" },
);
type Masses = { before: bigint; after: bigint };
type Weigh = (one: Masses, i: number) => Sample;

/** Everything that masses decide, by every rulebook: losses, uncertainty, verdicts, and the whole numbers behind them. */
function verdicts(tests: Partial<TestData>, rows: Masses[], weigh: Weigh) {
  const test: TestData = { ...conditions, ...tests, samples: rows.map(weigh) };
  return listRulebooks().map(({ rulebook }) => {
    const findings = audit({ text: TEXT, tests: [test] }, lexicon, rulebook);
    return {
      claims: findings.claims.map(({ evidence, outcome, reason }) => ({ evidence, outcome, reason: reason.code })),
      tests: findings.tests.map(({ evidence, problems, samples }) => ({
        evidence,
        problems: problems.map(({ code }) => code),
        samples: samples.map(({ before, after, unit, ...decided }) => decided),
      })),
    };
  });
}

const inUnit =
  (unit: Sample["unit"]): Weigh =>
  ({ before, after }, i) => ({ id: `S${i}`, before: writeMass(before, unit), after: writeMass(after, unit), unit });
const rows = fc.array(masses, { minLength: 1, maxLength: 3 });

it("decides alike whether the same masses are given in grams, milligrams or kilograms", { timeout: PATIENCE }, () => {
  holdsFor(200, fc.tuple(uncertainty, rows), ([stated, samples]) => {
    const inGrams = verdicts(stated, samples, inUnit("g"));
    expect(verdicts(stated, samples, inUnit("mg"))).toEqual(inGrams);
    expect(verdicts(stated, samples, inUnit("kg"))).toEqual(inGrams);
  });
});

it("decides alike in whatever order samples stand", { timeout: PATIENCE }, () => {
  holdsFor(100, fc.tuple(uncertainty, rows), ([stated, samples]) => {
    const evidenceOf = (given: Masses[]) =>
      verdicts(stated, given, inUnit("g")).map(({ claims, tests }) => [claims, tests.map(({ evidence }) => evidence)]);
    expect(evidenceOf(samples.toReversed())).toEqual(evidenceOf(samples));
  });
});

it("never decides better for a sample that lost more", { timeout: PATIENCE }, () => {
  const RANKS = ["pass", "conditional-pass", "conditional-fail", "fail"];
  const rank = (stated: Partial<TestData>, one: Masses) =>
    verdicts(stated, [one], inUnit("g")).map(({ tests }) => RANKS.indexOf(tests[0]?.samples[0]?.evidence ?? ""));
  holdsFor(200, fc.tuple(uncertainty, masses, fc.bigInt({ min: 1n, max: 10_000_000n })), ([stated, one, more]) => {
    const worse = { ...one, after: one.after > more ? one.after - more : 1n };
    const [better, lower] = [rank(stated, one), rank(stated, worse)];
    better.forEach((value, i) => {
      expect(lower[i]).toBeGreaterThanOrEqual(value);
    });
  });
});
