import { countBefore } from "../count-before";
import type { ReadableText } from "../reading";

/** The folded unit that stands for an offset of the text as given: the first that starts there or later. */
export function foldedOffset({ start }: ReadableText, original: number): number {
  return countBefore(start, (unit) => unit < original);
}
