import type { Problem } from "@/lib/engine/types";
import type { Result } from "@/lib/errors";
import { addedName } from "./added-of-form";
import { attachDocuments, type ExtractedDocument } from "./documents";
import { findFormProblems } from "./find-form-problems";
import { type AuditRequest, parseAuditRequest } from "./parse-audit-request";
import {
  documentField,
  type FormValues,
  placeInForm,
  requestFields,
  requestOfForm,
  rowField,
  takenField,
  testFields,
} from "./request-of-form";

export type { FormValues };

const otherFields = ["lang", "idempotencyKey", "ownRulebook", "keepDays"] as const;

/** What the files of a form add to it: values that were read from them, or what stands in the way. */
export interface FormFiles {
  values: FormValues;
  problems: Problem[];
  /** Those that the values name, as they were read. */
  documents?: ExtractedDocument[];
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
  const attached = attachDocuments(request.raw, files.documents ?? []);
  const raw = own.length > 0 ? { ...Object(attached.raw), rulebook: undefined } : attached.raw;
  const result = parseAuditRequest(raw, today);
  const unread = files.problems.some(({ path }) => path === "document");
  const found = result.ok ? [] : placeInForm(result.problems, request);
  const problems = [
    // Whoever gave a file that could not be read gave a text, and is told of the file alone.
    ...found.filter(({ code }) => !(unread && code === "empty-text")),
    ...own,
    ...files.problems,
  ];
  if (!result.ok || problems.length > 0) return { ok: false, problems, values };
  const { documents } = attached;
  const input = { ...result.value.input, ...(documents.length > 0 && { documents }) };
  return { ok: true, value: { ...result.value, input }, values };
}

export function readFormValues(form: FormData): FormValues {
  const known = new Set<string>([
    ...requestFields,
    ...otherFields,
    "test.unit",
    ...testFields.map((name) => `test.${name}`),
  ]);
  const isKnown = (name: string) =>
    known.has(name) || [rowField, takenField, documentField, addedName].some((field) => field.test(name));
  // A file that was read can be left out again by its box, without a script.
  const dropped = new Set(form.getAll("drop").map(String));
  const typed = [...form.entries()].filter(
    ([name, value]) => typeof value === "string" && isKnown(name) && !dropped.has(name),
  );
  return Object.fromEntries(typed) as FormValues;
}
