import { canonicalJson } from "@/lib/digest";
import type { DecisionRule, Outcome, Problem } from "@/lib/engine/types";
import { type AuditRequest, parseAuditRequest, REQUEST_FIELDS } from "@/lib/intake";
import { decodeText, parseJson } from "@/lib/intake/decode-input";
import { describeProblem, quoteGiven } from "@/lib/intake/describe-problem";
import { makeSealedReport, type SealedReport } from "@/lib/report";
import { type LoadedRulebook, takeRulebook } from "@/lib/rulebook";
import { meets } from "./audit-file";
import { OutputBytes } from "./output-bytes";
import { FILE_LIMIT, type Line } from "./read-source";
import { count, emptyTally, MOST_NAMED, type Tally } from "./tally";

/** What every line of a run is answered by. */
export interface Terms {
  rulebook: LoadedRulebook;
  today: Date;
  /** Of lines that choose none; absent: the usual one. */
  decisionRule?: DecisionRule;
  failOn: Outcome[];
}

type Answer = SealedReport | { id: string | null; problems: Problem[]; fault?: true };

/** The output of a batch of lines in UTF-8, at the start of its buffer, and what the end of a run tells of them. */
export interface AnsweredBatch {
  output: Uint8Array<ArrayBuffer>;
  tally: Tally;
}

/**
 * Audits lines of JSON, in order; a blank one carries no request and is passed over. The output goes into the `spare`
 * buffer where it has room. Never throws.
 */
export function answerBatch(lines: Line[], terms: Terms, spare?: ArrayBuffer): AnsweredBatch {
  const tally = emptyTally();
  const output = new OutputBytes(spare);
  for (const line of lines) {
    if (line.bytes && isBlank(line.bytes)) continue;
    const answer = readLine(line, terms, tally.passedOver);
    tally.lines += 1;
    if ("report" in answer) {
      if (terms.failOn.some((outcome) => meets(answer.report, outcome))) count(tally.failing, line.number);
    } else {
      count(tally.bad, line.number);
      if (answer.fault) count(tally.faults, line.number);
    }
    output.add(`${printAnswer(answer, line.number)}\n`);
  }
  return { output: output.bytes(), tally };
}

function printAnswer(answer: Answer, line: number): string {
  if ("report" in answer) return answer.bytes;
  const { id, problems } = answer;
  return canonicalJson({ id, problems, line });
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);

const THIS_LINE = { en: "This line", zh: "本行" };

function readLine({ number, bytes }: Line, terms: Terms, passedOver: Set<string>): Answer {
  if (!bytes) {
    const data = { line: number, limit: FILE_LIMIT };
    return { id: null, problems: [describeProblem({ code: "line-too-long", path: [], data })] };
  }
  const text = decodeText(THIS_LINE, bytes);
  const json = text.ok ? parseJson(THIS_LINE, text.value) : text;
  return json.ok ? answerRequest(json.value, terms, passedOver) : { id: null, problems: json.problems };
}

function answerRequest(
  raw: unknown,
  { rulebook: chosen, today, decisionRule }: Terms,
  passedOver: Set<string>,
): Answer {
  const { id: givenId, request } = takeRequest(raw, passedOver);
  const id = readId(givenId);
  const badId = id === null ? [describeProblem({ code: "bad-line-id", path: [] })] : [];
  try {
    const parsed = parseAuditRequest(request, today);
    if (!parsed.ok || id === null) {
      return { id: id ?? null, problems: [...badId, ...(parsed.ok ? [] : parsed.problems)] };
    }
    if (decisionRule && !statesRule(request)) parsed.value.input.decisionRule = decisionRule;
    return makeSealedReport(parsed.value, rulebookOf(request, parsed.value, chosen), id);
  } catch {
    // One line that we cannot cope with must not cost the reader all the others.
    const fault = describeProblem({ code: "fault-of-ours", path: [] });
    return { id: id ?? null, problems: [...badId, fault], fault: true };
  }
}

/** null where it could not come back as it was given: half a character, a number beyond what a double holds. */
function readId(id: unknown): string | undefined | null {
  if (id === undefined) return undefined;
  if (typeof id === "number") {
    return Number.isFinite(id) && (!Number.isInteger(id) || Number.isSafeInteger(id)) ? String(id) : null;
  }
  return typeof id === "string" && !/\p{Cs}/u.test(id) ? id : null;
}

/**
 * The id is the line's, not the request's. Lines of a data set carry columns of their own: those are passed over and
 * named at the end. One that looks like a field misspelt stays, to be refused: test data must not be lost silently.
 */
function takeRequest(raw: unknown, passedOver: Set<string>): { id?: unknown; request: unknown } {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return { request: raw };
  const { id, ...fields } = raw as Record<string, unknown>;
  const kept = Object.entries(fields).filter(([field]) => {
    const wanted = REQUEST_FIELDS.some((known) => spelling(known) === spelling(field));
    if (!wanted && passedOver.size <= MOST_NAMED) passedOver.add(quoteGiven(field));
    return wanted;
  });
  return { id, request: Object.fromEntries(kept) };
}

const spelling = (field: string): string => field.toLowerCase().replace(/[^a-z]|s$/g, "");

/** A line that names a rule is decided by it, also where it is the usual one. */
function statesRule(request: unknown): boolean {
  const { decisionRule } = request as { decisionRule?: unknown };
  return decisionRule !== undefined && decisionRule !== null && decisionRule !== "";
}

/** A line that names a rulebook is read by it, every other by the one of the command. */
function rulebookOf(request: unknown, parsed: AuditRequest, chosen: LoadedRulebook): LoadedRulebook {
  const named = (request as { rulebook?: unknown }).rulebook;
  if (typeof named === "string" ? named.trim() === "" : !named) return chosen;
  const found = takeRulebook(parsed);
  if (!found.ok) throw new Error(`Intake let the rulebook ${parsed.rulebook} through.`);
  return found.value;
}
