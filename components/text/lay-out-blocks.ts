import { cutSegments, type Segment } from "./cut-segments";
import type { Mark, Reading } from "./gather-readings";

/** Some lines of the text, with the notes that begin in them standing beside. */
export interface Block {
  start: number;
  segments: Segment[];
  readings: Reading[];
}

interface Lines {
  start: number;
  end: number;
  readings: Reading[];
}

/** Breaks [from, to) at line ends, so that each note stands beside the line where it is first needed. */
export function layOutBlocks(
  text: string,
  from: number,
  to: number,
  marks: Mark[],
  fresh: Map<number, Reading>,
): Block[] {
  const blocks: Lines[] = [];
  const waiting = marks.toSorted((a, b) => a.start - b.start);
  let next = 0;
  for (let start = from; start < to; ) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd === -1 || lineEnd >= to ? to : lineEnd + 1;
    const readings: Reading[] = [];
    for (let mark = waiting[next]; mark && mark.start < end; mark = waiting[++next]) {
      const reading = mark.end > from ? fresh.get(mark.reading) : undefined;
      if (reading) readings.push(reading);
      if (reading) fresh.delete(mark.reading);
    }
    const last = blocks.at(-1);
    if (last && (readings.length === 0 || notesReachBeyond(text, last))) {
      last.end = end;
      last.readings.push(...readings);
    } else blocks.push({ start, end, readings });
    start = end;
  }
  return blocks.map((block) => ({
    start: block.start,
    readings: block.readings,
    segments: cutSegments(marks, block.start, dropLineEnd(text, block)),
  }));
}

/** Whether the notes beside a block are taller than its text, about: then more text goes beside them, not below. */
function notesReachBeyond(text: string, { start, end, readings }: Lines): boolean {
  const lines = text.slice(start, end).split("\n");
  const height = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(typeWidth(line) / LINE_WIDTH)), 0);
  return readings.length * NOTE_LINES > height;
}

/** In Latin characters of the text's type; a Han character is about two wide. */
const typeWidth = (line: string) => line.length + (line.match(/[\u2e80-\uffef]/g)?.length ?? 0);
const LINE_WIDTH = 70;
/** Lines of text as tall as one note. */
const NOTE_LINES = 2.3;

/** The line end at the foot of a block is the break between blocks already. */
function dropLineEnd(text: string, { start, end }: { start: number; end: number }): number {
  return end - 1 > start && text.charAt(end - 1) === "\n" ? end - 1 : end;
}
