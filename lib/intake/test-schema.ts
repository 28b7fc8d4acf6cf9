import * as z from "zod";
import type { Sample, TestData } from "@/lib/engine/types";
import { checkTest } from "./check-test";
import { SAMPLES_LIMIT, TESTS_LIMIT } from "./limits";
import { readDate } from "./read-date";
import { foldNumber, isZero, type Leaf, readDecimal } from "./read-decimal";
import { issueOf, leaf } from "./read-issues";
import { readLine, readName, readWord } from "./read-line";
import { renameColumns } from "./rename-columns";
import { oneOf, SHAPES } from "./shapes";
import { sourceSchema } from "./source-schema";
import { repeatWeighings, uncertaintyAdded, weighingsPerMass } from "./uncertainty-schema";

const NUMBER = { whole: 9, decimals: 12 };

/** A figure that can only lie between two bounds in nature; whether it fits a method is the engine's to say. */
function measured(min: number, max: number, unit: string) {
  return leaf((raw): Leaf<string> => inRange(readDecimal(raw, NUMBER), min, max, unit), SHAPES.number);
}

/**
 * A percentage. "0.005 %" says the same as "0.005" and answers beforehand whether a fraction was meant, so the sign is
 * carried along until the test has been checked.
 */
function percentage(min: number, max: number) {
  return leaf((raw): Leaf<string> => {
    const signed = typeof raw === "string" && foldNumber(raw).endsWith("%");
    const reading = inRange(readDecimal(signed ? foldNumber(raw).slice(0, -1).trim() : raw, NUMBER), min, max, "%");
    return signed && "value" in reading && reading.value !== undefined ? { value: `${reading.value}%` } : reading;
  }, SHAPES.number);
}

function inRange(reading: Leaf<string>, min: number, max: number, unit: string): Leaf<string> {
  if (!("value" in reading) || reading.value === undefined) return reading;
  const value = Number(reading.value);
  if (value >= min && value <= max) return reading;
  const range = { en: `${min} to ${max} ${unit}`, zh: `${min} 至 ${max} ${unit}` };
  return { problem: "out-of-range", data: { given: reading.value, unit, range } };
}

const mass = leaf((raw): Leaf<string> => {
  const reading = readDecimal(raw, NUMBER);
  if (!("value" in reading) || reading.value === undefined) return reading;
  const { value } = reading;
  return isZero(value) || value.startsWith("-") ? { problem: "mass-not-positive", data: { given: value } } : reading;
}, SHAPES.number);

/** A balance always errs by something: zero would sharpen a verdict beyond any weighing. */
const accuracy = leaf((raw): Leaf<string> => {
  const reading = inRange(readDecimal(raw, NUMBER), 0, 1_000_000, "g");
  const none = "value" in reading && reading.value !== undefined && isZero(reading.value);
  return none ? { problem: "accuracy-zero" } : reading;
}, SHAPES.number);

const sampleSchema = z.preprocess(
  (raw) => renameColumns(raw, "sample"),
  z.strictObject({
    id: leaf(readName),
    before: mass,
    after: mass,
    unit: leaf((raw) => readWord(raw, "unit"), oneOf("unit")),
  }),
);

/** Refused as a whole before its entries are read: a thousand rows too many make one problem. */
export function listOf<Entry extends z.ZodType>(
  entry: Entry,
  limit: number,
  code: "too-many-tests" | "too-many-samples",
) {
  return z
    .preprocess((raw, context) => {
      if (raw === undefined || raw === null) return [];
      if (Array.isArray(raw) && raw.length > limit) {
        context.issues.push(issueOf(code, [], { count: raw.length, limit }, raw));
      }
      return raw;
    }, z.array(entry))
    .optional();
}

const percentFields = ["humidityPct", "stateOfChargePct", "expandedUncertaintyPct", "statedLossPct"] as const;

/** One test as it is written in JSON, with every problem at once; `today` bounds the report's date. */
export function testSchema(today: Date) {
  const fields = z.strictObject({
    product: leaf((raw) => readLine(raw)),
    method: leaf((raw) => readLine(raw)),
    laboratory: leaf((raw) => readLine(raw)),
    accreditation: leaf((raw) => readLine(raw)),
    accreditationNumber: leaf(readName),
    reportNumber: leaf(readName),
    reportDate: leaf((raw) => readDate(raw, today), SHAPES.date),
    sampledBy: leaf((raw) => readWord<"maker" | "laboratory" | "authority">(raw, "sampledBy"), oneOf("sampledBy")),
    productTie: leaf(readName),
    opening: leaf((raw) => readLine(raw)),
    instrument: leaf((raw) => readLine(raw)),
    balanceCalibration: leaf((raw) => readLine(raw)),
    temperatureC: measured(-273.15, 2000, "°C"),
    durationH: measured(0, 100_000, "h"),
    vacuum: leaf((raw) => readWord<"yes" | "no">(raw, "vacuum"), SHAPES.truth),
    pressurePa: measured(0, 1_000_000, "Pa"),
    ambientTemperatureC: measured(-90, 60, "°C"),
    humidityPct: percentage(0, 100),
    stateOfChargePct: percentage(0, 100),
    visibleLiquid: leaf((raw) => readWord<"yes" | "no">(raw, "visibleLiquid"), oneOf("visibleLiquid")),
    balanceAccuracyG: accuracy,
    expandedUncertaintyPct: percentage(0, 100),
    repeatWeighingsG: repeatWeighings,
    weighingsPerMass,
    uncertaintyAdded,
    statedLossPct: percentage(-1, 100),
    source: sourceSchema,
    samples: listOf(sampleSchema, SAMPLES_LIMIT, "too-many-samples"),
  });
  const checked = fields.superRefine(
    (test, context) => {
      for (const { code, path, data } of checkTest(test)) context.addIssue(issueOf(code, path, data));
    },
    // Also where a field was refused: the other problems of the test are wanted at the same time.
    { when: () => true },
  );
  return z
    .preprocess((raw) => renameColumns(raw, "test"), checked)
    .transform((test): TestData => {
      const { samples = [], vacuum, uncertaintyAdded: added = [], ...rest } = test;
      const stated = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      for (const field of percentFields) {
        const value = rest[field];
        if (value !== undefined) stated[field] = value.replace("%", "");
      }
      return {
        ...stated,
        ...(added.length > 0 && { uncertaintyAdded: added }),
        ...(vacuum === undefined ? {} : { vacuum: vacuum === "yes" }),
        // Complete by now: checkTest refuses a row with a hole.
        samples: samples as Sample[],
      };
    });
}

/** A list of tests, as a file or a request holds it. */
export const testsSchema = (today: Date) =>
  z.object({ tests: listOf(testSchema(today), TESTS_LIMIT, "too-many-tests") });
