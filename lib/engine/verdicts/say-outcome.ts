import { findInvalidating } from "../evidence/test-problem";
import { fillSentence, joinSentences, type SentenceValues } from "../fill-sentence";
import {
  type Bilingual,
  DEFAULT_DECISION_RULE,
  type DecisionRow,
  type DecisionRule,
  type Reason,
  type Rulebook,
} from "../types";
import { type Case, quotesAgainst, quotesInDoubt, quotesOfClaim, sayQuotes } from "./read-case";

/** The reason with its figures, and the sentence about it, which says first of what force the rulebook is. */
export function sayOutcome(claim: Case, row: DecisionRow): { reason: Reason; say: Bilingual } {
  const say = sayVerdict(claim.rulebook, sayReason(claim, row.reason), claim.decisionRule);
  return { reason: { code: row.reason, data: { row: row.id, ...readFigures(claim, row.reason) } }, say };
}

/**
 * No sentence by a rulebook goes out without its status: "draft for comment, not in force"; and none by a decision rule
 * that is not the usual one without its name.
 */
export function sayVerdict(rulebook: Rulebook, verdict: Bilingual, decisionRule?: DecisionRule): Bilingual {
  const values = { rulebook: rulebook.shortName, status: rulebook.statusLine, verdict };
  if (isUsual(decisionRule)) return fillSentence(rulebook, "verdict", values);
  return fillSentence(rulebook, "verdict.by-rule", { ...values, rule: nameRule(rulebook, decisionRule) });
}

export const isUsual = (decisionRule: DecisionRule | undefined): decisionRule is "four-outcome" | undefined =>
  (decisionRule ?? DEFAULT_DECISION_RULE) === DEFAULT_DECISION_RULE;

export const nameRule = (rulebook: Rulebook, decisionRule: DecisionRule = DEFAULT_DECISION_RULE): Bilingual =>
  fillSentence(rulebook, `decision-rule.${decisionRule}`);

function sayReason(claim: Case, reason: string): Bilingual {
  const { rulebook, subject, term } = claim;
  const values: SentenceValues = { subject, term, ...figuresInWords(claim) };
  if (reason === "words-and-test-contradict") {
    return fillSentence(rulebook, reason, {
      words: sayReason(claim, "words-contradict"),
      test: sayReason(claim, "test-failed"),
    });
  }
  if (reason === "words-contradict") {
    values.claimed = sayQuotes(quotesOfClaim(claim), rulebook);
    values.quotes = sayQuotes(quotesAgainst(claim), rulebook);
  }
  if (reason === "words-in-doubt") values.quotes = sayQuotes(quotesInDoubt(claim), rulebook);
  if (reason === "term-not-in-standard" || reason === "no-test-required") {
    values.quote = sayQuotes(quotesOfClaim(claim).slice(0, 1), rulebook);
  }
  if (reason === "invalid-test") values.problems = sayProblems(claim);
  return fillSentence(rulebook, chooseSentence(claim, reason), values);
}

/** Some reasons are worded apart: liquid seen needs no figures, and an admitted term is only reported as such. */
function chooseSentence({ rulebook, draft, decisive, decisionRule }: Case, reason: string): string {
  const figures = decisive?.mean ?? decisive?.sample;
  const seen = decisive?.byVisibleLiquid && figures?.evidence !== "fail";
  const held = seen ? `${reason}.visible-liquid` : decisive?.mean ? `${reason}.mean` : reason;
  const apart = [`${held}.${decisionRule ?? DEFAULT_DECISION_RULE}`, held, `${reason}.${draft.wording}`];
  return apart.find((code) => code in rulebook.wording && code !== reason) ?? reason;
}

function figuresInWords({ decisive, limit }: Case): SentenceValues {
  const values: SentenceValues = {};
  if (limit) values.limit = limit;
  const figures = decisive?.mean ?? decisive?.sample;
  if (!figures) return values;
  const { lossPct, expandedUncertaintyPct, probability = "" } = figures;
  const whose: SentenceValues = "id" in figures ? { sample: figures.id } : { count: String(figures.count) };
  return { ...values, ...whose, loss: lossPct, uncertainty: expandedUncertaintyPct, probability };
}

/** Every problem of every test of this subject, each test under its number as readers count. */
function sayProblems({ weighed, tests, rulebook }: Case): Bilingual {
  const said = weighed.tests.map((index) => {
    const problems = joinSentences(
      findInvalidating(tests[index]).map(({ say }) => say),
      { en: " ", zh: "" },
    );
    const number = fillSentence(rulebook, "test-number", { test: String(index + 1) });
    return { en: number.en + problems.en, zh: number.zh + problems.zh };
  });
  return joinSentences(said, { en: " ", zh: "" });
}

function readFigures(claim: Case, reason: string): Reason["data"] {
  const { decisive, requirement, weighed, tests } = claim;
  const data: Reason["data"] = {};
  if (reason.startsWith("words-and-") || reason === "words-contradict") data.quotes = quotesAgainst(claim);
  if (reason === "words-in-doubt") data.quotes = quotesInDoubt(claim);
  if (reason === "invalid-test") {
    data.problems = [
      ...new Set(weighed.tests.flatMap((index) => findInvalidating(tests[index]).map(({ code }) => code))),
    ];
  }
  if (!decisive || !requirement) return data;
  data.test = decisive.index;
  data.limitPpm = requirement.limitPpm.value ?? 0;
  data.operator = requirement.operator.value ?? "<=";
  if (decisive.byVisibleLiquid) data.visibleLiquid = true;
  if (!isUsual(claim.decisionRule)) data.decisionRule = claim.decisionRule;
  if (decisive.mean) {
    const { count, lossPct, expandedUncertaintyPct } = decisive.mean;
    return { ...data, mean: count, lossPct, expandedUncertaintyPct };
  }
  if (!decisive.sample) return data;
  const { id, lossPct, expandedUncertaintyPct } = decisive.sample;
  return { ...data, sample: id, lossPct, expandedUncertaintyPct };
}
