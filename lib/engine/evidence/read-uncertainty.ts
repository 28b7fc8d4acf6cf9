import type { DecimalString, Sample, TestData, TestReading } from "../types";
import {
  divideUp,
  halfWidthNanograms,
  lastDigitNanograms,
  magnitude,
  massNanograms,
  powerOfTen,
  readDecimal,
  rootUp,
  signOf,
  writeDecimal,
} from "./exact";

/**
 * How far a sample's loss may be off. `half-width`: one weighing errs by at most that much, each error as likely as
 * any other, so u = a/√3 a weighing, and with two weighings and k = 2 the expanded uncertainty U has U² = 8a²/3.
 * `stated`: U as a share of the mass before drying, in percent.
 */
export type Uncertainty =
  | { from: "balance" | "last-digit"; halfWidthNanograms: bigint }
  | { from: "stated"; digits: bigint; scale: number };

/** As stated, else from the balance, else from the digits given (house.last-digit). */
export function readUncertainty(sample: Sample, test: Omit<TestData, "samples">): Uncertainty {
  if (test.expandedUncertaintyPct !== undefined) {
    return { from: "stated", ...readDecimal(test.expandedUncertaintyPct) };
  }
  if (test.balanceAccuracyG !== undefined) {
    return { from: "balance", halfWidthNanograms: halfWidthNanograms(test.balanceAccuracyG) };
  }
  const halfWidth = lastDigitNanograms([sample.before, sample.after], sample.unit);
  return { from: "last-digit", halfWidthNanograms: halfWidth };
}

export const uncertaintySource = (test: Omit<TestData, "samples">): TestReading["uncertaintyFrom"] =>
  test.expandedUncertaintyPct !== undefined ? "stated" : test.balanceAccuracyG !== undefined ? "balance" : "last-digit";

/**
 * The two whole numbers that decide whether a distance lies within U: the distance is below, at or above U as
 * `distance` is below, at or above `uncertainty`. The distance comes in millionths of a nanogram (limit and loss
 * multiplied out), as does U·M1; a half-width is compared squared, so that its √(8/3) stays exact.
 */
export function scaleToCompare(
  distancePpmNanograms: bigint,
  beforeNanograms: bigint,
  uncertainty: Uncertainty,
): { distance: bigint; uncertainty: bigint } {
  const size = magnitude(distancePpmNanograms);
  if (uncertainty.from === "stated") {
    return {
      distance: size * powerOfTen(uncertainty.scale),
      uncertainty: uncertainty.digits * 10_000n * beforeNanograms,
    };
  }
  const halfWidth = 1_000_000n * uncertainty.halfWidthNanograms;
  return { distance: 3n * size * size, uncertainty: 8n * halfWidth * halfWidth };
}

/** U in percentage points, rounded up to four decimals; for reading, never for deciding. */
export function writeUncertainty(beforeNanograms: bigint, uncertainty: Uncertainty): DecimalString {
  if (uncertainty.from === "stated") {
    const surplus = uncertainty.scale - 4;
    const digits =
      surplus > 0 ? divideUp(uncertainty.digits, powerOfTen(surplus)) : uncertainty.digits * powerOfTen(-surplus);
    return writeDecimal({ digits, scale: 4 });
  }
  const scaled = 1_000_000n * uncertainty.halfWidthNanograms;
  return writeDecimal({ digits: rootUp(8n * scaled * scaled, 3n * beforeNanograms * beforeNanograms), scale: 4 });
}

/**
 * Whether a sample gained more mass by drying than its uncertainty explains: such data are refused at intake.
 * A gain within it counts as zero loss. False where a mass is finer than a nanogram or the first is not positive.
 */
export function gainBeyondUncertainty(sample: Sample, test: Omit<TestData, "samples">): boolean {
  const before = massNanograms(sample.before, sample.unit);
  const after = massNanograms(sample.after, sample.unit);
  if (before === null || after === null || before <= 0n || after <= before) return false;
  const compared = scaleToCompare(1_000_000n * (after - before), before, readUncertainty(sample, test));
  return signOf(compared.distance - compared.uncertainty) > 0;
}
