import type { Problem } from "@/lib/engine/types";
import { findFormProblems } from "@/lib/intake/find-form-problems";
import { describeIssues } from "@/lib/intake/read-issues";
import { type FormValues, placeInForm, requestOfForm } from "@/lib/intake/request-of-form";
import { requestSchema } from "@/lib/intake/request-schema";

/**
 * What the server would say of these values, in the same words and at the same fields; only the choice of the rulebook
 * is left to the server. Runs on the reader's device.
 */
export function checkForm(values: FormValues, today: Date): Problem[] {
  const request = requestOfForm(values);
  const parsed = requestSchema(today).safeParse(request.raw);
  const problems = parsed.success
    ? []
    : placeInForm(describeIssues(parsed.error.issues, request.tests.length), request);
  return [...problems, ...findFormProblems(values)];
}
