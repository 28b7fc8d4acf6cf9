import type { Range } from "../reading";

/** The first of sorted, disjoint ranges that overlaps [start − slack, end + slack], or undefined. Logarithmic. */
export function findTouching<T extends Range>(ranges: T[], { start, end }: Range, slack = 0): T | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) + slack <= start) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range && range.start < end + slack ? range : undefined;
}
