import { countBefore } from "../count-before";
import type { Table } from "./find-tables";

/** Row and column of a place in a table, counted from 0. */
export interface Place {
  table: Table;
  row: number;
  column: number;
}

/** The cell that holds a place of the folded text, or undefined where none does. */
export function placeInTable(tables: Table[], at: number): Place | undefined {
  const table = tables[countBefore(tables, ({ start }) => start <= at) - 1];
  if (!table) return undefined;
  const row = countBefore(table.rows, ([first]) => first !== undefined && first.start <= at) - 1;
  const column = table.rows[row]?.findIndex(({ start, end }) => start <= at && at < end) ?? -1;
  return column < 0 ? undefined : { table, row, column };
}
