import type { OutlierReading } from "../types";
import { divideHalfAway, magnitude, powerOfTen, rootHalfAway, writeDecimal } from "./exact";
import grubbs from "./grubbs-values.json";
import { expandedShare } from "./read-uncertainty";
import type { Weighed } from "./weigh-sample";

/** Losses are held against each other in units of 10^-12 of the mass: an outlier is named, and decides nothing. */
export const SHARE_PLACES = 12;

export const lossShare = ({ before, loss }: Weighed): bigint => divideHalfAway(loss * powerOfTen(SHARE_PLACES), before);

/**
 * Grubbs' test for one outlier, two-sided, 5 %: the sample farthest from the mean of the set, named and never dropped
 * (house.outliers). G² = D²(n − 1) / (nV), with D = n·q − Σq and V = nΣq² − (Σq)². Absent below three samples, where the
 * test says nothing, and above what the table holds.
 */
export function findOutlier(samples: { id: string; weighed: Weighed }[]): OutlierReading | undefined {
  const count = BigInt(samples.length);
  const critical = grubbs.values[samples.length - grubbs.from];
  if (critical === undefined) return undefined;
  const shares = samples.map(({ weighed }) => lossShare(weighed));
  const sum = shares.reduce((total, one) => total + one, 0n);
  const spread = sumOfSquares(shares, count, sum);
  const farthest = findFarthest(samples, shares, count, sum);
  const { id, weighed, away } = farthest;
  const above = away * away * (count - 1n);
  const below = count * spread;
  const beyond = spread > 0n && above * powerOfTen(8) > BigInt(critical) ** 2n * below;
  const reading: OutlierReading = {
    method: "grubbs",
    alpha: "0.05",
    sample: id,
    statistic: writeDecimal({ digits: spread === 0n ? 0n : rootHalfAway(above * powerOfTen(8), below), scale: 4 }),
    critical: writeDecimal({ digits: BigInt(critical), scale: 4 }),
    outlier: beyond,
  };
  const doubt = expandedShare(weighed.before, weighed.uncertainty, SHARE_PLACES) * count;
  return beyond && away <= doubt ? { ...reading, withinUncertainty: true } : reading;
}

/** V = nΣq² − (Σq)², n(n − 1) times the variance between samples. */
export function sumOfSquares(shares: bigint[], count: bigint, sum: bigint): bigint {
  return count * shares.reduce((total, one) => total + one * one, 0n) - sum * sum;
}

/** Of two that are as far, the one that lost more, then the first by name: the order of rows never matters. */
function findFarthest(samples: { id: string; weighed: Weighed }[], shares: bigint[], count: bigint, sum: bigint) {
  const ranked = samples.map(({ id, weighed }, at) => {
    const share = shares[at] ?? 0n;
    return { id, weighed, share, away: magnitude(count * share - sum) };
  });
  return ranked.reduce((far, one) => {
    if (one.away !== far.away) return one.away > far.away ? one : far;
    if (one.share !== far.share) return one.share > far.share ? one : far;
    return one.id < far.id ? one : far;
  });
}
