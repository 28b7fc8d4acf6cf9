import { findGaps, type Gap, gapsBeside, meet } from "./find-gaps";
import { FLOWING, isTable, readRows, rulesBetween, shareFlowing } from "./read-rows";
import { splitParagraphs } from "./split-paragraphs";
import type { Block, Lines, Segment, Wall } from "./types";

/** Boxes within boxes are followed so deep. */
const DEEPEST = 6;
/** So many lines of its own are enough for a text above columns not to be taken for the head of one. */
const OWN_LINES = 3;
/** So many lines tell how far lines stand apart. */
const LATELY = 40;

export interface Ordered {
  blocks: Block[];
  certain: boolean;
}

/**
 * Puts the pieces of a page into the order in which they are read. The page is cut into bands, from above: in each the
 * same gaps run through all lines. A band with gaps is a table, read row by row, or columns, read one after another.
 */
export function orderSegments(segments: Segment[], lines: Lines, depth = 0): Ordered {
  const ordered: Ordered = { blocks: [], certain: true };
  for (const band of cutBands(toRows(segments), lines.walls).flatMap((one) => partAtRule(one, lines))) {
    const whole = band.rows.flat();
    if (band.gaps.length === 0 || depth > DEEPEST) {
      ordered.blocks.push(...splitParagraphs(band.rows));
      continue;
    }
    const columns = splitAt(whole, band.gaps);
    const told = isTable(band.rows, columns, lines, band.gaps);
    ordered.certain &&= told.certain;
    if (told.table) {
      ordered.blocks.push({ kind: "table", rows: readRows(band.rows, columns.length, band.gaps, lines) });
      continue;
    }
    for (const column of columns) {
      const inner = orderSegments(column, lines, depth + 1);
      ordered.blocks.push(...inner.blocks);
      ordered.certain &&= inner.certain;
    }
  }
  return ordered;
}

/** Pieces that stand level, from left to right; rows from above. */
export function toRows(segments: Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && segment.base - first.base < 0.3 * Math.min(segment.size, first.size)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

/** Running text in columns that ends where the first rule of a table below it is drawn. */
function partAtRule(band: Band, { rules }: Lines): Band[] {
  if (band.gaps.length === 0) return [band];
  const [first] = rulesBetween(band.rows, rules, band.gaps);
  if (first === undefined) return [band];
  const above = band.rows.filter((row) => (row[0]?.base ?? 0) < first);
  // The head of a table stands above its first rule, in bold.
  while (above.length > OWN_LINES && above.at(-1)?.every(({ bold }) => bold)) above.pop();
  const below = band.rows.slice(above.length);
  if (above.length < OWN_LINES || shareFlowing(splitAt(above.flat(), band.gaps)) < FLOWING) return [band];
  // Without the text, its table may have more columns.
  return [{ rows: above, gaps: band.gaps }, ...cutBands(below, [])];
}

interface Band {
  rows: Segment[][];
  /** Gaps with something on both sides. */
  gaps: Gap[];
}

function cutBands(rows: Segment[][], walls: Wall[]): Band[] {
  const bands: (Band & { free: Gap[] })[] = [];
  for (const row of rows) {
    const free = gapsBeside(row);
    const band = bands.at(-1);
    const own = findGaps(free);
    if (band) {
      const above = band.rows.at(-1);
      if (band.gaps.length === 0 && band.rows.length > 1 && above && standBeside(above, row)) {
        band.rows.pop();
        const beside = meet(gapsBeside(above), free, 0);
        bands.push({ rows: [above, row], gaps: findGaps(beside), free: beside });
        continue;
      }
      // White across all columns ends what they hold: cards, or the text above a table.
      if (
        band.gaps.length > 0 &&
        isFar(band.rows, row) &&
        isFar(band.rows, row, usualPitch(band.rows.slice(-LATELY)))
      ) {
        bands.push({ rows: [row], gaps: own, free });
        continue;
      }
      const common = meet(band.free, free, thinnest(band.rows, row), walls);
      const gaps = findGaps(common);
      const opens = band.gaps.length === 0 && gaps.length > 0;
      const late = opens && (band.rows.length >= OWN_LINES || isFar(band.rows, row));
      const fits = band.gaps.length > 0 ? gaps.length > 0 : gaps.length > 0 || own.length === 0;
      if (fits && !late) {
        band.rows.push(row);
        Object.assign(band, { free: common, gaps });
        continue;
      }
    }
    bands.push({ rows: [row], gaps: own, free });
  }
  return bands.map(({ rows, gaps }) => (rows.length === 1 ? { rows, gaps: [] } : { rows, gaps }));
}

/** Where few lines tell of a gap, it has to be wide. */
const thinnest = (rows: Segment[][], row: Segment[]) =>
  (rows.length < 3 ? 1.2 : 0.9) * Math.min(...row.map(({ size }) => size));

/** One beside the other, though not level: lines of two columns that are set apart from each other. */
function standBeside(above: Segment[], row: Segment[]): boolean {
  const [one, other] = [above[0], row[0]];
  if (!one || !other || above.length > 1 || row.length > 1 || other.base - one.base > 1.15 * one.size) return false;
  return Math.max(one.left - other.right, other.left - one.right) > 0.9 * one.size;
}

/** From one line to the next, as most lines of the same column stand; rows of several columns may alternate. */
function usualPitch(rows: Segment[][]): number {
  const pitches = rows.slice(1).flatMap((row, n) => {
    const before = rows.slice(0, n + 1).findLast((other) => other.some((one) => row.some((two) => overlap(one, two))));
    return before?.[0] && row[0] ? [row[0].base - before[0].base] : [];
  });
  return pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? 0;
}

const overlap = (one: Segment, two: Segment) => one.left < two.right && two.left < one.right;

function isFar(rows: Segment[][], row: Segment[], pitch = 0): boolean {
  const last = rows.at(-1)?.[0];
  const next = row[0];
  return (
    last !== undefined && next !== undefined && next.base - last.base > 2.2 * Math.max(last.size, next.size, pitch)
  );
}

/** Pieces by the gaps between which they stand. */
function splitAt(segments: Segment[], gaps: Gap[]): Segment[][] {
  const columns: Segment[][] = Array.from({ length: gaps.length + 1 }, () => []);
  for (const segment of segments) columns[columnOf(segment, gaps)]?.push(segment);
  return columns.filter(({ length }) => length > 0);
}

export const columnOf = ({ left, right }: Segment, gaps: Gap[]): number =>
  gaps.filter((gap) => (left + right) / 2 > (gap.left + gap.right) / 2).length;
