import { fillSentence, joinSentences, type SentenceValues } from "../fill-sentence";
import type { Bilingual, DecisionRow, Reason, Rulebook, TestReading } from "../types";
import { type Case, quotesAgainst, quotesInDoubt, quotesOfClaim, sayQuotes } from "./read-case";

/** The reason with its figures, and the sentence about it, which says first of what force the rulebook is. */
export function sayOutcome(claim: Case, row: DecisionRow): { reason: Reason; say: Bilingual } {
  const say = sayVerdict(claim.rulebook, sayReason(claim, row.reason));
  return { reason: { code: row.reason, data: { row: row.id, ...readFigures(claim, row.reason) } }, say };
}

/** No sentence by a rulebook goes out without its status: "draft for comment, not in force". */
export function sayVerdict(rulebook: Rulebook, verdict: Bilingual): Bilingual {
  return fillSentence(rulebook, "verdict", { rulebook: rulebook.shortName, status: rulebook.statusLine, verdict });
}

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
function chooseSentence({ rulebook, draft, decisive }: Case, reason: string): string {
  const seen = decisive?.byVisibleLiquid && decisive.sample?.evidence !== "fail";
  const apart = `${reason}.${seen ? "visible-liquid" : draft.wording}`;
  return apart in rulebook.wording ? apart : reason;
}

function figuresInWords({ decisive, limit }: Case): SentenceValues {
  const values: SentenceValues = {};
  if (limit) values.limit = limit;
  if (!decisive?.sample) return values;
  const { id, lossPct, expandedUncertaintyPct } = decisive.sample;
  return { ...values, sample: id, loss: lossPct, uncertainty: expandedUncertaintyPct };
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

/** Of what a test's problems are, those that make it invalid; a gain that counts as no loss only needs care. */
export const findInvalidating = (test: TestReading | undefined): TestReading["problems"] =>
  (test?.problems ?? []).filter(({ code }) => code !== "gain-counts-as-zero");

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
  if (!decisive.sample) return data;
  const { id, lossPct, expandedUncertaintyPct } = decisive.sample;
  return { ...data, sample: id, lossPct, expandedUncertaintyPct };
}
