import type { ReadableText } from "../reading";

/** The folded unit that stands for an offset of the text as given: the first that starts there or later. */
export function foldedOffset({ start }: ReadableText, original: number): number {
  let low = 0;
  let high = start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((start[middle] ?? 0) < original) low = middle + 1;
    else high = middle;
  }
  return low;
}
