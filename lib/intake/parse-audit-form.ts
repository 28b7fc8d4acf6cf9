import type { Problem } from "@/lib/engine/types";
import type { Result } from "@/lib/errors";
import { addedName } from "./added-of-form";
import { findFormProblems } from "./find-form-problems";
import { type AuditRequest, parseAuditRequest } from "./parse-audit-request";
import {
  type FormValues,
  placeInForm,
  requestFields,
  requestOfForm,
  rowField,
  takenField,
  testFields,
} from "./request-of-form";

export type { FormValues };

const otherFields = ["lang", "idempotencyKey", "ownRulebook"] as const;

/** What the files of a form add to it: values that were read from them, or what stands in the way. */
export interface FormFiles {
  values: FormValues;
  problems: Problem[];
}

/**
 * The plain form as the JSON request that it stands for. Rows without a mass are left out; problems carry the row's own
 * number in the form (`tests.0.samples.3.after` is the field `samples.3.after`), so that each stands at its field.
 * A unit that is missing or unknown is one problem, at `tests.0.samples.N.unit` of the first row.
 */
export function parseAuditForm(
  form: FormData,
  today: Date,
  files: FormFiles = { values: {}, problems: [] },
): Result<AuditRequest> & { values: FormValues } {
  const values = { ...readFormValues(form), ...files.values };
  const request = requestOfForm(values);
  const own = findFormProblems(values);
  const result = parseAuditRequest(own.length > 0 ? { ...request.raw, rulebook: undefined } : request.raw, today);
  const problems = [...(result.ok ? [] : placeInForm(result.problems, request)), ...own, ...files.problems];
  return result.ok && problems.length === 0 ? { ...result, values } : { ok: false, problems, values };
}

export function readFormValues(form: FormData): FormValues {
  const known = new Set<string>([
    ...requestFields,
    ...otherFields,
    "test.unit",
    ...testFields.map((name) => `test.${name}`),
  ]);
  const isKnown = (name: string) =>
    known.has(name) || rowField.test(name) || takenField.test(name) || addedName.test(name);
  // A file that was read can be left out again by its box, without a script.
  const dropped = new Set(form.getAll("drop").map(String));
  const typed = [...form.entries()].filter(
    ([name, value]) => typeof value === "string" && isKnown(name) && !dropped.has(name),
  );
  return Object.fromEntries(typed) as FormValues;
}
