import type { Mark } from "./gather-readings";

/** A stretch of text under the same marks, outermost first. */
export interface Segment {
  start: number;
  end: number;
  marks: Mark[];
  /** Numbers of the notes to be named behind it: those of a group of overlapping marks stand behind the whole group. */
  notes: number[];
}

/** Cuts [from, to) wherever a mark begins or ends, so that marks may nest and overlap as they like. */
export function cutSegments(marks: Mark[], from: number, to: number): Segment[] {
  const inside = marks
    .filter((mark) => mark.start < mark.end && mark.start < to && mark.end > from)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set([from, to]);
  for (const mark of inside) for (const cut of [mark.start, mark.end]) if (cut > from && cut < to) cuts.add(cut);
  const sorted = [...cuts].toSorted((a, b) => a - b);
  const segments: Segment[] = [];
  let open: Mark[] = [];
  let waiting: number[] = [];
  let next = 0;
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i] as number;
    const end = sorted[i + 1] as number;
    open = open.filter((mark) => mark.end > start);
    for (let mark = inside[next]; mark && mark.start <= start; mark = inside[++next]) open.push(mark);
    // A mark that goes on beyond `to` is named where it ends, in the next cut.
    waiting.push(...open.filter((mark) => mark.end === end).map((mark) => mark.reading));
    const closed = open.every((mark) => mark.end <= end);
    segments.push({ start, end, marks: open, notes: closed ? [...new Set(waiting)].toSorted((a, b) => a - b) : [] });
    if (closed) waiting = [];
  }
  return segments;
}
