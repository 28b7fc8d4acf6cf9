import type { DraftClaim } from "../claims/types";
import type { Circumstance, DecisionRule, Evidence, Rulebook, TestData, TestReading } from "../types";
import { type Assignment, assignTest } from "./assign-tests";
import { CONFORMITIES } from "./weigh-sample";
import { weighTest } from "./weigh-test";

/** What the tests show of one claim, before any outcome is looked up. */
export interface ClaimEvidence {
  /** Id of the draft claim. */
  claim: string;
  evidence: Evidence;
  circumstances: Circumstance[];
  /** Indexes into tests: all that are about this subject. */
  tests: number[];
  /** The worst valid test, which decided. */
  decidedBy?: number;
}

export interface WeighedEvidence {
  tests: TestReading[];
  /** One for each draft claim, in the same order. */
  claims: ClaimEvidence[];
  /** By the rulebook whose values are shown apart, where this one's text is not at hand. */
  shown?: WeighedEvidence;
}

/** Weighs every test, finds whose it is, and says for each claim what the evidence is. Pure; never throws on data. */
export function weighEvidence(
  drafts: DraftClaim[],
  tests: TestData[],
  rulebook: Rulebook,
  decisionRule?: DecisionRule,
): WeighedEvidence {
  const assignments = tests.map((test) => assignTest(test, drafts, rulebook));
  const judged = drafts.filter(({ category }) => isRequired(category, rulebook)).map(({ id }) => id);
  const readings = tests.map((test, index) =>
    attach(weighTest(test, rulebook, decisionRule), assignments[index], judged),
  );
  const weighed: WeighedEvidence = {
    tests: readings,
    claims: drafts.map((draft) => weighClaim(draft, readings, assignments, rulebook)),
  };
  if (rulebook.shownByRulebook) {
    weighed.shown = weighEvidence(drafts, tests, rulebook.shownByRulebook, decisionRule);
  }
  return weighed;
}

const isRequired = (category: DraftClaim["category"], rulebook: Rulebook): boolean =>
  rulebook.requirements.some((requirement) => requirement.category === category);

function attach(reading: TestReading, assignment: Assignment | undefined, judged: string[]): TestReading {
  const problems = assignment?.problem ? [...reading.problems, assignment.problem] : reading.problems;
  return { ...reading, problems, claims: judged.filter((id) => assignment?.claims.includes(id)) };
}

function weighClaim(
  draft: DraftClaim,
  readings: TestReading[],
  assignments: Assignment[],
  rulebook: Rulebook,
): ClaimEvidence {
  const tests = assignments.flatMap(({ claims }, index) => (claims.includes(draft.id) ? [index] : []));
  const circumstances = findCircumstances(draft, tests, readings, rulebook);
  const claim = { claim: draft.id, circumstances, tests };
  if (!isRequired(draft.category, rulebook)) return { evidence: "not-required", ...claim };
  if (tests.length === 0) return { evidence: "no-test", ...claim };
  const worst = findWorst(tests, readings);
  return worst === null ? { evidence: "invalid-test", ...claim } : { ...worst, ...claim };
}

/** Of several valid tests the worst decides (house.worst-test); of equals the first. */
function findWorst(tests: number[], readings: TestReading[]): { evidence: Evidence; decidedBy: number } | null {
  for (const evidence of CONFORMITIES.toReversed()) {
    const decidedBy = tests.find((index) => readings[index]?.evidence === evidence);
    if (decidedBy !== undefined) return { evidence, decidedBy };
  }
  return null;
}

function findCircumstances(
  draft: DraftClaim,
  tests: number[],
  readings: TestReading[],
  rulebook: Rulebook,
): Circumstance[] {
  const circumstances: Circumstance[] = [];
  if (!rulebook.textAtHand) circumstances.push("text-not-at-hand");
  const rule = rulebook.categories.find(({ category }) => category === draft.category);
  if (rule?.defined !== true) circumstances.push("category-not-defined");
  if (draft.doubts.facts.length > 0) circumstances.push("words-in-doubt");
  const step = rulebook.requirements.some(({ visibleLiquidStep }) => visibleLiquidStep.value === true);
  const seen = tests.some((index) => readings[index]?.given.visibleLiquid === "yes");
  if (seen && !step) circumstances.push("visible-liquid-without-step");
  return circumstances;
}
