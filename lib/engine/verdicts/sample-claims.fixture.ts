import type { DraftClaim } from "../claims/types";
import { weighEvidence } from "../evidence";
import type { Category, Claim, Fact, Mention, Rulebook, TestData } from "../types";
import { decide, type Reading } from "./decide";

const CONCEPTS: Record<Category, string> = {
  liquid: "liquid-battery",
  hybrid: "semi-solid-state",
  solid: "solid-state",
};
const mention = (category: Category, quote: string): Mention => ({
  quote,
  start: 0,
  end: quote.length,
  lang: "en",
  term: `term.en.${CONCEPTS[category]}`,
  concept: CONCEPTS[category],
  category,
  standing: "preferred",
  context: "asserted",
});
export const mentions = [
  mention("solid", "solid-state battery"),
  mention("hybrid", "半固态电池"),
  mention("liquid", "液态电池"),
];
export const facts: Fact[] = [
  { quote: "5 % liquid electrolyte", start: 0, end: 22, kind: "liquid_content_pct", value: 5, context: "asserted" },
  { quote: "gel", start: 0, end: 3, kind: "liquid_statement", value: "gel", context: "asserted" },
];

export function claim(category: Category, change: Partial<DraftClaim> = {}): DraftClaim {
  return {
    id: `c-${category}`,
    category,
    mentions: [mentions.findIndex((one) => one.category === category)],
    wording: category === "hybrid" ? "admitted-term" : "preferred-term",
    against: { facts: [], mentions: [] },
    doubts: { facts: [] },
    ...change,
  };
}
export const lossOf = (after: string, change: Partial<TestData> = {}): TestData => ({
  temperatureC: "120",
  vacuum: true,
  durationH: "6",
  visibleLiquid: "no",
  balanceAccuracyG: "0.001",
  samples: [
    { id: "S1", before: "100.000", after: "99.990", unit: "g" },
    { id: "S2", before: "100.000", after, unit: "g" },
  ],
  ...change,
});
export const failing = lossOf("97.000");
export const passing = lossOf("99.900");
export const contradicting: Partial<DraftClaim> = {
  wording: "contradicts-itself",
  against: { facts: [0], mentions: [] },
};

/** Judges by a rulebook unless the case names another. */
export function judgeBy(usual: Rulebook) {
  const judge = (drafts: DraftClaim[], tests: TestData[], rulebook = usual, more: Partial<Reading> = {}) =>
    decide(drafts, weighEvidence(drafts, tests, rulebook, more.decisionRule), { mentions, facts, ...more }, rulebook);
  const judgeOne = (draft: DraftClaim, tests: TestData[], rulebook = usual): Claim => {
    const [decided] = judge([draft], tests, rulebook).claims;
    if (!decided) throw new Error("one claim goes in, one comes out");
    return decided;
  };
  return { judge, judgeOne };
}
