import { findSampleFault, weighSample } from "@/lib/engine/evidence/weigh-sample";
import { readDecimal } from "@/lib/intake/read-decimal";
import type { FormValues } from "@/lib/intake/request-of-form";

const DIGITS = { whole: 9, decimals: 6 };

/** Loss of each row in percent as the report will print it; undefined where the masses give none. */
export function readLosses(values: FormValues, rows: number): (string | undefined)[] {
  return Array.from({ length: rows }, (_, row) => readLoss(values, row));
}

function readLoss(values: FormValues, row: number): string | undefined {
  const before = readMass(values[`samples.${row}.before`]);
  const after = readMass(values[`samples.${row}.after`]);
  const unit = values["test.unit"];
  if (before === undefined || after === undefined || (unit !== "g" && unit !== "mg" && unit !== "kg")) return undefined;
  const sample = { id: "", before, after, unit } as const;
  const accuracy = readMass(values["test.balanceAccuracyG"]);
  const test = accuracy === undefined ? {} : { balanceAccuracyG: accuracy };
  return findSampleFault(sample, test) === null ? weighSample(sample, test).lossPct : undefined;
}

function readMass(typed: string | undefined): string | undefined {
  const reading = readDecimal(typed ?? "", DIGITS);
  return "value" in reading ? reading.value : undefined;
}
