import type { FoundWords } from "../reading";
import { type Automaton, scan } from "./automaton";

/** Every word of the lexicon in a folded text, in one pass. */
export function findWords(folded: string, automaton: Automaton): FoundWords {
  const hits = new HitList(64 + (folded.length >> 1));
  scan(folded, automaton, (pattern, start, end) => hits.add(pattern, start, end));
  return indexWords(hits, folded.length);
}

/** The words that lie in the ranges, which are sorted and disjoint. */
export function keepWords(words: FoundWords, ranges: readonly { start: number; end: number }[]): FoundWords {
  const kept = new HitList(words.count);
  for (const range of ranges)
    for (let i = words.firstFrom[range.start] as number; i < words.count; i++) {
      const start = words.start[i] as number;
      if (start >= range.end) break;
      kept.add(words.pattern[i] as number, start, words.end[i] as number);
    }
  return indexWords(kept, words.firstFrom.length - 1);
}

class HitList {
  count = 0;
  pattern: Int32Array;
  start: Int32Array;
  end: Int32Array;
  constructor(size: number) {
    this.pattern = new Int32Array(size);
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
  }

  add(pattern: number, start: number, end: number) {
    if (this.count === this.pattern.length) this.grow();
    // Hits come by rising end, so that one by rising start is never far from its place.
    let at = this.count++;
    for (; at > 0 && isBefore(start, end, this.start[at - 1] as number, this.end[at - 1] as number); at--) {
      this.pattern[at] = this.pattern[at - 1] as number;
      this.start[at] = this.start[at - 1] as number;
      this.end[at] = this.end[at - 1] as number;
    }
    this.pattern[at] = pattern;
    this.start[at] = start;
    this.end[at] = end;
  }

  private grow() {
    const bigger = new HitList(this.count * 2 + 64);
    bigger.pattern.set(this.pattern);
    bigger.start.set(this.start);
    bigger.end.set(this.end);
    this.pattern = bigger.pattern;
    this.start = bigger.start;
    this.end = bigger.end;
  }
}

const isBefore = (start: number, end: number, otherStart: number, otherEnd: number) =>
  start < otherStart || (start === otherStart && end > otherEnd);

function indexWords({ count, pattern, start, end }: HitList, length: number): FoundWords {
  const firstFrom = new Int32Array(length + 1);
  let unit = 0;
  for (let i = 0; i < count; i++) for (; unit <= (start[i] as number); unit++) firstFrom[unit] = i;
  firstFrom.fill(count, unit);
  return { count, pattern, start, end, firstFrom };
}
