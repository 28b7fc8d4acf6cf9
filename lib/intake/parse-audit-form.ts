import type { Problem } from "@/lib/engine/types";
import type { Result } from "@/lib/errors";
import { type AuditRequest, parseAuditRequest } from "./parse-audit-request";

/** What was typed, by field name of the form, to be shown again beside the problems. */
export type FormValues = Record<string, string>;

const requestFields = ["text", "product", "maker", "claimDate", "sourceUrl", "rulebook"] as const;
const otherFields = ["lang", "idempotencyKey"] as const;
const testFields = [
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
const rowField = /^samples\.(\d{1,4})\.(id|before|after)$/;

/**
 * The plain form as the JSON request that it stands for. Rows without a mass are left out; problems carry the row's own
 * number in the form (`tests.0.samples.3.after` is the field `samples.3.after`), so that each stands at its field.
 * A unit that is missing or unknown is one problem, at `tests.0.samples.N.unit` of the first row.
 */
export function parseAuditForm(form: FormData, today: Date): Result<AuditRequest> & { values: FormValues } {
  const values = readValues(form);
  const rows = readRows(values);
  const test = readFilled(testFields, values, "test.");
  const hasTest = rows.length > 0 || Object.keys(test).length > 0;
  const unit = values["test.unit"] ?? "";
  const samples = rows.map(({ number: _, ...row }) => ({ ...row, unit }));
  const raw = { ...readFilled(requestFields, values), tests: hasTest ? [{ ...test, samples }] : [] };
  const result = parseAuditRequest(raw, today);
  return result.ok ? { ...result, values } : { ok: false, problems: placeInForm(result.problems, rows), values };
}

function readValues(form: FormData): FormValues {
  const known = new Set<string>([
    ...requestFields,
    ...otherFields,
    "test.unit",
    ...testFields.map((name) => `test.${name}`),
  ]);
  const typed = [...form.entries()].filter(
    ([name, value]) => typeof value === "string" && (known.has(name) || rowField.test(name)),
  );
  return Object.fromEntries(typed) as FormValues;
}

type Row = { number: number; id: string; before: string; after: string };

/** In the order of their numbers. A row that carries nothing but its running number was never filled in. */
function readRows(values: FormValues): Row[] {
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

function placeInForm(problems: Problem[], rows: Row[]): Problem[] {
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
