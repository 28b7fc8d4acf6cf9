import { findSampleFault, weighSample } from "@/lib/engine/evidence/weigh-sample";
import { readDecimal } from "@/lib/intake/read-decimal";
import type { FormValues } from "@/lib/intake/request-of-form";

const DIGITS = { whole: 9, decimals: 6 };

/** Loss of each row in percent as the report will print it; undefined where the masses give none. */
export function readLosses(values: FormValues, rows: number): (string | undefined)[] {
  return Array.from({ length: rows }, (_, row) => readLoss(values, row));
}

function readLoss(values: FormValues, row: number): string | undefined {
  const before = values[`samples.${row}.before`];
  const after = values[`samples.${row}.after`];
  return lossOf({ before, after, unit: values["test.unit"] }, values["test.balanceAccuracyG"]);
}

/** Masses as they are written in a form or a file. */
export interface WrittenSample {
  before?: unknown;
  after?: unknown;
  unit?: unknown;
}

export function lossOf({ before, after, unit }: WrittenSample, balanceAccuracyG?: unknown): string | undefined {
  const masses = { before: readMass(before), after: readMass(after) };
  if (masses.before === undefined || masses.after === undefined) return undefined;
  if (unit !== "g" && unit !== "mg" && unit !== "kg") return undefined;
  const sample = { id: "", before: masses.before, after: masses.after, unit } as const;
  const accuracy = readMass(balanceAccuracyG);
  const test = accuracy === undefined ? {} : { balanceAccuracyG: accuracy };
  return findSampleFault(sample, test) === null ? weighSample(sample, test).lossPct : undefined;
}

function readMass(written: unknown): string | undefined {
  const reading = readDecimal(written ?? "", DIGITS);
  return "value" in reading ? reading.value : undefined;
}
