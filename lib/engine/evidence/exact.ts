import type { DecimalString, Sample } from "../types";

/** A plain decimal as whole digits and how many of them stand behind the point: "0.050" is 50 and 3. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

const PLAIN_DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
/** A gram is 10^9 nanograms. */
const NANOGRAM_POWER: Record<Sample["unit"], number> = { kg: 12, g: 9, mg: 6 };

export const powerOfTen = (power: number): bigint => 10n ** BigInt(power);
export const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** Reads plain decimal notation, trailing zeros kept. Throws a TypeError on anything else: intake lets nothing else in. */
export function readDecimal(text: DecimalString): Decimal {
  const found = PLAIN_DECIMAL.exec(text);
  if (!found) throw new TypeError("Not a plain decimal number.");
  const fraction = found[3] ?? "";
  const digits = BigInt(`${found[2]}${fraction}`);
  return { digits: found[1] === "-" ? -digits : digits, scale: fraction.length };
}

/** Negative, zero or positive as a is below, at or above b; by cross-multiplication. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return signOf(a.digits * powerOfTen(b.scale) - b.digits * powerOfTen(a.scale));
}

export function signOf(value: bigint): -1 | 0 | 1 {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

/** Exact sum and difference, on the finer of the two scales. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: a.digits * powerOfTen(scale - a.scale) + b.digits * powerOfTen(scale - b.scale), scale };
}

export const negate = (value: Decimal): Decimal => ({ digits: -value.digits, scale: value.scale });

/** A mass in whole nanograms; null where it is given finer than a nanogram, which no balance weighs. */
export function massNanograms(mass: DecimalString, unit: Sample["unit"]): bigint | null {
  const { digits, scale } = readDecimal(mass);
  const power = NANOGRAM_POWER[unit] - scale;
  if (power >= 0) return digits * powerOfTen(power);
  const divisor = powerOfTen(-power);
  return digits % divisor === 0n ? digits / divisor : null;
}

/** One unit of the finest digit that any of the masses is given with, in nanograms; never less than one. */
export function lastDigitNanograms(masses: DecimalString[], unit: Sample["unit"]): bigint {
  const finest = Math.max(...masses.map((mass) => readDecimal(mass).scale));
  return powerOfTen(Math.max(0, NANOGRAM_POWER[unit] - finest));
}

/** A half-width in grams as nanograms, rounded up: too fine an accuracy must not sharpen a verdict. */
export function halfWidthNanograms(accuracyG: DecimalString): bigint {
  const { digits, scale } = readDecimal(accuracyG);
  const power = 9 - scale;
  return power >= 0 ? digits * powerOfTen(power) : divideUp(digits, powerOfTen(-power));
}

export function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

/** The quotient rounded to the nearest whole, halves away from zero. The divisor is positive. */
export function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const rounded = (2n * magnitude(dividend) + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}

/** The smallest n with n² · divisor ≥ dividend: a square root that is never rounded down. */
export function rootUp(dividend: bigint, divisor: bigint): bigint {
  let low = 0n;
  let high = 1n;
  while (high * high * divisor < dividend) high *= 2n;
  while (low < high) {
    const middle = (low + high) / 2n;
    if (middle * middle * divisor >= dividend) high = middle;
    else low = middle + 1n;
  }
  return low;
}

/** The root of dividend / divisor to the nearest whole, halves away from zero. */
export function rootHalfAway(dividend: bigint, divisor: bigint): bigint {
  // round(√x) is the largest n with (2n − 1)² ≤ 4x: the root of 4x, rounded down, plus one, halved.
  return (rootDown(4n * dividend, divisor) + 1n) / 2n;
}

/** The largest n with n² · divisor ≤ dividend. */
export function rootDown(dividend: bigint, divisor: bigint): bigint {
  const up = rootUp(dividend, divisor);
  return up * up * divisor > dividend ? up - 1n : up;
}

/** Nanograms as grams without trailing zeros: 10000000 gives "0.01". */
export function writeGrams(nanograms: bigint): DecimalString {
  return trimZeros(writeDecimal({ digits: nanograms, scale: 9 }));
}

/** Writes whole digits with a point: 5000 and 4 give "0.5000". */
export function writeDecimal({ digits, scale }: Decimal): DecimalString {
  const padded = magnitude(digits)
    .toString()
    .padStart(scale + 1, "0");
  const whole = padded.slice(0, padded.length - scale);
  const point = scale > 0 ? `.${padded.slice(padded.length - scale)}` : "";
  return `${digits < 0n ? "-" : ""}${whole}${point}`;
}

/** Parts per million as percent without trailing zeros: 5000 gives "0.5", 10000 gives "1". */
export function writePercent(ppm: number): DecimalString {
  return trimZeros(writeDecimal({ digits: BigInt(ppm), scale: 4 }));
}

export const trimZeros = (written: DecimalString): DecimalString =>
  written.includes(".") ? written.replace(/\.?0+$/, "") : written;
