import type { Sample, SampleReading, TestData } from "../types";
import { type Conformity, conformity, type Operator } from "./conformity-rules";
import { divideHalfAway, massNanograms, signOf, writeDecimal } from "./exact";
import {
  gainBeyondUncertainty,
  readUncertainty,
  scaleToCompare,
  type Uncertainty,
  writeUncertainty,
} from "./read-uncertainty";

/** What one sample is held against: at most (<=) or below (<) so many parts per million of its mass before drying. */
export interface Limit {
  ppm: number;
  operator: Operator;
}

/** From best to worst: the worst sample decides a test, and the worst valid test a claim. */
export const CONFORMITIES = ["pass", "conditional-pass", "conditional-fail", "fail"] as const satisfies Conformity[];

export type SampleFault = "mass-finer-than-nanogram" | "mass-not-positive" | "gain-beyond-uncertainty";

/** Why a sample cannot be weighed at all. Intake refuses such data; here they only make the test invalid. */
export function findSampleFault(sample: Sample, test: Omit<TestData, "samples">): SampleFault | null {
  const before = massNanograms(sample.before, sample.unit);
  const after = massNanograms(sample.after, sample.unit);
  if (before === null || after === null) return "mass-finer-than-nanogram";
  if (before <= 0n || after <= 0n) return "mass-not-positive";
  return gainBeyondUncertainty(sample, test) ? "gain-beyond-uncertainty" : null;
}

/** Loss and uncertainty of a sample without a fault, and, against a limit, what the numbers show. */
export function weighSample(sample: Sample, test: Omit<TestData, "samples">, limit?: Limit): SampleReading {
  const before = massNanograms(sample.before, sample.unit) ?? 0n;
  const after = massNanograms(sample.after, sample.unit) ?? 0n;
  // A gain within the uncertainty is no loss (house.gain): the balance erred, the cell did not grow.
  const loss = after > before ? 0n : before - after;
  const uncertainty = readUncertainty(sample, test);
  const reading: SampleReading = {
    id: sample.id,
    before: sample.before,
    after: sample.after,
    unit: sample.unit,
    lossPct: writeDecimal({ digits: divideHalfAway(loss * 1_000_000n, before), scale: 4 }),
    expandedUncertaintyPct: writeUncertainty(before, uncertainty),
  };
  return limit ? { ...reading, ...compareToLimit(before, loss, uncertainty, limit) } : reading;
}

/** Decided in whole numbers: m = limit · M1 − loss, and |m| against U · M1. */
function compareToLimit(before: bigint, loss: bigint, uncertainty: Uncertainty, limit: Limit) {
  const margin = BigInt(limit.ppm) * before - 1_000_000n * loss;
  const compared = scaleToCompare(margin, before, uncertainty);
  const clear = signOf(compared.distance - compared.uncertainty);
  const evidence = conformity(signOf(-margin), clear, limit.operator);
  return { evidence, arithmetic: writeComparison(before, loss, margin, compared, uncertainty, limit) };
}

/** The very integers compared, so that anybody can repeat it with a pocket calculator of enough digits. */
function writeComparison(
  before: bigint,
  loss: bigint,
  margin: bigint,
  compared: { distance: bigint; uncertainty: bigint },
  uncertainty: Uncertainty,
  limit: Limit,
): string {
  const sign = (value: number) => (value < 0 ? "<" : value > 0 ? ">" : "=");
  const clear = sign(signOf(compared.distance - compared.uncertainty));
  const edge =
    uncertainty.from === "stated"
      ? `|m| × 10^${uncertainty.scale} = ${compared.distance} ${clear} ${compared.uncertainty} = ${uncertainty.digits} × 10^4 × M1`
      : `3m² = ${compared.distance} ${clear} ${compared.uncertainty} = 8 × (10^6 × a)², a = ${uncertainty.halfWidthNanograms} ng`;
  return (
    `M1 = ${before} ng, Δ = ${loss} ng, L ${limit.operator} ${limit.ppm} ppm; ` +
    `m = L × M1 − 10^6 × Δ = ${margin}; ${edge}`
  );
}
