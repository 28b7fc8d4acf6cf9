import type { Gap } from "./find-gaps";
import { columnOf } from "./order-segments";
import type { Lines, Rule, Segment } from "./types";

/** Lines of running text have so many letters; a Chinese one counts for two. */
const PROSE = 26;
/** Lines of one cell follow each other closer than this, of the type size. */
const CLOSE = 1.45;
/** In boxes of text beside each other at least so many lines go on in the next. */
export const FLOWING = 0.45;
/** Of rules that are drawn as one, points. */
const SAME_HEIGHT = 2;

/** Whether what stands in columns is a table, told by rules, by lines that stand level and by how short they are. */
export function isTable(
  rows: Segment[][],
  columns: Segment[][],
  lines: Lines,
  gaps: Gap[],
): { table: boolean; certain: boolean } {
  const prose = columns.filter(isProse).length;
  const inner = rulesBetween(rows, lines.rules, gaps).length;
  if (inner > (prose === columns.length ? 1 : 0)) return { table: true, certain: true };
  const flowing = columns.every((column) => shareFlowing([column]) > 0) && shareFlowing(columns) >= FLOWING;
  if (prose === columns.length || flowing) return { table: false, certain: true };
  const level = rows.filter((row) => new Set(row.map((one) => columnOf(one, gaps))).size > 1).length;
  const share = level / rows.length;
  if (level < 2) return { table: false, certain: rows.length < 4 || prose > 0 };
  const fewest = Math.min(...columns.map((column) => new Set(column.map(({ base }) => Math.round(base))).size));
  // Each line of the shortest column stands beside one of another: labels, or the figures that belong to them.
  if (prose === 0) return { table: share >= 0.4 || level >= fewest, certain: share >= 0.5 };
  const widths = columns.map(widthOf);
  const labels = columns.length > 2 || Math.min(...widths) < 0.6 * Math.max(...widths);
  return { table: level >= fewest && labels, certain: share < 0.3 && !labels };
}

const widthOf = (column: Segment[]) =>
  Math.max(...column.map(({ right }) => right)) - Math.min(...column.map(({ left }) => left));

function isProse(column: Segment[]): boolean {
  if (column.length < 3) return false;
  const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
  const letters = middle(column.map(({ text }) => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0)));
  return letters >= PROSE && middle(column.map(({ left, right }) => right - left)) > 0.7 * widthOf(column);
}

/** Of lines below each other, the share in which a sentence goes on: the line is full, and the next begins within it. */
export function shareFlowing(columns: Segment[][]): number {
  let [pairs, flowing] = [0, 0];
  for (const column of columns) {
    const right = Math.max(...column.map((one) => one.right));
    column.forEach((line, n) => {
      const next = column[n + 1];
      if (!next) return;
      pairs++;
      const close = next.base - line.base < 1.8 * line.size && next.base > line.base;
      const [word = ""] = /^\p{Ll}\S*/u.exec(next.text) ?? [];
      const latin = word !== "" && /\S\s+\S/.test(line.text) && line.right + word.length * 0.4 * line.size > right;
      const han = /\p{Script=Han}[，、]?$/u.test(line.text) && /^\p{Script=Han}/u.test(next.text);
      if (close && (latin || (han && line.right > right - 1.5 * line.size && line.text.length > 5))) flowing++;
    });
  }
  return pairs === 0 ? 0 : flowing / pairs;
}

/** Heights of the rules that run across a gap with lines above and below them. */
export function rulesBetween(rows: Segment[][], rules: Rule[], gaps: Gap[]): number[] {
  const bases = rows.map(baseOf);
  const [first, last] = [Math.min(...bases), Math.max(...bases)];
  const heights: number[] = [];
  let level: Rule[] = [];
  const close = () => {
    const crosses = gaps.some((gap) => coversGap(level, gap));
    if (crosses) heights.push(level[0]?.y ?? 0);
    level = [];
  };
  for (const rule of rules.filter(({ y }) => y > first && y < last).sort((a, b) => a.y - b.y)) {
    if (level.length > 0 && rule.y - (level[0]?.y ?? 0) > SAME_HEIGHT) close();
    level.push(rule);
  }
  if (level.length > 0) close();
  return heights;
}

/** Pieces of a rule, one for each cell, make one. */
function coversGap(level: Rule[], { left, right }: Gap): boolean {
  let at = left + 1;
  for (const rule of [...level].sort((a, b) => a.left - b.left)) if (rule.left <= at + 1) at = Math.max(at, rule.right);
  return at >= right - 1;
}

/** The cells of each row, each with its lines; a cell whose text goes on below is one. */
export function readRows(rows: Segment[][], width: number, gaps: Gap[], { rules, walls }: Lines): Segment[][][] {
  const cells = rows.map((row) => {
    const made: Segment[][] = Array.from({ length: width }, () => []);
    for (const segment of row) made[columnOf(segment, gaps)]?.push(segment);
    return made;
  });
  const inner = rulesBetween(rows, rules, gaps);
  const walled = gaps.some(({ left, right }) => walls.some(({ x }) => x > left - 1 && x < right + 1));
  // A rule under the head alone parts no other rows; in a grid each row has its own.
  const ruled = inner.length > 0 && (walled || inner.length >= rows.length / 2.5);
  const table: Segment[][][] = [];
  rows.forEach((row, n) => {
    const before = rows[n - 1];
    const made = cells[n] ?? [];
    const last = table.at(-1);
    const goesOn =
      before !== undefined &&
      (ruled ? !inner.some((y) => y > baseOf(before) && y < baseOf(row)) : continues(made, row, before));
    if (!last || !goesOn) table.push(made);
    else for (const [column, cell] of made.entries()) last[column]?.push(...cell);
  });
  return table;
}

const baseOf = (row: Segment[]) => row[0]?.base ?? 0;

/** Close below, and not every cell has something: the rest of what was too long for its cell. */
function continues(cells: Segment[][], row: Segment[], before: Segment[]): boolean {
  const size = Math.max(...row.map((one) => one.size));
  if (baseOf(row) - baseOf(before) > CLOSE * size) return false;
  const filled = cells.filter(({ length }) => length > 0).length;
  return filled < cells.length && (cells[0]?.length === 0 || filled * 2 <= cells.length);
}
