import type { DraftClaim } from "../claims/types";
import { compareDecimals, readDecimal, writePercent } from "../evidence/exact";
import type { ClaimEvidence, WeighedEvidence } from "../evidence/weigh-evidence";
import { CONFORMITIES } from "../evidence/weigh-sample";
import { failsByVisibleLiquid } from "../evidence/weigh-test";
import { fillSentence, joinSentences } from "../fill-sentence";
import type {
  Bilingual,
  CategoryRule,
  DecisionRule,
  Fact,
  MeanReading,
  Mention,
  Requirement,
  Rulebook,
  SampleReading,
  TestReading,
} from "../types";

/** What the text and the user said, as the verdict needs it. */
export interface Said {
  mentions: Mention[];
  facts: Fact[];
  /** By which rule the limit is decided; absent: four outcomes. */
  decisionRule?: DecisionRule;
}

/** One claim with all that its verdict and its reasoning speak of, ready to be put into sentences. */
export interface Case {
  draft: DraftClaim;
  weighed: ClaimEvidence;
  rulebook: Rulebook;
  tests: TestReading[];
  said: Said;
  subject: Bilingual;
  term: Bilingual;
  /** What the test is held against; absent where the rulebook asks for none. */
  requirement?: Requirement;
  limit?: Bilingual;
  /** The test that decided and its worst sample. */
  decisive?: {
    index: number;
    test: TestReading;
    sample?: SampleReading;
    /** Where the rulebook asks for the mean: what decided in the sample's place. */
    mean?: MeanReading;
    byVisibleLiquid: boolean;
  };
  decisionRule?: DecisionRule;
}

export function readCase(
  draft: DraftClaim,
  weighed: ClaimEvidence,
  { tests }: WeighedEvidence,
  said: Said,
  rulebook: Rulebook,
): Case {
  const requirement = rulebook.requirements.find(({ category }) => category === draft.category);
  const read: Case = {
    draft,
    weighed,
    rulebook,
    tests,
    said,
    subject: draft.subject === undefined ? sayUnnamed(rulebook) : same(draft.subject),
    term: findCategory(draft.category, rulebook).term,
  };
  if (said.decisionRule) read.decisionRule = said.decisionRule;
  if (requirement) Object.assign(read, { requirement, limit: sayLimit(requirement, rulebook) });
  const { decidedBy: index } = weighed;
  const test = index === undefined ? undefined : tests[index];
  if (index === undefined || test === undefined) return read;
  const byVisibleLiquid = failsByVisibleLiquid(test.given, requirement);
  const sample = findWorstSample(test.samples);
  const mean = test.mean?.decides && test.mean.evidence ? { mean: test.mean } : {};
  return { ...read, decisive: { index, test, byVisibleLiquid, ...(sample ? { sample } : {}), ...mean } };
}

export const same = (text: string): Bilingual => ({ en: text, zh: text });
const sayUnnamed = (rulebook: Rulebook): Bilingual => fillSentence(rulebook, "subject.unnamed");

/** Throws where a rulebook lacks a category: its schema asks for all three. */
export function findCategory(category: CategoryRule["category"], { categories, id }: Rulebook): CategoryRule {
  const rule = categories.find((candidate) => candidate.category === category);
  if (!rule) throw new Error(`Rulebook ${id} has no category ${category}.`);
  return rule;
}

/** "at most 0.5 %" for <=, "below 1 %" for <: the words carry the operator. */
export function sayLimit({ limitPpm, operator }: Requirement, rulebook: Rulebook): Bilingual {
  const limit = writePercent(limitPpm.value ?? 0);
  return fillSentence(rulebook, operator.value === "<" ? "limit.below" : "limit.at-most", { limit });
}

/** Worst by evidence, then by loss; of equals the first given. Absent where no sample was held against a limit. */
function findWorstSample(samples: SampleReading[]): SampleReading | undefined {
  let worst: SampleReading | undefined;
  for (const sample of samples) {
    if (sample.evidence && (!worst || isWorse(sample, worst))) worst = sample;
  }
  return worst;
}

function isWorse(one: SampleReading, other: SampleReading): boolean {
  const rank = ({ evidence }: SampleReading) => (evidence ? CONFORMITIES.indexOf(evidence) : -1);
  if (rank(one) !== rank(other)) return rank(one) > rank(other);
  return compareDecimals(readDecimal(one.lossPct), readDecimal(other.lossPct)) > 0;
}

/** Distinct quotes in quotation marks, in the order of the text, at most three. */
export function sayQuotes(quotes: string[], rulebook: Rulebook): Bilingual {
  const distinct = [...new Set(quotes)].slice(0, 3);
  const quoted = distinct.map((quote) => fillSentence(rulebook, "quote", { quote }));
  return joinSentences(quoted, fillSentence(rulebook, "and-quotes"));
}

export const quotesOfClaim = ({ draft, said }: Case): string[] =>
  draft.mentions.flatMap((index) => said.mentions[index]?.quote ?? []);

/** What the same text says of the same subject against the claim, or what leaves it open. */
export const quotesAgainst = ({ draft, said }: Case): string[] => [
  ...draft.against.facts.flatMap((index) => said.facts[index]?.quote ?? []),
  ...draft.against.mentions.flatMap((index) => said.mentions[index]?.quote ?? []),
];
export const quotesInDoubt = ({ draft, said }: Case): string[] =>
  draft.doubts.facts.flatMap((index) => said.facts[index]?.quote ?? []);
