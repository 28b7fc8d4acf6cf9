import {
  type AuditInput,
  DEFAULT_DECISION_RULE,
  type DecisionRule,
  type Problem,
  type TestData,
} from "@/lib/engine/types";
import { accepted, type Result, refused } from "@/lib/errors";
import { DEFAULT_RULEBOOK, findRulebook, parseRulebook } from "@/lib/rulebook";
import { describeIssues } from "./read-issues";
import { requestSchema } from "./request-schema";

export interface AuditRequest {
  input: AuditInput;
  /** Id of a rulebook that is there and may be judged by, or of one's own. */
  rulebook: string;
  /** One's own, as it was given; `takeRulebook` loads it. */
  ownRulebook?: object;
}

/**
 * The one place where a request becomes typed. `raw` is parsed JSON of any shape; `today` bounds the dates in it.
 * On refusal: every problem at once, each with the path of its field in the JSON request.
 */
export function parseAuditRequest(raw: unknown, today: Date): Result<AuditRequest> {
  const parsed = requestSchema(today).safeParse(raw);
  const rulebook = readRulebook(raw);
  const problems = [
    ...(parsed.success ? [] : describeIssues(parsed.error.issues, countTests(raw))),
    ...(rulebook.ok ? [] : rulebook.problems),
  ];
  if (!parsed.success || !rulebook.ok) return refused(...problems);
  const { text = "", rulebook: _, documents: __, decisionRule, tests = [], ...named } = parsed.data;
  const stated = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
  const input = { text, ...stated, ...readRule(decisionRule), tests: tests as TestData[] };
  return accepted({ input, ...rulebook.value });
}

/** The usual rule is left unsaid, so that choosing it gives the same digest as leaving it be. */
function readRule(decisionRule: DecisionRule | undefined): Pick<AuditInput, "decisionRule"> {
  return decisionRule === undefined || decisionRule === DEFAULT_DECISION_RULE ? {} : { decisionRule };
}

/** Apart from the schema, because the rulebook room words its own refusals. */
function readRulebook(raw: unknown): Result<Pick<AuditRequest, "rulebook" | "ownRulebook">> {
  const given = typeof raw === "object" && raw !== null && "rulebook" in raw ? raw.rulebook : undefined;
  if (typeof given === "object" && given !== null) return readOwn(given);
  const id = typeof given === "string" ? given.trim() : "";
  if (id === "") return accepted({ rulebook: DEFAULT_RULEBOOK });
  const found = findRulebook(id);
  return found.ok ? accepted({ rulebook: id }) : refused(...placeAt("rulebook", found.problems));
}

function readOwn(given: object): Result<Pick<AuditRequest, "rulebook" | "ownRulebook">> {
  const read = parseRulebook(given);
  if (read.ok) return accepted({ rulebook: read.value.rulebook.id, ownRulebook: given });
  return refused(...read.problems.map((one) => ({ ...one, path: ["rulebook", one.path].filter(Boolean).join(".") })));
}

const placeAt = (path: string, problems: Problem[]): Problem[] => problems.map((problem) => ({ ...problem, path }));

function countTests(raw: unknown): number {
  const tests = typeof raw === "object" && raw !== null && "tests" in raw ? raw.tests : undefined;
  return Array.isArray(tests) ? tests.length : 0;
}
