import type { AddedUncertainty, BudgetRow, DecimalString, Distribution, Sample, TestData } from "../types";
import {
  halfWidthNanograms,
  lastDigitNanograms,
  powerOfTen,
  readDecimal,
  rootHalfAway,
  writeDecimal,
  writeGrams,
} from "./exact";
import { type Ratio, ratio, ZERO } from "./ratio";

/** One source of uncertainty of a sample's loss; its variance is in square nanograms, of both weighings together. */
export interface Component {
  kind: BudgetRow["kind"];
  /** In the user's words, of what the user added. */
  source?: string;
  distribution: Distribution;
  given: string;
  variance: Ratio;
  /** Absent: taken as without limit. */
  degreesOfFreedom?: number;
}

type Given = Omit<TestData, "samples">;

/** Fewer weighings than this say too little of how a balance repeats. */
export const FEWEST_WEIGHINGS = 3;

/** Whether the data state more than a balance: then the uncertainty is a budget, its factor Student's t where it must be. */
export function hasBudget(given: Given): boolean {
  if (given.expandedUncertaintyPct !== undefined) return false;
  const repeated = given.repeatWeighingsG?.length ?? 0;
  return repeated >= FEWEST_WEIGHINGS || (given.uncertaintyAdded?.length ?? 0) > 0;
}

/**
 * What the loss of a sample may be off by, source by source. What the laboratory states covers all of it, so nothing is
 * added to it. Otherwise the accuracy counts twice, once a weighing, and the repeatability too, though an accuracy may
 * cover part of that already: counting it again can only leave more open.
 */
export function listComponents(sample: Sample, given: Given, beforeNanograms: bigint): Component[] {
  const { expandedUncertaintyPct: stated } = given;
  if (stated !== undefined) {
    const variance = varianceOfShare(stated, beforeNanograms, ratio(4n));
    return [{ kind: "stated", distribution: "normal", given: `U = ${stated} %, k = 2`, variance }];
  }
  return [
    readBalance(sample, given),
    ...readRepeatability(given),
    ...(given.uncertaintyAdded ?? []).map((added) => readAdded(added, beforeNanograms)),
  ];
}

/** Each weighing within ± a, every error alike: u² = a²/3 (GUM 4.3.7), and two weighings make a loss. */
function readBalance(sample: Sample, given: Given): Component {
  const fromBalance = given.balanceAccuracyG !== undefined;
  const halfWidth = fromBalance
    ? halfWidthNanograms(given.balanceAccuracyG ?? "0")
    : lastDigitNanograms([sample.before, sample.after], sample.unit);
  return {
    kind: fromBalance ? "balance" : "last-digit",
    distribution: "rectangular",
    given: `± ${fromBalance ? given.balanceAccuracyG : writeGrams(halfWidth)} g`,
    variance: ratio(2n * halfWidth * halfWidth, 3n),
  };
}

/**
 * s of repeated weighings of one body (GUM 4.2.2). A mass that is the mean of m weighings has s²/m, a single one s²;
 * two masses make a loss. n − 1 degrees of freedom. How much samples differ from each other is no part of it.
 */
function readRepeatability({ repeatWeighingsG: weighings = [], weighingsPerMass = "1" }: Given): Component[] {
  if (weighings.length < FEWEST_WEIGHINGS) return [];
  const count = BigInt(weighings.length);
  const scale = Math.max(9, ...weighings.map((one) => readDecimal(one).scale));
  const digits = weighings.map((one) => {
    const read = readDecimal(one);
    return read.digits * powerOfTen(scale - read.scale);
  });
  const sum = digits.reduce((total, one) => total + one, 0n);
  const squares = digits.reduce((total, one) => total + one * one, 0n);
  const spread = count * squares - sum * sum;
  const freedom = count * (count - 1n);
  const finer = powerOfTen(2 * (scale - 9));
  const s = writeDecimal({ digits: rootHalfAway(spread, freedom * finer), scale: 9 });
  const each = weighingsPerMass === "1" ? "" : `, each mass the mean of ${weighingsPerMass}`;
  return [
    {
      kind: "repeatability",
      distribution: "normal",
      given: `s = ${s} g, n = ${count}${each}`,
      variance: ratio(2n * spread, freedom * finer * BigInt(weighingsPerMass)),
      degreesOfFreedom: weighings.length - 1,
    },
  ];
}

/** Half-width² over this is the variance: rectangular GUM 4.3.7, triangular GUM 4.3.9. */
const DIVISORS = { rectangular: ratio(3n), triangular: ratio(6n) };

function readAdded(added: AddedUncertainty, beforeNanograms: bigint): Component {
  const { source, distribution, coverageFactor = "2" } = added;
  const normal = distribution === "normal";
  const grams = normal ? added.expandedG : added.halfWidthG;
  const pct = normal ? added.expandedPct : added.halfWidthPct;
  const divisor = normal ? squareOf(coverageFactor) : DIVISORS[distribution];
  const size = `${grams ?? pct ?? "0"} ${grams === undefined ? "%" : "g"}`;
  return {
    kind: "added",
    source,
    distribution,
    given: normal ? `U = ${size}, k = ${coverageFactor}` : `± ${size}`,
    variance: grams === undefined ? varianceOfShare(pct ?? "0", beforeNanograms, divisor) : varianceOf(grams, divisor),
  };
}

function squareOf(decimal: DecimalString): Ratio {
  const { digits, scale } = readDecimal(decimal);
  return ratio(digits * digits, powerOfTen(2 * scale));
}

/** (grams in nanograms)² ÷ divisor. */
function varianceOf(grams: DecimalString, divisor: Ratio): Ratio {
  const { digits, scale } = readDecimal(grams);
  return divide(ratio(digits * digits * powerOfTen(18), powerOfTen(2 * scale)), divisor);
}

/** (percent of the mass before drying)² ÷ divisor. */
function varianceOfShare(pct: DecimalString, beforeNanograms: bigint, divisor: Ratio): Ratio {
  const { digits, scale } = readDecimal(pct);
  const nanograms = digits * beforeNanograms;
  return divide(ratio(nanograms * nanograms, powerOfTen(2 * (scale + 2))), divisor);
}

function divide(value: Ratio, divisor: Ratio): Ratio {
  if (divisor.numerator === 0n) return ZERO;
  return ratio(value.numerator * divisor.denominator, value.denominator * divisor.numerator);
}
