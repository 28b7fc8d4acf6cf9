import type { FoundWords, Range } from "../reading";
import { type Automaton, scan } from "./automaton";

/** Every word of the lexicon that starts in the ranges of a folded text, which are sorted and disjoint. */
export function findWords(units: Uint16Array, automaton: Automaton, ranges: readonly Range[]): FoundWords {
  const hits = new HitList(64 + ranges.reduce((sum, { start, end }) => sum + ((end - start) >> 2), 0));
  for (const range of ranges) scan(units, automaton, (pattern, start, end) => hits.add(pattern, start, end), range);
  return { firstFrom: indexStarts(hits, units.length), ...hits };
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
    const { pattern: patterns, start: starts, end: ends } = this;
    // Hits come by rising end, so that one by rising start is never far from its place.
    let at = this.count++;
    for (; at > 0; at--) {
      const before = starts[at - 1] as number;
      if (before < start || (before === start && (ends[at - 1] as number) >= end)) break;
      patterns[at] = patterns[at - 1] as number;
      starts[at] = before;
      ends[at] = ends[at - 1] as number;
    }
    patterns[at] = pattern;
    starts[at] = start;
    ends[at] = end;
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

function indexStarts({ count, start }: HitList, length: number): Int32Array {
  const firstFrom = new Int32Array(length + 1);
  let unit = 0;
  for (let i = 0; i < count; i++) for (const at = start[i] as number; unit <= at; unit++) firstFrom[unit] = i;
  firstFrom.fill(count, unit);
  return firstFrom;
}
