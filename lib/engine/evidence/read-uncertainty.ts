import type { DecimalString, Sample, TestData, TestReading } from "../types";
import { coverageFactorThousandths } from "./coverage-factor";
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
import { type Component, hasBudget, listComponents } from "./list-components";
import { addRatios, type Ratio, ZERO } from "./ratio";

/**
 * How far a sample's loss may be off. `half-width`: one weighing errs by at most that much, each error as likely as
 * any other, so u = a/√3 a weighing, and with two weighings and k = 2 the expanded uncertainty U has U² = 8a²/3.
 * `stated`: U as a share of the mass before drying, in percent. `budget`: more sources than the balance, U² = k²·u².
 *
 * The relative loss is 1 − M2/M1; that its sensitivity to M1 is M2/M1 and not 1 is left aside, which can only make U
 * larger, by less than a part in a hundred at the limits in use.
 */
export type Uncertainty =
  | { from: "balance" | "last-digit"; halfWidthNanograms: bigint }
  | { from: "stated"; digits: bigint; scale: number }
  | { from: "budget"; variance: Ratio; factorThousandths: bigint };

type Given = Omit<TestData, "samples">;

/** As stated, else what the data state besides a balance, else from the balance, else from the digits (house.last-digit). */
export function readUncertainty(sample: Sample, test: Given): Uncertainty {
  if (test.expandedUncertaintyPct !== undefined) {
    return { from: "stated", ...readDecimal(test.expandedUncertaintyPct) };
  }
  if (hasBudget(test)) {
    const components = listComponents(sample, test, massNanograms(sample.before, sample.unit) ?? 0n);
    const { variance, degreesOfFreedom } = combine(components);
    return { from: "budget", variance, factorThousandths: coverageFactorThousandths(degreesOfFreedom) };
  }
  if (test.balanceAccuracyG !== undefined) {
    return { from: "balance", halfWidthNanograms: halfWidthNanograms(test.balanceAccuracyG) };
  }
  const halfWidth = lastDigitNanograms([sample.before, sample.after], sample.unit);
  return { from: "last-digit", halfWidthNanograms: halfWidth };
}

export function uncertaintySource(test: Given): TestReading["uncertaintyFrom"] {
  if (test.expandedUncertaintyPct !== undefined) return "stated";
  if (hasBudget(test)) return "budget";
  return test.balanceAccuracyG !== undefined ? "balance" : "last-digit";
}

/**
 * The sum of the variances (GUM 5.1.2), and the effective degrees of freedom by Welch–Satterthwaite (GUM G.4.1),
 * rounded down; null where no source has a limited number of them.
 */
export function combine(components: Component[]): { variance: Ratio; degreesOfFreedom: number | null } {
  const variance = components.reduce((sum, one) => addRatios(sum, one.variance), ZERO);
  const [limited] = components.filter((one) => one.degreesOfFreedom !== undefined && one.variance.numerator > 0n);
  if (!limited) return { variance, degreesOfFreedom: null };
  // One source at most has them: ν = νᵢ · (u²/uᵢ²)².
  const above = variance.numerator * limited.variance.denominator;
  const below = variance.denominator * limited.variance.numerator;
  const degrees = (BigInt(limited.degreesOfFreedom ?? 1) * above * above) / (below * below);
  return { variance, degreesOfFreedom: degrees > 1_000_000n ? 1_000_000 : Number(degrees) };
}

/**
 * The two whole numbers that decide whether a distance lies within U: the distance is below, at or above U as
 * `distance` is below, at or above `uncertainty`. The distance comes in millionths of a nanogram (limit and loss
 * multiplied out), as does U·M1; where U is a root, both are compared squared, so that √(8/3) stays exact.
 */
export function scaleToCompare(
  distancePpmNanograms: bigint,
  beforeNanograms: bigint,
  uncertainty: Uncertainty,
): { distance: bigint; uncertainty: bigint; squared: boolean } {
  const size = magnitude(distancePpmNanograms);
  if (uncertainty.from === "stated") {
    return {
      distance: size * powerOfTen(uncertainty.scale),
      uncertainty: uncertainty.digits * 10_000n * beforeNanograms,
      squared: false,
    };
  }
  if (uncertainty.from === "budget") {
    const { variance, factorThousandths: k } = uncertainty;
    // |m| against 10^6 · k/1000 · u, squared: k enters as a thousand times itself.
    return {
      distance: size * size * variance.denominator,
      uncertainty: k * k * variance.numerator * powerOfTen(6),
      squared: true,
    };
  }
  const halfWidth = 1_000_000n * uncertainty.halfWidthNanograms;
  return { distance: 3n * size * size, uncertainty: 8n * halfWidth * halfWidth, squared: true };
}

/** U as a share of the mass before drying, in units of 10^-`places`, rounded up: never too small a doubt. */
export function expandedShare(beforeNanograms: bigint, uncertainty: Uncertainty, places: number): bigint {
  if (uncertainty.from === "stated") {
    const surplus = uncertainty.scale + 2 - places;
    return surplus > 0 ? divideUp(uncertainty.digits, powerOfTen(surplus)) : uncertainty.digits * powerOfTen(-surplus);
  }
  const { numerator, denominator } = expandedSquare(uncertainty);
  return rootUp(numerator * powerOfTen(2 * places), denominator * beforeNanograms * beforeNanograms);
}

/** U², in square nanograms. */
function expandedSquare(uncertainty: Exclude<Uncertainty, { from: "stated" }>): Ratio {
  if (uncertainty.from === "budget") {
    const { variance, factorThousandths: k } = uncertainty;
    return { numerator: k * k * variance.numerator, denominator: 1_000_000n * variance.denominator };
  }
  return { numerator: 8n * uncertainty.halfWidthNanograms * uncertainty.halfWidthNanograms, denominator: 3n };
}

/** U in percentage points, rounded up to four decimals; for reading, never for deciding. */
export function writeUncertainty(beforeNanograms: bigint, uncertainty: Uncertainty): DecimalString {
  return writeDecimal({ digits: expandedShare(beforeNanograms, uncertainty, 6), scale: 4 });
}

/**
 * Whether a sample gained more mass by drying than its uncertainty explains: such data are refused at intake.
 * A gain within it counts as zero loss. False where a mass is finer than a nanogram or the first is not positive.
 */
export function gainBeyondUncertainty(sample: Sample, test: Given): boolean {
  const before = massNanograms(sample.before, sample.unit);
  const after = massNanograms(sample.after, sample.unit);
  if (before === null || after === null || before <= 0n || after <= before) return false;
  const compared = scaleToCompare(1_000_000n * (after - before), before, readUncertainty(sample, test));
  return signOf(compared.distance - compared.uncertainty) > 0;
}
