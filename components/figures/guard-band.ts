import type { Limit, Report } from "../report/types";

/** From where to where on the axis a loss is too near the limit to be decided, in percent. */
export interface GuardBand {
  low: number;
  high: number;
}

/**
 * L − U … L + U about the limit in use. By simple acceptance the uncertainty is left aside on the near side, so the band
 * begins at the limit. For drawing and reading: it may round, since nothing is decided by it.
 */
export function guardBandOf(
  uncertaintyPct: string,
  limits: Limit[],
  decisionRule: Report["decisionRule"],
): GuardBand | undefined {
  const limit = limits.find(({ inUse }) => inUse);
  const around = Number(uncertaintyPct);
  if (!limit || !(around > 0)) return undefined;
  const middle = Number(limit.percent);
  return { low: decisionRule === "simple-acceptance" ? middle : middle - around, high: middle + around };
}

/** To the four decimals that an uncertainty is given in; a true minus before what lies below zero. */
export const writePercent = (percent: number): string => percent.toFixed(4).replace("-", "−");
