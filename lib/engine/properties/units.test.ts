import fc from "fast-check";
import { expect, it } from "vitest";
import { audit } from "@/lib/engine/audit";
import { DECISION_RULES, type DecisionRule, type Sample, type TestData } from "@/lib/engine/types";
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
  { balanceAccuracyG: "0.001", repeatWeighingsG: ["1.000", "1.002", "1.001"], weighingsPerMass: "3" },
  {
    balanceAccuracyG: "0.0001",
    uncertaintyAdded: [
      { source: "buoyancy", distribution: "triangular", halfWidthG: "0.0005" },
      { source: "water taken up", distribution: "normal", expandedPct: "0.02", coverageFactor: "2.1" },
    ],
  },
);
const decisionRules = fc.constantFrom(...DECISION_RULES);
type Masses = { before: bigint; after: bigint };
type Weigh = (one: Masses, i: number) => Sample;

const rulebooks = listRulebooks().map(({ rulebook }) => rulebook);

/**
 * Everything that masses decide, by every rulebook: all of the report but the masses as they were given, and the
 * sentences of the reasoning, which quote them.
 */
function verdicts(tests: Partial<TestData>, rows: Masses[], weigh: Weigh, decisionRule?: DecisionRule) {
  const test: TestData = { ...conditions, ...tests, samples: rows.map(weigh) };
  return rulebooks.map((rulebook) => {
    const input = { text: TEXT, tests: [test], ...(decisionRule && { decisionRule }) };
    const findings = audit(input, lexicon, rulebook, rulebooks);
    return {
      ...findings,
      claims: findings.claims.map(({ steps, ...claim }) => ({ ...claim, rules: steps.map(({ rule }) => rule) })),
      tests: findings.tests.map(({ samples, cautions = [], ...reading }) => ({
        ...reading,
        cautions: cautions.map(({ code, data: { mass, ...data } }) => ({ code, data })),
        samples: samples.map(({ before, after, unit, ...decided }) => decided),
      })),
    };
  });
}

/** The same without what names a row or stands in its order. */
const evidences = (verdict: ReturnType<typeof verdicts>) =>
  verdict.map(({ claims, tests, overall }) => ({
    outcome: overall.outcome,
    claims: claims.map(({ evidence, outcome, changesAt, flips }) => ({ evidence, outcome, changesAt, flips })),
    tests: tests.map(({ evidence, accepted, mean, outliers, budget, cautions }) => ({
      evidence,
      accepted,
      mean,
      outliers: outliers?.statistic,
      budget: budget?.expandedPct,
      cautions: cautions.map(({ code }) => code).toSorted(),
    })),
  }));

const inUnit =
  (unit: Sample["unit"]): Weigh =>
  ({ before, after }, i) => ({ id: `S${i}`, before: writeMass(before, unit), after: writeMass(after, unit), unit });
const rows = fc.array(masses, { minLength: 1, maxLength: 5 });

it("decides alike whether the same masses are given in grams, milligrams or kilograms", { timeout: PATIENCE }, () => {
  holdsFor(200, fc.tuple(uncertainty, rows, decisionRules), ([stated, samples, rule]) => {
    const bytes = (unit: Sample["unit"]) => JSON.stringify(verdicts(stated, samples, inUnit(unit), rule));
    const inGrams = bytes("g");
    expect(bytes("mg")).toBe(inGrams);
    expect(bytes("kg")).toBe(inGrams);
  });
});

it("decides alike in whatever order samples stand", { timeout: PATIENCE }, () => {
  holdsFor(150, fc.tuple(uncertainty, rows, decisionRules), ([stated, samples, rule]) => {
    const evidenceOf = (given: Masses[]) => evidences(verdicts(stated, given, inUnit("g"), rule));
    expect(evidenceOf(samples.toReversed())).toEqual(evidenceOf(samples));
  });
});

it("never decides better for a sample that lost more", { timeout: PATIENCE }, () => {
  const RANKS = ["pass", "conditional-pass", "conditional-fail", "fail"];
  const rank = (stated: Partial<TestData>, one: Masses, rule: DecisionRule) =>
    verdicts(stated, [one], inUnit("g"), rule).map(({ tests: [test] }) => ({
      evidence: RANKS.indexOf(test?.samples[0]?.evidence ?? ""),
      nonconforming: 1 - Number(test?.samples[0]?.probability ?? 1),
    }));
  const more = fc.bigInt({ min: 1n, max: 10_000_000n });
  holdsFor(200, fc.tuple(uncertainty, masses, more, decisionRules), ([stated, one, more, rule]) => {
    const worse = { ...one, after: one.after > more ? one.after - more : 1n };
    const [better, lower] = [rank(stated, one, rule), rank(stated, worse, rule)];
    better.forEach((value, i) => {
      expect(lower[i]?.evidence).toBeGreaterThanOrEqual(value.evidence);
      expect(lower[i]?.nonconforming).toBeGreaterThanOrEqual(value.nonconforming);
    });
  });
});
