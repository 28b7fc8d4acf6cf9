import type { FieldProblem, FormValues } from "@/components/form/types";
import type { Dictionary } from "@/lib/i18n";
import { listDocuments } from "@/lib/intake/form-documents";
import { placeInForm, requestOfForm } from "@/lib/intake/request-of-form";
import type { Kept } from "./audit-on-device";
import { sayRefusal } from "./say-refusal";

export type Answer =
  | { state: "made"; manageUrl: string }
  | { state: "kept"; kept: Kept }
  | { state: "problems"; problems: FieldProblem[] }
  | { state: "refused"; say: string }
  /** The form was filled anew before there was an answer. */
  | { state: "stopped" };

let last: { body: string; key: string } | undefined;

/** Posts the audit. The same values get the same Idempotency-Key, so that trying again never makes a second audit. */
export async function submitAudit(values: FormValues, t: Dictionary["form"], locale: "en" | "zh"): Promise<Answer> {
  const request = requestOfForm(values);
  const documents = listDocuments(values);
  const ids = documents.map(({ id }) => id);
  const body = JSON.stringify({ ...request.raw, ...(ids.length > 0 && { documents: ids }) });
  if (last?.body !== body) last = { body, key: newKey() };
  const response = await post(body, last.key, locale);
  if (!response) return { state: "refused", say: t.offline };
  const answer = await readJson(response);
  if (response.status === 201 && typeof answer.manageUrl === "string") {
    return { state: "made", manageUrl: answer.manageUrl };
  }
  const problems = Array.isArray(answer.problems) ? (answer.problems as FieldProblem[]) : [];
  if (problems.length > 0) {
    const placed = placeInForm(problems, request).map((one) => placeAtDocument(one, documents));
    return { state: "problems", problems: placed };
  }
  const { status, headers } = response;
  return {
    state: "refused",
    say: sayRefusal({ status, retryAfter: headers.get("retry-after"), title: answer.title }, t),
  };
}

/** `documents.0` is the first that the form carries, which has a number of its own there. */
const placeAtDocument = (problem: FieldProblem, documents: { field: string }[]): FieldProblem => ({
  ...problem,
  path: problem.path.replace(
    /^documents(?:\.(\d+))?.*$/,
    (_, at?: string) => documents[Number(at)]?.field ?? "document",
  ),
});

async function post(body: string, key: string, locale: string): Promise<Response | undefined> {
  try {
    return await fetch("/api/audits", {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key, "accept-language": locale },
      body,
    });
  } catch {
    return undefined;
  }
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  try {
    return await response.json();
  } catch {
    return {};
  }
}

/** crypto.randomUUID exists only on secure origins; a site in a home network may have none. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
