import type { Sentence } from "../reading";

/** Index of the sentence that holds a position of the folded text; of the one before it between two. */
export function sentenceAt(sentences: Sentence[], position: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
