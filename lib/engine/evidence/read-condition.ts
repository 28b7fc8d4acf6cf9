import type { Condition, ConditionReading, TestData } from "../types";
import { addDecimals, compareDecimals, negate, readDecimal } from "./exact";

type Given = Omit<TestData, "samples">;

/**
 * Reads one condition of a requirement off a test. Only a condition that gates can be met, not met or not stated:
 * the rest is shown and decides nothing, whatever the test states (house.confidence-gates).
 */
export function readCondition(condition: Condition, given: Given): ConditionReading {
  const value = condition.field === undefined ? undefined : given[condition.field as keyof Given];
  const reading: ConditionReading = {
    condition: condition.id,
    required: condition.required.value,
    stated: value === undefined ? null : writeStated(value, condition.unit),
    status: readStatus(condition, value),
    confidence: condition.required.confidence,
  };
  return condition.houseRule === undefined ? reading : { ...reading, houseRule: condition.houseRule };
}

function writeStated(value: string | boolean, unit: string | undefined): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return unit === undefined ? value : `${value} ${unit}`;
}

function readStatus({ gates, test }: Condition, value: string | boolean | undefined): ConditionReading["status"] {
  if (!gates || test === undefined) return "shown-only";
  if (value === undefined) return "not-stated";
  return meets(test, value) ? "met" : "not-met";
}

/** Exact at both edges: 118 and 122 lie within 120 ± 2, 117.9 and 122.1 do not. */
function meets(test: NonNullable<Condition["test"]>, value: string | boolean): boolean {
  if ("is" in test) return (value === true || value === "yes") === test.is;
  const stated = readDecimal(String(value));
  if ("atMost" in test) return compareDecimals(stated, readDecimal(test.atMost)) <= 0;
  const middle = readDecimal(test.equals);
  const tolerance = readDecimal(test.within);
  return (
    compareDecimals(stated, addDecimals(middle, negate(tolerance))) >= 0 &&
    compareDecimals(stated, addDecimals(middle, tolerance)) <= 0
  );
}
