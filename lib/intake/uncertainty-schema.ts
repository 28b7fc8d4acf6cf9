import * as z from "zod";
import type { AddedUncertainty } from "@/lib/engine/types";
import type { RawProblem } from "./describe-problem";
import { isZero, type Leaf, readDecimal } from "./read-decimal";
import { issueOf, leaf } from "./read-issues";
import { readLine, readWord } from "./read-line";
import { renameColumns } from "./rename-columns";
import { oneOf, SHAPES } from "./shapes";

const NUMBER = { whole: 9, decimals: 12 };
/** Fewer say too little of how a balance repeats; more than the second nobody weighs. */
const WEIGHINGS = { least: 3, most: 100 };
const ADDED_LIMIT = 20;
const MOST_PER_MASS = 1_000;

/** Weighings of one body in grams: a list, or one text in which semicolons part them. */
export const repeatWeighings = z
  .unknown()
  .transform((raw, context): string[] | undefined => {
    if (raw === undefined || raw === null || raw === "") return undefined;
    const given = typeof raw === "string" ? raw.split(/[;；、]/) : raw;
    if (!Array.isArray(given)) {
      context.issues.push(issueOf("not-a-list", [], {}, raw));
      return z.NEVER;
    }
    const { least, most } = WEIGHINGS;
    if (given.length < least || given.length > most) {
      context.issues.push(issueOf("number-of-weighings", [], { count: given.length, least, most }, raw));
      return z.NEVER;
    }
    const read = given.map((one) => readPositive(one));
    const wrong = read.find((one) => "problem" in one);
    if (wrong && "problem" in wrong) {
      context.issues.push(issueOf(wrong.problem, [], wrong.data, raw));
      return z.NEVER;
    }
    return read.flatMap((one) => ("value" in one && one.value !== undefined ? one.value : []));
  })
  .meta(SHAPES.numbers)
  .optional();

function readPositive(raw: unknown): Leaf<string> {
  const reading = readDecimal(raw, NUMBER);
  const value = "value" in reading ? reading.value : undefined;
  if ("problem" in reading) return reading;
  if (value === undefined) return { problem: "not-a-number", data: { given: "" } };
  return isZero(value) || value.startsWith("-") ? { problem: "mass-not-positive", data: { given: value } } : reading;
}

/** How many weighings a given mass is the mean of. */
export const weighingsPerMass = leaf((raw): Leaf<string> => {
  const reading = readDecimal(raw, { whole: 9, decimals: 0 });
  if (!("value" in reading) || reading.value === undefined) return reading;
  const count = Number(reading.value);
  if (count >= 1 && count <= MOST_PER_MASS) return reading;
  const range = { en: `1 to ${MOST_PER_MASS}`, zh: `1 至 ${MOST_PER_MASS}` };
  return { problem: "out-of-range", data: { given: reading.value, unit: "", range } };
}, SHAPES.number);

/** A size that cannot be below zero; a coverage factor can neither be zero. */
const size = (positive: boolean) =>
  leaf((raw): Leaf<string> => {
    const reading = readDecimal(raw, NUMBER);
    if (!("value" in reading) || reading.value === undefined) return reading;
    const { value } = reading;
    if (!value.startsWith("-") && !(positive && isZero(value))) return reading;
    const range = { en: positive ? "above 0" : "0 or more", zh: positive ? "大于 0" : "不小于 0" };
    return { problem: "out-of-range", data: { given: value, unit: "", range } };
  }, SHAPES.number);

const SIZES = ["halfWidthG", "halfWidthPct", "expandedG", "expandedPct"] as const;

const addedSchema = z.preprocess(
  (raw) => renameColumns(raw, "added"),
  z
    .strictObject({
      source: leaf((raw) => readLine(raw)),
      distribution: leaf(
        (raw) => readWord<AddedUncertainty["distribution"]>(raw, "distribution"),
        oneOf("distribution"),
      ),
      halfWidthG: size(false),
      halfWidthPct: size(false),
      expandedG: size(false),
      expandedPct: size(false),
      coverageFactor: size(true),
    })
    .superRefine((added, context) => {
      for (const { code, path, data } of checkAdded(added)) context.addIssue(issueOf(code, path, data));
    })
    .transform((added) => {
      const stated = Object.entries(added).filter(([, value]) => value !== undefined);
      return Object.fromEntries(stated) as unknown as AddedUncertainty;
    }),
);

type HalfReadAdded = { [Field in keyof AddedUncertainty]?: unknown };

/** A source needs its name, its distribution, and one size, of the kind that the distribution has. */
function checkAdded(added: HalfReadAdded): RawProblem[] {
  const missing = (["source", "distribution"] as const).filter((field) => added[field] === undefined);
  const problems = missing.map((field): RawProblem => ({ code: "added-incomplete", path: [field] }));
  if (typeof added.distribution !== "string") return problems;
  const normal = added.distribution === "normal";
  const given = SIZES.filter((field) => added[field] !== undefined);
  const fits = given.length === 1 && given.every((field) => field.startsWith("expanded") === normal);
  if (!fits) problems.push({ code: normal ? "added-needs-expanded" : "added-needs-half-width", path: [] });
  if (!normal && added.coverageFactor !== undefined)
    problems.push({ code: "added-without-factor", path: ["coverageFactor"] });
  return problems;
}

export const uncertaintyAdded = z
  .preprocess((raw, context) => {
    if (raw === undefined || raw === null) return [];
    if (Array.isArray(raw) && raw.length > ADDED_LIMIT) {
      context.issues.push(issueOf("too-many-added", [], { count: raw.length, limit: ADDED_LIMIT }, raw));
    }
    return raw;
  }, z.array(addedSchema))
  .optional();
