import type { FileQuestions } from "@/lib/intake/read-form-files";
import type { FormValues } from "@/lib/intake/request-of-form";

export type { FileQuestions, FormValues };

/** What is wrong with a field, with its path in the JSON request. */
export interface FieldProblem {
  code: string;
  path: string;
  say: { en: string; zh: string };
}

/** A rulebook as it is offered: its name, and what must be said beside it. */
export interface RulebookChoice {
  id: string;
  name: string;
  status: string;
  /** "≤ 0.5 %"; absent where no value is at hand. */
  limit?: string;
  date?: string;
}

/** One's own rulebook: what the check of its file found. */
export type OwnRulebook =
  | { state: "checking" }
  | {
      state: "checked";
      name: { en: string; zh: string };
      /** In percent, with the operator; null where the file states none. */
      limit: { operator: "<" | "<="; percent: string } | null;
      digest: string;
    }
  | { state: "refused"; problems: FieldProblem[] };

/** Tests that were read from one file, as the form carries them. */
export interface TakenFile {
  /** Name of the value that holds them. */
  name: string;
  json: string;
  file: string;
  sha256: string;
  sheet?: string;
  range?: string;
  tests: { product?: string; samples: { id: string; loss?: string }[] }[];
}

export const BLANK_ROWS = 6;
export const BLANK_ADDED = 2;

/** As many as were filled in, and at least the blank ones that a form begins with. */
export function countRows(values: FormValues): number {
  return Math.max(BLANK_ROWS, lastRow(values, /^samples\.(\d+)\./) + 1);
}

/** One more contribution than was filled in. */
export function countAdded(values: FormValues): number {
  return Math.max(BLANK_ADDED, lastRow(values, /^added\.(\d+)\.(?:source|size)$/) + 2);
}

function lastRow(values: FormValues, name: RegExp): number {
  const filled = Object.keys(values).filter((key) => !key.startsWith("added.") || values[key]?.trim());
  return Math.max(-1, ...filled.map((key) => Number(name.exec(key)?.[1] ?? -1)));
}
