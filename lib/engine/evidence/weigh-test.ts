import { fillSentence } from "../fill-sentence";
import type {
  Bilingual,
  Condition,
  ConditionReading,
  DecisionRule,
  Requirement,
  Rulebook,
  Sample,
  SampleReading,
  TestData,
  TestReading,
} from "../types";
import { compareDecimals, readDecimal } from "./exact";
import { readCondition } from "./read-condition";
import { readCustody } from "./read-custody";
import { uncertaintySource } from "./read-uncertainty";
import { problem, type TestProblem } from "./test-problem";
import { CONFORMITIES, findSampleFault, type Limit, weighSample } from "./weigh-sample";
import { weighSet } from "./weigh-set";

/**
 * Weighs one test by a rulebook: its conditions, the loss of each sample, and what they show together. Whose test it
 * is, is not asked here; `claims` stays empty. Expects what intake lets through: plain decimals, no mass beyond reason.
 */
export function weighTest(test: TestData, rulebook: Rulebook, decisionRule?: DecisionRule): TestReading {
  const { samples, ...given } = test;
  const requirement = rulebook.requirements[0]; // A rulebook has one at most, of solid; its schema sees to it.
  const conditions = (requirement?.conditions ?? []).map((one) => readCondition(one, given, samples.length));
  const invalid = [...findConditionProblems(conditions, requirement, rulebook), ...findSampleProblems(test, rulebook)];
  const weighable = samples.filter((sample) => findSampleFault(sample, given) === null);
  const limit = readLimit(requirement, decisionRule);
  // A test that is not valid is not compared with the limit: its losses are shown, no verdict beside them.
  const held = invalid.length === 0 ? limit : undefined;
  const readings = weighable.map((sample) => weighSample(sample, given, held));
  const set = weighSet({ samples: weighable, given, readings, held, limit, requirement, rulebook });
  const evidence = judge(given, requirement, invalid, set.readings, set.mean);
  return {
    given,
    samples: set.readings,
    uncertaintyFrom: samples.length === 0 ? "none" : uncertaintySource(given),
    ...(set.budget && { budget: set.budget }),
    ...(set.mean && { mean: set.mean }),
    ...(set.outliers && { outliers: set.outliers }),
    conditions,
    custody: readCustody(given, conditions, rulebook),
    evidence,
    ...(held && decisionRule && decisionRule !== "four-outcome" ? { accepted: evidence === "pass" } : {}),
    problems: [...invalid, ...noteGains(weighable, rulebook)],
    ...(set.cautions.length > 0 && { cautions: set.cautions }),
    claims: [],
  };
}

/** What each sample is held against; undefined where the rulebook states no limit. */
export function readLimit(requirement: Requirement | undefined, decisionRule?: DecisionRule): Limit | undefined {
  const ppm = requirement?.limitPpm.value ?? null;
  const operator = requirement?.operator.value ?? null;
  if (ppm === null || operator === null) return undefined;
  return decisionRule === undefined ? { ppm, operator } : { ppm, operator, decisionRule };
}

/** Liquid seen at the breach, where the rulebook looks for it first: a fail that needs no masses. */
export const failsByVisibleLiquid = (given: TestReading["given"], requirement: Requirement | undefined): boolean =>
  requirement?.visibleLiquidStep.value === true && given.visibleLiquid === "yes";

function judge(
  given: TestReading["given"],
  requirement: Requirement | undefined,
  invalid: TestProblem[],
  readings: SampleReading[],
  mean: TestReading["mean"],
): TestReading["evidence"] {
  if (requirement === undefined) return "not-required";
  if (failsByVisibleLiquid(given, requirement)) return "fail";
  if (invalid.length > 0) return "invalid-test";
  if (mean?.decides && mean.evidence) return mean.evidence;
  // Each sample must meet the limit (house.each-sample), so the worst one speaks for the test.
  const worst = Math.max(...readings.map(({ evidence }) => (evidence ? CONFORMITIES.indexOf(evidence) : -1)));
  return CONFORMITIES[worst] ?? "not-required";
}

function findConditionProblems(
  conditions: ConditionReading[],
  requirement: Requirement | undefined,
  rulebook: Rulebook,
): TestProblem[] {
  return conditions.flatMap((reading) => {
    const { condition, stated, status } = reading;
    // Liquid that was seen is a result, not a missing condition.
    if (status === "met" || status === "shown-only" || (condition === "visible-liquid" && stated === "yes")) return [];
    const rule = requirement?.conditions.find(({ id }) => id === condition);
    return [describeCondition(reading, rule, rulebook)];
  });
}

function describeCondition(reading: ConditionReading, rule: Condition | undefined, rulebook: Rulebook): TestProblem {
  const { condition, stated, status, tolerance } = reading;
  const required = reading.required ?? "";
  const say = fillSentence(rulebook, sentenceFor(condition, status, rulebook), {
    name: rule?.name ?? { en: condition, zh: condition },
    // As the source prints it, with the house's tolerance where one is given.
    required: sayValue(tolerance === undefined ? required : `${required} ${tolerance}`, rulebook),
    stated: sayValue(stated ?? "", rulebook),
  });
  return { code: `${condition}-${status}`, say, data: { condition, required, stated: stated ?? "" } };
}

/** Vacuum and visible liquid are asked by yes or no and have sentences of their own. */
function sentenceFor(condition: string, status: string, { wording }: Rulebook): string {
  const own = `problem.${condition}-${status}`;
  return own in wording ? own : `problem.condition-${status}`;
}

const sayValue = (value: string, rulebook: Rulebook): Bilingual =>
  value === "yes" || value === "no" ? fillSentence(rulebook, `value.${value}`) : { en: value, zh: value };

function findSampleProblems({ samples, ...given }: TestData, rulebook: Rulebook): TestProblem[] {
  if (samples.length === 0) {
    const code = given.statedLossPct === undefined ? "no-samples" : "masses-not-given";
    return [problem(rulebook, code, given.statedLossPct === undefined ? {} : { statedLossPct: given.statedLossPct })];
  }
  return samples.flatMap((sample) => {
    const fault = findSampleFault(sample, given);
    return fault === null ? [] : [problem(rulebook, fault, { sample: sample.id })];
  });
}

/** Of care, not of validity: the reader sees 0 where the masses show a small gain. */
function noteGains(weighable: Sample[], rulebook: Rulebook): TestProblem[] {
  return weighable
    .filter(({ before, after }) => compareDecimals(readDecimal(after), readDecimal(before)) > 0)
    .map(({ id }) => problem(rulebook, "gain-counts-as-zero", { sample: id }));
}
