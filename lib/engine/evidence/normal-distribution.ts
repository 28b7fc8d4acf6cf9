import { divideHalfAway, magnitude, powerOfTen, rootDown, writeDecimal } from "./exact";
import type { Ratio } from "./ratio";

/**
 * The normal distribution in whole numbers of 10^-30: Math.exp and Math.sqrt may differ in the last digit from one
 * engine to the next, and a report must be the same bytes everywhere.
 */
const PLACES = 30;
const ONE = powerOfTen(PLACES);
/** √(2π) × 10^30. */
const ROOT_TWO_PI = 2_506_628_274_631_000_502_415_765_284_811n;
/** Beyond so many standard deviations nothing is left in six decimals. */
const FAR = 7n * ONE;

/** A deviation in standard uncertainties: its sign, and its square as a rational. */
export interface Deviation {
  sign: -1 | 0 | 1;
  square: Ratio;
}

/** Φ of a deviation, in units of 10^-30. */
export function cumulativeNormal({ sign, square }: Deviation): bigint {
  if (sign === 0 || square.numerator === 0n) return ONE / 2n;
  const size = rootDown(square.numerator * powerOfTen(2 * PLACES), square.denominator);
  const above = size >= FAR ? ONE : ONE / 2n + halfBelow(size);
  return sign > 0 ? above : ONE - above;
}

/** φ(z) · (z + z³/3 + z⁵/(3·5) + …), every term positive (Abramowitz and Stegun 26.2.11). */
function halfBelow(z: bigint): bigint {
  const square = (z * z) / ONE;
  let term = z;
  let sum = 0n;
  for (let odd = 3n; term > 0n; odd += 2n) {
    sum += term;
    term = (term * square) / (odd * ONE);
  }
  return (sum * ONE * ONE) / (exponential(square / 2n) * ROOT_TWO_PI);
}

/** e^x by its own series; x is never negative here. */
function exponential(x: bigint): bigint {
  let term = ONE;
  let sum = 0n;
  for (let n = 1n; term > 0n; n += 1n) {
    sum += term;
    term = (term * x) / (n * ONE);
  }
  return sum;
}

/** Three decimals, halves away from zero. */
export const writeProbability = (probability: bigint): string =>
  writeDecimal({ digits: divideHalfAway(probability, powerOfTen(PLACES - 3)), scale: 3 });

/** (to − from) / u as a deviation; u² is positive. */
export function deviation(from: Ratio, to: Ratio, variance: Ratio): Deviation {
  const difference = to.numerator * from.denominator - from.numerator * to.denominator;
  const scale = to.denominator * from.denominator;
  const size = magnitude(difference);
  const square = {
    numerator: size * size * variance.denominator,
    denominator: scale * scale * variance.numerator,
  };
  return { sign: difference < 0n ? -1 : difference > 0n ? 1 : 0, square };
}

/**
 * The probability that a value lies within its limits, for a normal distribution around the measured one: JCGM
 * 106:2012, 7.3 for one limit, 7.4 for two.
 */
export function conformanceProbability(measured: Ratio, variance: Ratio, limits: { low?: Ratio; high: Ratio }): bigint {
  const below = cumulativeNormal(deviation(measured, limits.high, variance));
  return limits.low ? below - cumulativeNormal(deviation(measured, limits.low, variance)) : below;
}
