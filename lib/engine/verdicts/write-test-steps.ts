import { compareDecimals, readDecimal } from "../evidence/exact";
import { findInvalidating } from "../evidence/test-problem";
import { fillSentence, joinSentences } from "../fill-sentence";
import type { Bilingual, SampleReading, Step, TestReading } from "../types";
import { type Case, same } from "./read-case";
import { isUsual, nameRule } from "./say-outcome";
import { sayStep, sayVouched } from "./say-step";

/** From the requirement over the data to the comparison that decided. */
export function writeTestSteps(claim: Case): Step[] {
  const { weighed, requirement, subject } = claim;
  if (!requirement) return [writeNoRequirement(claim), ...weighed.tests.map((index) => writeNotWeighed(claim, index))];
  const required = writeRequirement(claim);
  if (weighed.tests.length === 0) return [required, sayStep(claim, "data", "step.no-test", { subject })];
  return [
    required,
    ...weighed.tests.flatMap((index) => writeTest(claim, index)),
    ...writeVisibleLiquidWithoutStep(claim),
    ...writeDecision(claim),
  ];
}

function writeNoRequirement(claim: Case): Step {
  if (claim.rulebook.textAtHand) return sayStep(claim, "rule", "step.no-requirement", { term: claim.term });
  return sayStep(claim, "rule", "step.requirement-not-known", {}, "house.text-not-at-hand");
}

function writeNotWeighed(claim: Case, index: number): Step {
  return sayStep(claim, "data", "step.test-not-weighed", { subject: claim.subject, test: String(index + 1) });
}

function writeRequirement(claim: Case): Step {
  const { requirement, rulebook, term, limit = same("") } = claim;
  if (!requirement) throw new Error("A requirement is worded only where there is one.");
  const { name, quantity, limitPpm, id } = requirement;
  const vouched = sayVouched(rulebook, limitPpm);
  return sayStep(claim, "rule", "step.requirement", { name, term, quantity, limit, vouched }, id);
}

/** A test that is not valid is named with every reason; a valid one with its losses. */
function writeTest(claim: Case, index: number): Step[] {
  const test = claim.tests[index];
  if (!test) return [];
  const number = String(index + 1);
  if (test.evidence === "invalid-test") {
    const problems = joinSentences(
      findInvalidating(test).map(({ say }) => say),
      { en: " ", zh: "" },
    );
    return [
      sayStep(claim, "data", "step.test-invalid", { test: number, problems }, "house.confidence-gates"),
      ...writeLosses(claim, test),
    ];
  }
  const seen = claim.requirement?.visibleLiquidStep.value === true && test.given.visibleLiquid === "yes";
  return [
    sayStep(claim, "data", "step.test", describeTest(claim, test, number)),
    ...(seen ? [sayStep(claim, "data", "step.visible-liquid", { test: number }, "house.visible-liquid-step")] : []),
    ...writeLosses(claim, test),
  ];
}

function describeTest({ rulebook, requirement }: Case, test: TestReading, number: string) {
  const notStated = fillSentence(rulebook, "value.not-stated");
  const conditions = test.conditions.flatMap(({ condition, stated }): Bilingual[] => {
    const name = requirement?.conditions.find(({ id }) => id === condition)?.name;
    if (!name || stated === null) return [];
    const value = stated === "yes" || stated === "no" ? fillSentence(rulebook, `value.${stated}`) : same(stated);
    return [fillSentence(rulebook, "step.condition", { name, value })];
  });
  const separator = fillSentence(rulebook, "separator");
  return {
    test: number,
    laboratory: test.given.laboratory === undefined ? notStated : same(test.given.laboratory),
    count: String(test.samples.length),
    conditions: conditions.length > 0 ? joinSentences(conditions, separator) : notStated,
  };
}

function writeLosses(claim: Case, test: TestReading): Step[] {
  if (test.uncertaintyFrom === "none") return [];
  const from = fillSentence(claim.rulebook, `from.${test.uncertaintyFrom}`);
  const rule = UNCERTAINTY_RULES[test.uncertaintyFrom];
  return test.samples.map((sample) => {
    const gained = compareDecimals(readDecimal(sample.after), readDecimal(sample.before)) > 0;
    const values = { ...readSample(sample), from };
    const budget = test.uncertaintyFrom === "budget" ? "-budget" : "";
    if (!gained) return sayStep(claim, "arithmetic", `step.loss${budget}`, values, rule);
    return sayStep(claim, "arithmetic", `step.gain${budget}`, values, "house.gain");
  });
}

const UNCERTAINTY_RULES = {
  stated: undefined,
  budget: "house.uncertainty-budget",
  balance: "house.two-weighings",
  "last-digit": "house.last-digit",
};

const readSample = ({ id, before, after, unit, lossPct, expandedUncertaintyPct }: SampleReading) => ({
  sample: id,
  before: `${before} ${unit}`,
  after: `${after} ${unit}`,
  loss: lossPct,
  uncertainty: expandedUncertaintyPct,
});

function writeVisibleLiquidWithoutStep(claim: Case): Step[] {
  if (!claim.weighed.circumstances.includes("visible-liquid-without-step")) return [];
  const { subject } = claim;
  return [sayStep(claim, "data", "step.visible-liquid-without-step", { subject }, "house.visible-liquid-without-step")];
}

/** Which of several tests and samples decided, and the comparison in whole nanograms as it was made. */
function writeDecision(claim: Case): Step[] {
  const { decisive, limit, weighed, tests } = claim;
  if (!decisive || !limit) return [];
  const steps: Step[] = [];
  const valid = weighed.tests.filter((index) => tests[index]?.evidence !== "invalid-test").length;
  if (valid > 1) {
    const values = { count: String(valid), test: String(decisive.index + 1) };
    steps.push(sayStep(claim, "rule", "step.worst-test", values, "house.worst-test"));
  }
  steps.push(...writeDecisionRule(claim));
  if (decisive.mean?.arithmetic !== undefined) {
    const { count, arithmetic } = decisive.mean;
    const values = { count: String(count), limit, arithmetic };
    steps.push(sayStep(claim, "arithmetic", "step.comparison-mean", values, claim.requirement?.id));
  } else if (decisive.sample?.arithmetic !== undefined) {
    const { id: sample, arithmetic } = decisive.sample;
    const code = decisive.test.samples.length > 1 ? "step.comparison" : "step.comparison-one";
    steps.push(sayStep(claim, "arithmetic", code, { sample, limit, arithmetic }, "house.each-sample"));
  }
  return steps;
}

/** Only where it is not the usual one: that one stands in the house rules and the method. */
function writeDecisionRule(claim: Case): Step[] {
  const { decisionRule, rulebook } = claim;
  if (isUsual(decisionRule)) return [];
  const meaning = fillSentence(rulebook, `decision-rule-says.${decisionRule}`);
  const values = { rule: nameRule(rulebook, decisionRule), meaning };
  return [sayStep(claim, "rule", "step.decision-rule", values, "house.decision-rule")];
}
