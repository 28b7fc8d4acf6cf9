import type { Problem } from "@/lib/engine/types";

/** What was typed, by field name of the form, to be shown again beside the problems. */
export type FormValues = Record<string, string>;

export const requestFields = ["text", "product", "maker", "claimDate", "sourceUrl", "rulebook"] as const;
export const testFields = [
  "product",
  "laboratory",
  "reportNumber",
  "sampledBy",
  "temperatureC",
  "durationH",
  "vacuum",
  "balanceAccuracyG",
  "visibleLiquid",
  "ambientTemperatureC",
  "humidityPct",
] as const;
export const rowField = /^samples\.(\d{1,4})\.(id|before|after)$/;

/** A row of the form's table that was filled in, with its own number there. */
export interface FormRow {
  number: number;
  id: string;
  before: string;
  after: string;
}

/**
 * The JSON request that the values of the plain form stand for, and the rows that its samples come from. Imports
 * nothing that a browser lacks: the page asks it the same question before it posts.
 */
export function requestOfForm(values: FormValues): { raw: Record<string, unknown>; rows: FormRow[] } {
  const rows = readRows(values);
  const test = readFilled(testFields, values, "test.");
  const hasTest = rows.length > 0 || Object.keys(test).length > 0;
  const unit = values["test.unit"] ?? "";
  const samples = rows.map(({ number: _, ...row }) => ({ ...row, unit }));
  return { raw: { ...readFilled(requestFields, values), tests: hasTest ? [{ ...test, samples }] : [] }, rows };
}

/** In the order of their numbers. A row that carries nothing but its running number was never filled in. */
function readRows(values: FormValues): FormRow[] {
  const numbers = new Set(Object.keys(values).flatMap((name) => rowField.exec(name)?.[1] ?? []));
  return [...numbers]
    .map(Number)
    .sort((a, b) => a - b)
    .map((number) => ({
      number,
      id: values[`samples.${number}.id`]?.trim() ?? "",
      before: values[`samples.${number}.before`]?.trim() ?? "",
      after: values[`samples.${number}.after`]?.trim() ?? "",
    }))
    .filter(
      ({ number, id, before, after }) => before !== "" || after !== "" || (id !== "" && id !== String(number + 1)),
    );
}

function readFilled(names: readonly string[], values: FormValues, prefix = ""): Record<string, string> {
  const filled = names.map((name) => [name, values[prefix + name] ?? ""] as const);
  return Object.fromEntries(filled.filter(([, value]) => value.trim() !== ""));
}

/** Problems of the request at the rows of the form that they come from; one unit stands for all rows. */
export function placeInForm(problems: Problem[], rows: FormRow[]): Problem[] {
  const firstUnit = problems.find(({ path }) => path.endsWith(".unit"));
  return problems
    .filter((problem) => !problem.path.endsWith(".unit") || problem === firstUnit)
    .map((problem) => {
      const path = problem.path.replace(/^(tests\.0\.samples\.)(\d+)/, (whole, start: string, index: string) => {
        const row = rows[Number(index)];
        return row ? start + row.number : whole;
      });
      return { ...problem, path };
    });
}
