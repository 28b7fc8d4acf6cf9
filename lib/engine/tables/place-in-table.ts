import type { Range } from "../reading";
import type { Table } from "./find-tables";

/** Row and column of a place in a table, counted from 0. */
export interface Place {
  table: Table;
  row: number;
  column: number;
}

/** The cell that holds a place of the folded text, or undefined where none does. */
export function placeInTable(tables: Table[], at: number): Place | undefined {
  const table = lastFrom(tables, at);
  if (!table || at >= table.end) return undefined;
  let low = 0;
  let high = table.rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table.rows[middle]?.[0]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const column = table.rows[low]?.findIndex(({ start, end }) => start <= at && at < end) ?? -1;
  return column < 0 ? undefined : { table, row: low, column };
}

function lastFrom<T extends Range>(ranges: T[], at: number): T | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1];
}
