import type { TestData } from "@/lib/engine/types";
import { accepted, type Result, refused } from "@/lib/errors";
import { decodeText, parseJson } from "./decode-input";
import { describeProblem } from "./describe-problem";
import { describeIssues } from "./read-issues";
import { testsSchema } from "./test-schema";

/**
 * Reads a file of test data: JSON with one test or a list of them. Other kinds are refused by name. Problems carry paths
 * as in a request whose tests are those of this file.
 */
export function parseTestFile(name: string, bytes: Uint8Array, today: Date): Result<TestData[]> {
  if (!/\.json$/i.test(name))
    return refused(describeProblem({ code: "unread-file-type", path: ["tests"], data: { name } }));
  const text = decodeText(name, bytes);
  if (!text.ok) return text;
  const json = parseJson(name, text.value);
  if (!json.ok) return json;
  const tests = Array.isArray(json.value) ? json.value : [json.value];
  const parsed = testsSchema(today).safeParse({ tests });
  if (!parsed.success) return refused(...describeIssues(parsed.error.issues, tests.length));
  return accepted((parsed.data.tests ?? []) as TestData[]);
}
