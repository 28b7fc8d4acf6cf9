import type { TestData } from "@/lib/engine/types";
import { parseAuditRequest, TESTS_LIMIT } from "@/lib/intake";
import { decodeText } from "@/lib/intake/decode-input";
import { describeProblem } from "@/lib/intake/describe-problem";
import { makeReport, type Report, reportBytes, reportToText } from "@/lib/report";
import { chooseRulebook } from "./choose-rulebook";
import { EXIT, refuseInput } from "./fail";
import type { Options } from "./read-options";
import { readSource, sourceName } from "./read-source";
import { readTestData } from "./read-test-data";
import { write } from "./write";

/** Audits one file of plain text and prints its report. Returns the exit code; throws BadInput. */
export async function auditFile(options: Options, today: Date): Promise<number> {
  const { file, lang, product, claimDate, failOn } = options;
  const rulebook = await chooseRulebook(options);
  const tests = await readTests(options, today);
  const name = sourceName(file);
  const text = decodeText(name, await readSource(file, lang));
  if (!text.ok) return refuseInput(name, text.problems, lang);
  const request = parseAuditRequest({ text: text.value, product, claimDate }, today);
  if (!request.ok) return refuseInput(name, request.problems, lang);
  const report = makeReport({ input: { ...request.value.input, tests } }, rulebook);
  await write(options.format === "text" ? reportToText(report, lang) : `${reportBytes(report)}\n`);
  const met = failOn.find((outcome) => meets(report, outcome));
  if (met === undefined) return EXIT.made;
  process.stderr.write(`${name}: a claim is ${met}, which --fail-on asks about.\n`);
  return EXIT.failOn;
}

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
