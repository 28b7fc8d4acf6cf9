import type { Result } from "@/lib/errors";
import { type AuditRequest, parseAuditRequest } from "./parse-audit-request";
import { type FormValues, placeInForm, requestFields, requestOfForm, rowField, testFields } from "./request-of-form";

export type { FormValues };

const otherFields = ["lang", "idempotencyKey"] as const;

/**
 * The plain form as the JSON request that it stands for. Rows without a mass are left out; problems carry the row's own
 * number in the form (`tests.0.samples.3.after` is the field `samples.3.after`), so that each stands at its field.
 * A unit that is missing or unknown is one problem, at `tests.0.samples.N.unit` of the first row.
 */
export function parseAuditForm(form: FormData, today: Date): Result<AuditRequest> & { values: FormValues } {
  const values = readValues(form);
  const { raw, rows } = requestOfForm(values);
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
