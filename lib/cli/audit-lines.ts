import { canonicalJson } from "@/lib/digest";
import type { Outcome, Problem } from "@/lib/engine/types";
import { parseAuditRequest, REQUEST_FIELDS } from "@/lib/intake";
import { decodeText, parseJson } from "@/lib/intake/decode-input";
import { describeProblem, quoteGiven } from "@/lib/intake/describe-problem";
import { makeReport, type Report, reportBytes } from "@/lib/report";
import { findRulebook, type LoadedRulebook } from "@/lib/rulebook";
import { meets } from "./audit-file";
import { chooseRulebook } from "./choose-rulebook";
import { EXIT } from "./fail";
import type { Options } from "./read-options";
import { FILE_LIMIT, type Line, sourceName, splitLines, streamSource } from "./read-source";
import { write } from "./write";

type Answer = { report: Report } | { id: string | null; problems: Problem[]; cause?: unknown };

/**
 * Audits one JSON request a line and prints one line each, in order, holding one at a time. A bad line is answered by
 * its problems and the rest goes on. Blank lines carry no request and are passed over.
 *
 * Where lines were bad AND --fail-on is met, the command ends with 2: a gate that did not see every line has not
 * answered yes or no, and its reader must mend the input first. The line on standard error tells both.
 */
export async function auditLines(options: Options, today: Date): Promise<number> {
  const rulebook = await chooseRulebook(options);
  const bad: number[] = [];
  const faults: number[] = [];
  const failing: number[] = [];
  const passedOver = new Set<string>();
  let lines = 0;
  for await (const line of splitLines(streamSource(options.file, options.lang))) {
    if (line.bytes && isBlank(line.bytes)) continue;
    lines += 1;
    const answer = answerLine(line, rulebook, today, passedOver);
    if ("problems" in answer) bad.push(line.number);
    else if (options.failOn.some((outcome) => meets(answer.report, outcome))) failing.push(line.number);
    if ("cause" in answer) faults.push(line.number);
    await write(`${printAnswer(answer, line.number)}\n`);
  }
  const name = sourceName(options.file);
  const sentences = [
    ...(lines === 0 ? ["there is no line to audit."] : []),
    ...(bad.length > 0 ? [`${bad.length} of ${lines} lines could not be audited, the first is line ${bad[0]}.`] : []),
    ...(failing.length > 0 ? [sayFailing(failing, options.failOn)] : []),
    ...(faults.length > 0
      ? [`By a fault of ours nothing was decided about ${faults.length}, the first is line ${faults[0]}.`]
      : []),
    ...(passedOver.size > 0 ? [sayPassedOver([...passedOver])] : []),
  ];
  if (sentences.length > 0) process.stderr.write(`${name}: ${sentences.join(" ")}\n`);
  if (faults.length > 0) return EXIT.fault;
  if (bad.length > 0 || lines === 0) return EXIT.badInput;
  return failing.length > 0 ? EXIT.failOn : EXIT.made;
}

const sayFailing = (lines: number[], outcomes: Outcome[]): string =>
  `${lines.length === 1 ? "1 line has" : `${lines.length} lines have`} a claim that is ${outcomes.join(" or ")}, the first is line ${lines[0]}.`;

const sayPassedOver = (fields: string[]): string =>
  `Fields that are none of a request were passed over: ${fields.slice(0, MOST_NAMED).sort().join(", ")}${fields.length > MOST_NAMED ? " and others" : ""}.`;

function printAnswer(answer: Answer, line: number): string {
  if ("report" in answer) return reportBytes(answer.report);
  const { id, problems } = answer;
  return canonicalJson({ id, problems, line });
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);

const THIS_LINE = { en: "This line", zh: "本行" };

function answerLine({ number, bytes }: Line, chosen: LoadedRulebook, today: Date, passedOver: Set<string>): Answer {
  if (!bytes) {
    const data = { line: number, limit: FILE_LIMIT };
    return { id: null, problems: [describeProblem({ code: "line-too-long", path: [], data })] };
  }
  const text = decodeText(THIS_LINE, bytes);
  const json = text.ok ? parseJson(THIS_LINE, text.value) : text;
  return json.ok ? answerRequest(json.value, chosen, today, passedOver) : { id: null, problems: json.problems };
}

function answerRequest(raw: unknown, chosen: LoadedRulebook, today: Date, passedOver: Set<string>): Answer {
  const { id: givenId, request } = takeRequest(raw, passedOver);
  const id = readId(givenId);
  const badId = id === null ? [describeProblem({ code: "bad-line-id", path: [] })] : [];
  try {
    const parsed = parseAuditRequest(request, today);
    if (!parsed.ok || id === null) {
      return { id: id ?? null, problems: [...badId, ...(parsed.ok ? [] : parsed.problems)] };
    }
    return { report: makeReport(parsed.value, rulebookOf(request, chosen), id) };
  } catch (cause) {
    // One line that we cannot cope with must not cost the reader all the others.
    const fault = describeProblem({ code: "fault-of-ours", path: [] });
    return { id: id ?? null, problems: [...badId, fault], cause };
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

/** Columns named at the end; a data set may have a new one in every line. */
const MOST_NAMED = 20;

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

/** A line that names a rulebook is read by it, every other by the one of the command. */
function rulebookOf(request: unknown, chosen: LoadedRulebook): LoadedRulebook {
  const named = (request as { rulebook?: unknown }).rulebook;
  if (typeof named !== "string" || named.trim() === "") return chosen;
  const found = findRulebook(named.trim());
  if (!found.ok) throw new Error(`Intake let the rulebook ${named} through.`);
  return found.value;
}
