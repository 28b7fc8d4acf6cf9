import type { Gap } from "./find-gaps";
import { columnOf } from "./order-segments";
import type { Rule, Segment } from "./types";

/** Lines of running text have so many letters; a Chinese one counts for two. */
const PROSE = 26;
/** Lines of one cell follow each other closer than this, of the type size. */
const CLOSE = 1.45;

/** Whether what stands in columns is a table, told by rules, by lines that stand level and by how short they are. */
export function isTable(
  rows: Segment[][],
  columns: Segment[][],
  rules: Rule[],
  gaps: Gap[],
): { table: boolean; certain: boolean } {
  const ruled = rulesAcross(rows, rules, gaps).length >= 2;
  if (ruled) return { table: true, certain: true };
  const prose = columns.filter(isProse).length;
  const level = rows.filter((row) => new Set(row.map((one) => columnOf(one, gaps))).size > 1).length;
  const share = level / rows.length;
  const fewest = Math.min(...columns.map((column) => new Set(column.map(({ base }) => Math.round(base))).size));
  if (prose === columns.length) return { table: false, certain: true };
  if (level < 2) return { table: false, certain: rows.length < 4 || prose > 0 };
  // Each line of the shortest column stands beside one of another: labels, or the figures that belong to them.
  if (prose === 0) return { table: share >= 0.4 || level >= fewest, certain: share >= 0.5 };
  return { table: level >= fewest && columns.length > 2, certain: share < 0.3 };
}

function isProse(column: Segment[]): boolean {
  if (column.length < 3) return false;
  const width = Math.max(...column.map(({ right }) => right)) - Math.min(...column.map(({ left }) => left));
  const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
  const letters = middle(column.map(({ text }) => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0)));
  return letters >= PROSE && middle(column.map(({ left, right }) => right - left)) > 0.7 * width;
}

/** Heights of the rules that run across a gap, between the first and the last line. */
function rulesAcross(rows: Segment[][], rules: Rule[], gaps: Gap[]): number[] {
  const top = Math.min(...rows.flat().map(({ base, size }) => base - 2 * size));
  const bottom = Math.max(...rows.flat().map(({ base, size }) => base + 2 * size));
  const across = rules.filter(
    (rule) =>
      rule.y > top && rule.y < bottom && gaps.some(({ left, right }) => rule.left < left + 1 && rule.right > right - 1),
  );
  return [...new Set(across.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
}

/** The cells of each row, each with its lines; a cell whose text goes on below is one. */
export function readRows(rows: Segment[][], width: number, gaps: Gap[], rules: Rule[]): Segment[][][] {
  const cells = rows.map((row) => {
    const made: Segment[][] = Array.from({ length: width }, () => []);
    for (const segment of row) made[columnOf(segment, gaps)]?.push(segment);
    return made;
  });
  const lines = rulesAcross(rows, rules, gaps);
  const inner = lines.filter((y) => rows.some((row) => baseOf(row) < y) && rows.some((row) => baseOf(row) > y));
  const ruled = inner.length > 0 && inner.length >= rows.length / 4;
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
