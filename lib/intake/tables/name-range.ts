import type { TableColumn, TableRow } from "./types";

/** Columns in which something stands, be it the heading alone: a table that begins in column B has no column A. */
export const usedColumns = (columns: TableColumn[], rows: TableRow[]): TableColumn[] =>
  columns.filter((_, index) => rows.some(({ cells }) => (cells[index]?.text ?? "") !== ""));

/** `B3:D8`: from the first row and the first used column to the last. */
export function nameRange(used: TableColumn[], rows: TableRow[]): string {
  const [left, right] = [used[0]?.letter ?? "A", used.at(-1)?.letter ?? "A"];
  const top = rows[0]?.number ?? 1;
  return `${left}${top}:${right}${rows.at(-1)?.number ?? top}`;
}
