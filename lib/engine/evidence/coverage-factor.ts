/**
 * Student's t for 95.45 %, in thousandths, by degrees of freedom: GUM (JCGM 100:2008), annex G, table G.2. Between two
 * rows the one of fewer degrees of freedom counts (G.4.1), which can only make the uncertainty larger.
 */
const T_THOUSANDTHS: readonly (readonly [degrees: number, thousandths: number])[] = [
  [1, 13_970],
  [2, 4_530],
  [3, 3_310],
  [4, 2_870],
  [5, 2_650],
  [6, 2_520],
  [7, 2_430],
  [8, 2_370],
  [9, 2_320],
  [10, 2_280],
  [11, 2_250],
  [12, 2_230],
  [13, 2_210],
  [14, 2_200],
  [15, 2_180],
  [16, 2_170],
  [17, 2_160],
  [18, 2_150],
  [19, 2_140],
  [20, 2_130],
  [25, 2_110],
  [30, 2_090],
  [35, 2_070],
  [40, 2_060],
  [45, 2_060],
  [50, 2_050],
  [100, 2_025],
];

/** k in thousandths for so many degrees of freedom; null, without limit, gives 2. */
export function coverageFactorThousandths(degreesOfFreedom: number | null): bigint {
  if (degreesOfFreedom === null) return 2_000n;
  const row = T_THOUSANDTHS.findLast(([degrees]) => degrees <= degreesOfFreedom) ?? T_THOUSANDTHS[0];
  return BigInt(row?.[1] ?? 2_000);
}
