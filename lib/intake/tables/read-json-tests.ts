import { decodeText, parseJson } from "../decode-input";
import { describeIssues } from "../read-issues";
import { testsSchema } from "../test-schema";
import type { Inquiry } from "./inquiry";
import type { TestTable } from "./types";

/** Tests of a JSON file: one, or a list. They say themselves what they mean, so that nothing is asked. */
export function readJsonTests(
  file: TestTable["file"],
  bytes: Uint8Array,
  today: Date,
  { problems }: Inquiry,
): Partial<TestTable> {
  file.kind = "json";
  const text = decodeText(file.name, bytes);
  const json = text.ok ? parseJson(file.name, text.value) : text;
  if (!json.ok) {
    problems.push(...json.problems);
    return {};
  }
  const tests = Array.isArray(json.value) ? json.value : [json.value];
  const parsed = testsSchema(today).safeParse({ tests });
  if (!parsed.success) problems.push(...describeIssues(parsed.error.issues, tests.length));
  return { tests };
}
