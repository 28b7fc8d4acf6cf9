import { AppError } from "@/lib/errors";
import { describeProblem, type ProblemCode } from "@/lib/intake/describe-problem";
import { readDate } from "@/lib/intake/read-date";
import { readLine } from "@/lib/intake/read-line";
import { readText } from "@/lib/intake/read-text";

/** Fields of the forms by which an owner changes a record. */
export type WordsField = "reason" | "correctedBy" | "askedOn" | "answeredOn" | "replyBy" | "reply";

/** Characters of a reason or a reply. */
export const WORDS_LIMIT = 5_000;

/** AppError `input-refused` with one problem at a field. */
export const refuseWords = (code: ProblemCode, field: WordsField, data = {}): AppError =>
  new AppError("input-refused", { problems: [describeProblem({ code, path: [field], data })] });

/** A text of one or more lines. Throws AppError `input-refused` where there is none, or too much of it. */
export function takeText(field: WordsField, raw: unknown): string {
  const text = readText(typeof raw === "string" ? raw.trim() : "");
  if (!("value" in text) || text.value === undefined) throw refuseWords("words-missing", field);
  const { length } = [...text.value];
  if (length > WORDS_LIMIT) throw refuseWords("words-too-long", field, { length, limit: WORDS_LIMIT });
  return text.value;
}

export function takeLine(field: WordsField, raw: unknown): string {
  const line = readLine(typeof raw === "string" ? raw.trim() : "");
  if ("value" in line && line.value) return line.value;
  if ("problem" in line) throw refuseWords(line.problem, field, line.data);
  throw refuseWords("words-missing", field);
}

/** A day that is not in the future; undefined where none is given. */
export function takeDay(field: WordsField, raw: unknown, today: Date): string | undefined {
  if (raw === undefined || raw === null || (typeof raw === "string" && raw.trim() === "")) return undefined;
  const day = readDate(raw, today);
  if ("value" in day) return day.value;
  throw refuseWords(day.problem, field, day.data);
}
