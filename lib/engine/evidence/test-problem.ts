import { fillSentence, type SentenceValues } from "../fill-sentence";
import type { Rulebook, TestReading } from "../types";

export type TestProblem = TestReading["problems"][number];

/** Of what a test's problems are, those that make it invalid; a gain that counts as no loss only needs care. */
export const findInvalidating = (test: TestReading | undefined): TestProblem[] =>
  (test?.problems ?? []).filter(({ code }) => code !== "gain-counts-as-zero");

/**
 * A coded problem with its sentence from the rulebook's wording; `values` fill what the data alone cannot say, and
 * `sentence` names another one than the code's own.
 */
export function problem(
  rulebook: Rulebook,
  code: string,
  data: TestProblem["data"],
  values: SentenceValues = {},
  sentence = `problem.${code}`,
): TestProblem {
  const figures = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]));
  return { code, say: fillSentence(rulebook, sentence, { ...figures, ...values }), data };
}

/** The same of what only needs care. */
export const caution = (rulebook: Rulebook, code: string, data: TestProblem["data"], sentence = code): TestProblem =>
  problem(rulebook, code, data, {}, `caution.${sentence}`);
