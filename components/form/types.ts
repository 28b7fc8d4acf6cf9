import type { FormValues } from "@/lib/intake/request-of-form";

export type { FormValues };

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

export const BLANK_ROWS = 6;

/** As many as were filled in, and at least the blank ones that a form begins with. */
export function countRows(values: FormValues): number {
  const numbers = Object.keys(values).map((name) => Number(/^samples\.(\d+)\./.exec(name)?.[1] ?? -1));
  return Math.max(BLANK_ROWS, ...numbers.map((number) => number + 1));
}
