import { canonicalJson } from "@/lib/digest";
import type { Outcome, Problem } from "@/lib/engine/types";
import { parseAuditRequest, REQUEST_FIELDS } from "@/lib/intake";
import { decodeText, parseJson } from "@/lib/intake/decode-input";
import { describeProblem } from "@/lib/intake/describe-problem";
import { makeReport, type Report, reportBytes } from "@/lib/report";
import { findRulebook, type LoadedRulebook } from "@/lib/rulebook";
import { meets } from "./audit-file";
import { chooseRulebook } from "./choose-rulebook";
import { EXIT } from "./fail";
import type { Options } from "./read-options";
import { FILE_LIMIT, type Line, sourceName, splitLines, streamSource } from "./read-source";
import { write } from "./write";

type Answer = { report: Report } | { id: string | null; problems: Problem[] };

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
  const failing: number[] = [];
  const passedOver = new Set<string>();
  let lines = 0;
  for await (const line of splitLines(streamSource(options.file, options.lang))) {
    if (line.bytes && isBlank(line.bytes)) continue;
    lines += 1;
    const answer = answerLine(line, rulebook, today, passedOver);
    if ("problems" in answer) bad.push(line.number);
    else if (options.failOn.some((outcome) => meets(answer.report, outcome))) failing.push(line.number);
    const printed = "report" in answer ? reportBytes(answer.report) : canonicalJson({ ...answer, line: line.number });
    await write(`${printed}\n`);
  }
  const name = sourceName(options.file);
  const sentences = [
    ...(lines === 0 ? ["there is no line to audit."] : []),
    ...(bad.length > 0 ? [`${bad.length} of ${lines} lines could not be audited, the first is line ${bad[0]}.`] : []),
    ...(failing.length > 0 ? [sayFailing(failing, options.failOn)] : []),
    ...(passedOver.size > 0
      ? [`Fields that are none of a request were passed over: ${[...passedOver].sort().join(", ")}.`]
      : []),
  ];
  if (sentences.length > 0) process.stderr.write(`${name}: ${sentences.join(" ")}\n`);
  if (bad.length > 0 || lines === 0) return EXIT.badInput;
  return failing.length > 0 ? EXIT.failOn : EXIT.made;
}

const sayFailing = (lines: number[], outcomes: Outcome[]): string =>
  `${lines.length === 1 ? "1 line has" : `${lines.length} lines have`} a claim that is ${outcomes.join(" or ")}, the first is line ${lines[0]}.`;

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
  const id = typeof givenId === "number" ? String(givenId) : givenId;
  const badId = id === undefined || typeof id === "string" ? [] : [describeProblem({ code: "bad-line-id", path: [] })];
  const parsed = parseAuditRequest(request, today);
  if (!parsed.ok || badId.length > 0) {
    const problems = [...badId, ...(parsed.ok ? [] : parsed.problems)];
    return { id: typeof id === "string" ? id : null, problems };
  }
  return { report: makeReport(parsed.value, rulebookOf(request, chosen), id as string | undefined) };
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
    if (!wanted) passedOver.add(field);
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
