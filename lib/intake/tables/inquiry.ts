import type { TableAnswers, TableNote, TableProblem, TableQuestion } from "./types";
import { problemAt } from "./word-table";

/** What comes up while a table is read: questions that have no answer yet, problems, and what is only told. */
export class Inquiry {
  readonly questions: TableQuestion[] = [];
  readonly problems: TableProblem[] = [];
  readonly notes: TableNote[] = [];
  /** Cells that hold more digits than they show, of which the stored ones were read. */
  readonly finer: string[] = [];
  /** Stated losses that hold more digits than they show, of which the shown ones are what is stated. */
  readonly asShown: string[] = [];

  constructor(readonly answers: TableAnswers) {}

  /** The answer to a question, if one of its options was given; otherwise it is put, once. */
  choose(key: string, make: () => TableQuestion): string | undefined {
    const given = this.answers[key]?.trim();
    const asked = this.questions.some((question) => question.key === key);
    if (given === undefined && asked) return undefined;
    const question = make();
    if (given !== undefined) {
      if (question.options.length === 0 || question.options.some(({ value }) => value === given)) return given;
      const choices = question.options.map(({ value }) => value).join(", ");
      if (!asked) this.problems.push(problemAt("table-answer-unknown", undefined, { key, given, choices }));
    }
    if (!asked) this.questions.push(question);
    return undefined;
  }
}
