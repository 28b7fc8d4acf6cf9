import * as z from "zod";
import type { Problem } from "@/lib/engine/types";
import { describeProblem, type Figures, type ProblemCode, quoteGiven, type RawProblem } from "./describe-problem";
import type { Leaf } from "./read-decimal";
import { findCanonical, knownFields } from "./rename-columns";
import { SHAPES, type Shape } from "./shapes";

/** More than this many problems help nobody, and a hostile body could ask for millions. */
const PROBLEM_LIMIT = 200;

/** Wraps a reader of one value as a Zod schema of a shape; absent and null mean not stated. */
export function leaf<T>(read: (raw: unknown) => Leaf<T>, shape: Shape = SHAPES.text) {
  return z.unknown().transform(runReader(read)).meta(shape).optional();
}

/** Like a leaf, but absent and null are read as an empty text, which the reader refuses. */
export function requiredLeaf<T>(read: (raw: unknown) => Leaf<T>, shape: Shape = SHAPES.text) {
  return z
    .unknown()
    .transform((raw, context) => runReader(read)(raw ?? "", context))
    .meta(shape)
    .prefault("");
}

function runReader<T>(read: (raw: unknown) => Leaf<T>) {
  return (raw: unknown, context: z.core.$RefinementCtx): T | undefined => {
    if (raw === undefined || raw === null) return undefined;
    const reading = read(raw);
    if ("value" in reading) return reading.value;
    context.issues.push(issueOf(reading.problem, [], reading.data, raw));
    return z.NEVER;
  };
}

/** An issue in Zod's own form that carries our code and figures until it is worded. */
export const issueOf = (code: ProblemCode, path: PropertyKey[], data?: Figures, input?: unknown) => ({
  code: "custom" as const,
  path,
  params: { code, data },
  input,
});

/** Words every issue of a failed parse, in the order of the form, each at its field. */
export function describeIssues(issues: z.core.$ZodIssue[], testCount: number): Problem[] {
  const raw = issues.flatMap(readIssue).slice(0, PROBLEM_LIMIT);
  return raw.map((problem) => describeProblem(problem, testCount));
}

function readIssue(issue: z.core.$ZodIssue): RawProblem[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys")
    return issue.keys.slice(0, PROBLEM_LIMIT).map((key) => unknownField(key, path));
  if (issue.code === "invalid_type")
    return [{ code: issue.expected === "array" ? "not-a-list" : "not-an-object", path }];
  if (issue.code === "custom" && isOurs(issue.params)) return [{ ...issue.params, path }];
  throw new Error(`Intake has no sentence for the issue ${issue.code} at ${path.join(".")}`);
}

const isOurs = (params: unknown): params is { code: ProblemCode; data?: Figures } =>
  typeof params === "object" && params !== null && "code" in params;

function unknownField(key: string, path: PropertyKey[]): RawProblem {
  const field = quoteGiven(key);
  const canonical = findCanonical(key, path);
  return canonical
    ? { code: "field-twice", path: [...path, canonical], data: { field, canonical } }
    : { code: "unknown-field", path: [...path, field], data: { field, known: knownFields(path).join(", ") } };
}
