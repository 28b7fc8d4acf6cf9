import type { Table } from "./find-tables";

/** Row and column of a place in a table, counted from 0. */
export interface Place {
  table: Table;
  row: number;
  column: number;
}

/** The cell that holds a place of the folded text, or undefined where none does. */
export function placeInTable(tables: Table[], at: number): Place | undefined {
  const table = tables[lastFrom(tables, at, ({ start }) => start)];
  if (!table) return undefined;
  const row = lastFrom(table.rows, at, ([first]) => first?.start ?? 0);
  const column = table.rows[row]?.findIndex(({ start, end }) => start <= at && at < end) ?? -1;
  return column < 0 ? undefined : { table, row, column };
}

/** The index of the last that starts at a place or before it, or -1. */
function lastFrom<T>(sorted: T[], at: number, startOf: (one: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle] as T) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
