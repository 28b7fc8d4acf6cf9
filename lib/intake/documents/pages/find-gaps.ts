import type { Segment, Wall } from "./types";

/** What is left white from top to bottom of some lines. */
export interface Gap {
  left: number;
  right: number;
}

/** Everything beside the pieces of a row. */
export function gapsBeside(row: Segment[]): Gap[] {
  const gaps: Gap[] = [];
  let from = -Infinity;
  for (const { left, right } of row) {
    if (left > from) gaps.push({ left: from, right: left });
    from = Math.max(from, right);
  }
  return [...gaps, { left: from, right: Infinity }];
}

/** What is white in both, where it is wide enough or a line stands in it. */
export function meet(some: Gap[], others: Gap[], least: number, walls: Wall[] = []): Gap[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const left = Math.max(one.left, other.left);
      const right = Math.min(one.right, other.right);
      return right - left >= least || (right > left && walls.some(({ x }) => x > left - 1 && x < right + 1))
        ? [{ left, right }]
        : [];
    }),
  );
}

/** Those between two pieces: the margins have no end. */
export const findGaps = (gaps: Gap[]): Gap[] =>
  gaps.filter(({ left, right }) => Number.isFinite(left) && Number.isFinite(right));
