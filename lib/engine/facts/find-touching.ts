import { countBefore } from "../count-before";
import type { Range } from "../reading";

/** The first of sorted, disjoint ranges that overlaps [start − slack, end + slack], or undefined. Logarithmic. */
export function findTouching<T extends Range>(ranges: T[], { start, end }: Range, slack = 0): T | undefined {
  const range = ranges[countBefore(ranges, (one) => one.end + slack <= start)];
  return range && range.start < end + slack ? range : undefined;
}
