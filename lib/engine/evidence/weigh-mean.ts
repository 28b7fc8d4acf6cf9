import type { MeanReading } from "../types";
import { conformity } from "./conformity-rules";
import { divideHalfAway, divideUp, magnitude, powerOfTen, rootHalfAway, signOf, writeDecimal } from "./exact";
import { lossShare, SHARE_PLACES, sumOfSquares } from "./find-outlier";
import { addRatios, type Ratio, ratio, ZERO } from "./ratio";
import { expandedShare } from "./read-uncertainty";
import { type Limit, readProbability, type Weighed } from "./weigh-sample";
import { writeSign } from "./write-comparison";

const ONE = powerOfTen(SHARE_PLACES);

/**
 * The mean loss of a set, exact, against the limit. Its uncertainty is the mean of the samples' own: one balance weighs
 * them all, and what it does wrong it does to each, so it is not divided by √n (GUM 5.2.2). It is rounded up to 10^-12,
 * which can only leave more open. How much samples differ is shown beside it and is no uncertainty of measurement.
 */
export function weighMean(samples: Weighed[], limit: Limit | undefined, decides: boolean): MeanReading {
  const count = BigInt(samples.length);
  const mean = divideByCount(sumLosses(samples), count);
  const total = samples.reduce(
    (sum, { before, uncertainty }) => sum + expandedShare(before, uncertainty, SHARE_PLACES),
    0n,
  );
  const expanded = divideUp(total, count);
  return {
    lossPct: writeDecimal({ digits: divideHalfAway(mean.numerator * 1_000_000n, mean.denominator), scale: 4 }),
    expandedUncertaintyPct: writeDecimal({ digits: divideUp(expanded, powerOfTen(6)), scale: 4 }),
    count: samples.length,
    spreadPct: writeSpread(samples, count),
    ...(limit ? compareMean(mean, expanded, limit) : {}),
    decides,
  };
}

/** By mass before drying first, so that a set of equal masses stays a small fraction. */
function sumLosses(samples: Weighed[]): Ratio {
  const byMass = new Map<bigint, bigint>();
  for (const { before, loss } of samples) byMass.set(before, (byMass.get(before) ?? 0n) + loss);
  return [...byMass].reduce((sum, [before, loss]) => addRatios(sum, ratio(loss, before)), ZERO);
}

const divideByCount = ({ numerator, denominator }: Ratio, count: bigint): Ratio =>
  ratio(numerator, denominator * count);

/** s between samples: √(V / (n(n − 1))), in percent to four decimals; null for a single sample. */
function writeSpread(samples: Weighed[], count: bigint): string | null {
  if (count < 2n) return null;
  const shares = samples.map(lossShare);
  const sum = shares.reduce((total, one) => total + one, 0n);
  const spread = rootHalfAway(sumOfSquares(shares, count, sum), count * (count - 1n) * powerOfTen(12));
  return writeDecimal({ digits: spread, scale: 4 });
}

/** m = L − mean, in millionths; |m| against U, both brought to whole numbers. */
function compareMean({ numerator, denominator }: Ratio, expanded: bigint, limit: Limit) {
  const margin = BigInt(limit.ppm) * denominator - 1_000_000n * numerator;
  const distance = magnitude(margin) * ONE;
  const uncertainty = expanded * 1_000_000n * denominator;
  const clear = signOf(distance - uncertainty);
  const compared = { distance, uncertainty, squared: false };
  return {
    evidence: conformity(signOf(-margin), clear, limit.operator, limit.decisionRule),
    probability: readProbability(signOf(margin), compared, limit.operator),
    arithmetic: writeMean({ numerator, denominator }, margin, expanded, writeSign(clear), limit),
  };
}

/** A mean of very many unequal masses has integers that fill pages: those are left to whoever recomputes it. */
const MOST_DIGITS = 60;

function writeMean(mean: Ratio, margin: bigint, expanded: bigint, clear: string, limit: Limit): string {
  const { numerator, denominator } = mean;
  const whole = denominator.toString().length <= MOST_DIGITS;
  const share = divideHalfAway(numerator * ONE, denominator);
  const written = whole ? `${numerator}/${denominator}` : `${writeDecimal({ digits: share, scale: SHARE_PLACES })} …`;
  return (
    `mean of Δ/M1 = ${written}, L ${limit.operator} ${limit.ppm} ppm; ` +
    `L − mean ${writeSign(signOf(margin))} 0; |L − mean| ${clear} U = ${writeDecimal({ digits: expanded, scale: SHARE_PLACES })}`
  );
}
