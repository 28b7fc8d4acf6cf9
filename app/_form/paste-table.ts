import type { FormValues } from "@/components/form/types";

const COLUMNS = ["id", "before", "after"] as const;

/**
 * A range copied from a spreadsheet and pasted into a cell of the samples: the values of the cells it fills, or `preview`
 * where it has a line of headings or more columns than there are, so that somebody must say what is what. Undefined for
 * a single cell, which the browser pastes as ever.
 */
export function pasteTable(text: string, name: string): FormValues | "preview" | undefined {
  const [, row = "", column = ""] = /^samples\.(\d+)\.(id|before|after)$/.exec(name) ?? [];
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  if (row === "" || (lines.length === 1 && !text.includes("\t"))) return undefined;
  const first = COLUMNS.indexOf(column as (typeof COLUMNS)[number]);
  const cells = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  const isPlain = cells.every((line) => line.length <= COLUMNS.length - first && line.every(fits(first)));
  if (!isPlain || cells.length > ROWS_LIMIT) return "preview";
  const filled = cells.flatMap((line, down) =>
    line.map((cell, right) => [`samples.${Number(row) + down}.${COLUMNS[first + right]}`, cell] as const),
  );
  return Object.fromEntries(filled);
}

/** More rows than this are better read than typed. */
const ROWS_LIMIT = 100;

/** A mass has a digit in it and no words; what it is exactly, its field will say. */
const fits = (first: number) => (cell: string, right: number) =>
  COLUMNS[first + right] === "id" || cell === "" || /^[\s\d.,٫'’-]*\d[\s\d.,'’]*(?:[a-z]{1,2}|克|毫克)?$/i.test(cell);
