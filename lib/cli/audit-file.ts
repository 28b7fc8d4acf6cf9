import type { TestData } from "@/lib/engine/types";
import { writeSarif } from "@/lib/exports/write-sarif";
import { isBundle, parseAuditRequest, TESTS_LIMIT } from "@/lib/intake";
import { describeProblem } from "@/lib/intake/describe-problem";
import { makeReport, type Report, reportBytes, reportToText } from "@/lib/report";
import { auditBundle } from "./audit-bundle";
import { chooseRulebook } from "./choose-rulebook";
import { EXIT, refuseInput } from "./fail";
import type { Options } from "./read-options";
import { sourceName } from "./read-source";
import { readTestData } from "./read-test-data";
import { readTexts, type SourceTexts } from "./read-texts";
import { write } from "./write";

/** Audits the text of one file or of several, of any kind, and prints its report. Returns the exit code; throws BadInput. */
export async function auditFile(options: Options, today: Date): Promise<number> {
  const { files, failOn } = options;
  const name = files.map(sourceName).join(" + ");
  const texts = await readTexts(options);
  const bundle = files.length === 1 ? readBundle(texts.text) : undefined;
  if (bundle) refuseWithBundle(name, options);
  const made = bundle
    ? auditBundle(name, bundle, options, today)
    : { report: await auditText(name, texts, options, today) };
  const { report } = made;
  await write(writeReport(report, bundle ? pointIntoNothing(texts) : texts, options));
  if ("told" in made) process.stderr.write(`${made.told}\n`);
  const met = failOn.find((outcome) => meets(report, outcome));
  if (met === undefined) return EXIT.made;
  process.stderr.write(`${name}: a claim is ${met}, which --fail-on asks about.\n`);
  return EXIT.failOn;
}

async function auditText(
  name: string,
  { text, documents }: SourceTexts,
  options: Options,
  today: Date,
): Promise<Report> {
  const { lang, product, claimDate, decisionRule } = options;
  const rulebook = await chooseRulebook(options);
  const tests = await readTests(options, today);
  const request = parseAuditRequest({ text, product, claimDate, decisionRule }, today);
  if (!request.ok) return refuseInput(name, request.problems, lang);
  return makeReport({ input: { ...request.value.input, ...(documents.length > 0 && { documents }), tests } }, rulebook);
}

/** An exported bundle is known by what it says of itself, not by its name; anything else is a text to read. */
function readBundle(text: string): Record<string, unknown> | undefined {
  if (!/^\s*\{/.test(text) || !text.includes('"bundleVersion"')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isBundle(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function refuseWithBundle(name: string, options: Options): void {
  const { tests, rulebook, decisionRule, product, claimDate, lang } = options;
  const given = { test: tests[0], rulebook, "decision-rule": decisionRule, product, "claim-date": claimDate };
  const named = Object.entries(given).flatMap(([option, value]) => (value === undefined ? [] : [`--${option}`]));
  if (named.length === 0) return;
  const data = { options: named.join(", ") };
  refuseInput(name, [describeProblem({ code: "bundle-with-options", path: [], data })], lang);
}

function writeReport(report: Report, { text, sources }: SourceTexts, { format, lang }: Options): string {
  if (format === "text") return reportToText(report, lang);
  if (format === "sarif") return `${JSON.stringify(writeSarif(report, text, sources, lang))}\n`;
  return `${reportBytes(report)}\n`;
}

/** The text of a bundle stands in it as a string of JSON, so no line of the file is a line of the text. */
const pointIntoNothing = (texts: SourceTexts): SourceTexts => ({
  ...texts,
  sources: texts.sources.map((source) => ({ ...source, end: Number.MAX_SAFE_INTEGER, holds: "layout" })),
});

/** Whether any claim has the outcome. */
export const meets = (report: Report, outcome: string): boolean =>
  report.claims.some((claim) => claim.outcome === outcome);

async function readTests(options: Options, today: Date): Promise<TestData[]> {
  const { tests, lang } = options;
  const read: TestData[] = [];
  for (const file of tests) read.push(...(await readTestData(file, options, today)));
  if (read.length > TESTS_LIMIT) {
    const data = { count: read.length, limit: TESTS_LIMIT };
    refuseInput("--test", [describeProblem({ code: "too-many-tests", path: ["tests"], data })], lang);
  }
  return read;
}
