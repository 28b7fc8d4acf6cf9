import type { AuditInput, Problem, TestData } from "@/lib/engine/types";
import { accepted, type Result, refused } from "@/lib/errors";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { describeIssues } from "./read-issues";
import { requestSchema } from "./request-schema";

export interface AuditRequest {
  input: AuditInput;
  /** Id of a rulebook that is there and may be judged by. */
  rulebook: string;
}

/**
 * The one place where a request becomes typed. `raw` is parsed JSON of any shape; `today` bounds the dates in it.
 * On refusal: every problem at once, each with the path of its field in the JSON request.
 */
export function parseAuditRequest(raw: unknown, today: Date): Result<AuditRequest> {
  const parsed = requestSchema(today).safeParse(raw);
  const rulebook = checkRulebook(raw);
  const problems = [...(parsed.success ? [] : describeIssues(parsed.error.issues, countTests(raw))), ...rulebook];
  if (!parsed.success || problems.length > 0) return refused(...problems);
  const { text = "", rulebook: chosen = DEFAULT_RULEBOOK, tests = [], ...named } = parsed.data;
  const stated = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
  return accepted({ input: { text, ...stated, tests: tests as TestData[] }, rulebook: chosen });
}

/** Apart from the schema, because the rulebook room words its own refusals. */
function checkRulebook(raw: unknown): Problem[] {
  const id = typeof raw === "object" && raw !== null && "rulebook" in raw ? raw.rulebook : undefined;
  if (typeof id !== "string" || id.trim() === "") return [];
  const found = findRulebook(id.trim());
  return found.ok ? [] : found.problems.map((problem) => ({ ...problem, path: "rulebook" }));
}

function countTests(raw: unknown): number {
  const tests = typeof raw === "object" && raw !== null && "tests" in raw ? raw.tests : undefined;
  return Array.isArray(tests) ? tests.length : 0;
}
