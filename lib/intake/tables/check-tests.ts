import { moveByHundred } from "../ask-percent-or-fraction";
import { describeIssues } from "../read-issues";
import { testsSchema } from "../test-schema";
import type { Inquiry } from "./inquiry";
import { askPercent } from "./read-field";
import type { ReadTests } from "./read-samples";
import type { TableProblem, TableQuestion } from "./types";
import { placeAt } from "./word-table";

/**
 * Holds the tests that were read against the schema of all test data, the only place where a test becomes typed. Its
 * problems get the cell that they come from, and its question of percent or fraction becomes one of the table's.
 */
export function checkTests({ tests, places }: ReadTests, inquiry: Inquiry, today: Date) {
  const problems: TableProblem[] = [];
  const questions: TableQuestion[] = [];
  // What is missing because it is asked about is not missing.
  if (tests.length === 0 || inquiry.questions.length > 0 || inquiry.problems.length > 0)
    return { tests, problems, questions };
  const parsed = testsSchema(today).safeParse({ tests });
  if (parsed.success) return { tests, problems, questions };
  for (const problem of describeIssues(parsed.error.issues, tests.length)) {
    const [, index = "", field = ""] = /^tests\.(\d+)\.(\w+)$/.exec(problem.path) ?? [];
    const given = (tests[Number(index)] as Record<string, unknown> | undefined)?.[field];
    const asFraction = typeof given === "string" && /^[\d.]+$/.test(given) ? moveByHundred(given, "times") : "";
    // The schema may also suspect a hundredth of what is given: that is no fraction, and stays its problem.
    if (problem.code === "percent-or-fraction" && problem.say.en.includes(`“${asFraction} %”`)) {
      if (!questions.some(({ key }) => key === `percent.${field}`))
        questions.push(askPercent(field, String(given), asFraction));
      continue;
    }
    const cell = places.get(problem.path);
    problems.push(cell === undefined ? problem : placeAt(problem, cell));
  }
  return { tests, problems, questions };
}
