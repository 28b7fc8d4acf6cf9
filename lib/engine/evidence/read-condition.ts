import type { Condition, ConditionReading, TestData } from "../types";
import { addDecimals, compareDecimals, negate, readDecimal } from "./exact";

type Given = Omit<TestData, "samples">;
type Value = string | boolean;
type Reading = NonNullable<ConditionReading["reading"]>;

/**
 * Reads one condition of a requirement off a test. `status` says what it does: only a condition that gates can be met,
 * not met or not stated, the rest is shown and decides nothing (house.confidence-gates). `reading` says of every
 * condition how the data stand to it; what no source knows is called so.
 */
export function readCondition(condition: Condition, given: Given, samples = 0): ConditionReading {
  const value = readValue(condition, given, samples);
  const { required, houseRule } = condition;
  const tolerance = writeTolerance(condition);
  return {
    condition: condition.id,
    required: required.value,
    ...(tolerance === undefined ? {} : { tolerance }),
    stated: value === undefined ? null : writeStated(value, condition.unit),
    status: readStatus(condition, value),
    reading: readReading(condition, value),
    gates: condition.gates,
    confidence: required.confidence,
    ...(houseRule === undefined ? {} : { houseRule }),
  };
}

function readValue({ field }: Condition, given: Given, samples: number): Value | undefined {
  if (field === undefined) return undefined;
  if (field !== "samples") return given[field];
  return samples === 0 ? undefined : String(samples);
}

export function writeStated(value: Value, unit?: string): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return unit === undefined ? value : `${value} ${unit}`;
}

/** "± 2 °C", where a tolerance is given. */
export function writeTolerance({ test, unit }: Condition): string | undefined {
  if (!test || !("equals" in test) || readDecimal(test.within).digits === 0n) return undefined;
  return ["±", test.within, unit].filter((part) => part !== undefined).join(" ");
}

function readStatus({ gates, test }: Condition, value: Value | undefined): ConditionReading["status"] {
  if (!gates || test === undefined) return "shown-only";
  if (value === undefined) return "not-stated";
  return meets(test, value) ? "met" : "not-met";
}

function readReading({ required, test }: Condition, value: Value | undefined): Reading {
  if (required.value === null) return "not-known";
  if (value === undefined) return "not-stated";
  if (test === undefined) return "stated";
  return meets(test, value) ? "met" : "not-met";
}

/** Exact at both edges: 118 and 122 lie within 120 ± 2, 117.9 and 122.1 do not. */
function meets(test: NonNullable<Condition["test"]>, value: Value): boolean {
  if ("is" in test) return (value === true || value === "yes") === test.is;
  const stated = readDecimal(String(value));
  const [low, high] = readBounds(test);
  return (
    (low === undefined || compareDecimals(stated, low) >= 0) &&
    (high === undefined || compareDecimals(stated, high) <= 0)
  );
}

function readBounds(test: Exclude<NonNullable<Condition["test"]>, { is: boolean }>) {
  if ("equals" in test) {
    const middle = readDecimal(test.equals);
    const tolerance = readDecimal(test.within);
    return [addDecimals(middle, negate(tolerance)), addDecimals(middle, tolerance)] as const;
  }
  const low = "atLeast" in test ? readDecimal(test.atLeast) : undefined;
  const high = "atMost" in test ? readDecimal(test.atMost) : undefined;
  return [low, high] as const;
}
