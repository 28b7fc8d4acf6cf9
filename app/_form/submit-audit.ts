import type { FieldProblem, FormValues } from "@/components/form/types";
import type { Dictionary } from "@/lib/i18n";
import { placeInForm, requestOfForm } from "@/lib/intake/request-of-form";
import type { Kept } from "./audit-on-device";

export type Answer =
  | { state: "made"; manageUrl: string }
  | { state: "kept"; kept: Kept }
  | { state: "problems"; problems: FieldProblem[] }
  | { state: "refused"; say: string };

let last: { body: string; key: string } | undefined;

/** Posts the audit. The same values get the same Idempotency-Key, so that trying again never makes a second audit. */
export async function submitAudit(values: FormValues, t: Dictionary["form"], locale: "en" | "zh"): Promise<Answer> {
  const request = requestOfForm(values);
  const body = JSON.stringify(request.raw);
  if (last?.body !== body) last = { body, key: newKey() };
  const response = await post(body, last.key, locale);
  if (!response) return { state: "refused", say: t.offline };
  const answer = await readJson(response);
  if (response.status === 201 && typeof answer.manageUrl === "string") {
    return { state: "made", manageUrl: answer.manageUrl };
  }
  const problems = Array.isArray(answer.problems) ? (answer.problems as FieldProblem[]) : [];
  if (problems.length > 0) return { state: "problems", problems: placeInForm(problems, request) };
  const seconds = Number(response.headers.get("retry-after")) || 5;
  if (response.status === 429) return { state: "refused", say: t.tooMany(seconds) };
  if (response.status === 503) return { state: "refused", say: t.unavailable(seconds) };
  const told = response.status < 500 && typeof answer.title === "string";
  return { state: "refused", say: told ? `${answer.title} ${t.kept}` : t.broken };
}

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
