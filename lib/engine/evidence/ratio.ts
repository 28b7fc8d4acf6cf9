/** A rational number; the denominator is positive. Nothing that decides is ever rounded into a float. */
export interface Ratio {
  numerator: bigint;
  denominator: bigint;
}

export const ratio = (numerator: bigint, denominator = 1n): Ratio => ({ numerator, denominator });
export const ZERO = ratio(0n);

export function addRatios(a: Ratio, b: Ratio): Ratio {
  if (a.denominator === b.denominator) return ratio(a.numerator + b.numerator, a.denominator);
  return reduce(ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator));
}

export function multiplyRatios(a: Ratio, b: Ratio): Ratio {
  return reduce(ratio(a.numerator * b.numerator, a.denominator * b.denominator));
}

/** Lowest terms, so that the integers printed are the smallest that say it. */
function reduce({ numerator, denominator }: Ratio): Ratio {
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? ZERO : ratio(numerator / a, denominator / a);
}
