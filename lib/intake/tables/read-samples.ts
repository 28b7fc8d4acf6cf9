import { groupTests } from "./group-tests";
import type { Inquiry } from "./inquiry";
import { mapColumns } from "./map-columns";
import { nameCell } from "./name-cells";
import { nameRange, usedColumns } from "./name-range";
import { readLabels, takeDecimalSign } from "./read-labels";
import { readMasses } from "./read-masses";
import { readUnit } from "./read-units";
import { sortRows } from "./sort-rows";
import type { Sheet, TableCandidate, TableColumn, TableRow } from "./types";
import { note, problemAt } from "./word-table";

/** Tests as raw JSON, the columns as understood, the range that was read, and where each path of a test stands. */
export interface ReadTests {
  columns: TableColumn[];
  range?: string;
  tests: Record<string, unknown>[];
  places: Map<string, string>;
}

/**
 * Tests of a table whose rows are samples. Lines above and below that name a field are about all of its tests; footers
 * and lines that say nothing known are left out and told.
 */
export function readSamples(sheet: Sheet, table: TableCandidate, inquiry: Inquiry): ReadTests {
  const { above, heading, below } = partRows(sheet, table.headerRow);
  const width = below.reduce((widest, { cells }) => Math.max(widest, cells.length), heading.cells.length);
  const unitsRow = isUnitsRow(below[0]) ? below[0] : undefined;
  const columns = mapColumns(heading, width, inquiry);
  if (unitsRow) addUnits(columns, unitsRow);
  const { data, aside } = sortRows(unitsRow ? below.slice(1) : below, heading, columns, inquiry);
  const { labels, unread } = readLabels([...above, ...aside.filter(({ footer }) => !footer).map(({ row }) => row)]);
  tellLeftOut([...unread, ...aside.filter(({ footer }) => footer).map(({ row }) => row)], inquiry);
  takeDecimalSign(labels, inquiry);
  tellUnread(columns, data, sheet, inquiry);
  if (data.length === 0 && inquiry.questions.length === 0) {
    const place = nameCell(sheet.name, heading.number, 0);
    inquiry.problems.push(problemAt("table-no-samples", place));
  }
  const rows = readMasses(sheet, data, columns, labels, inquiry);
  const { tests, places } = groupTests({ sheet, rows, columns, labels }, inquiry);
  const used = usedColumns(columns, [heading, ...data]);
  return { columns: used, range: nameRange(used, [heading, ...data]), tests, places };
}

export function partRows(
  { rows }: Sheet,
  headerRow: number,
): { above: TableRow[]; heading: TableRow; below: TableRow[] } {
  return {
    above: rows.filter(({ number }) => number < headerRow),
    heading: rows.find(({ number }) => number === headerRow) ?? { number: headerRow, cells: [] },
    below: rows.filter(({ number }) => number > headerRow),
  };
}

/** Instruments write units in a row of their own below the headings. */
export function isUnitsRow(row: TableRow | undefined): row is TableRow {
  const filled = row?.cells.map(({ text }) => bare(text)).filter((text) => text !== "") ?? [];
  return (
    filled.length > 0 &&
    filled.every((text) => text === "-" || readUnit(text) !== undefined) &&
    filled.some((text) => text !== "-")
  );
}

export function addUnits(columns: TableColumn[], { cells }: TableRow): void {
  for (const [index, column] of columns.entries()) {
    const unit = readUnit(bare(cells[index]?.text ?? ""));
    if (unit !== undefined && column.unit === undefined) column.unit = unit;
  }
}

const bare = (text: string): string => text.trim().replace(/^[([]\s*(.*?)\s*[)\]]$/, "$1");

/** Nothing is left out silently. */
export function tellLeftOut(rows: TableRow[], inquiry: Inquiry): void {
  if (rows.length === 0) return;
  const shown = rows.slice(0, 10).map(
    ({ number, cells }) =>
      `${number} (${cells
        .map(({ text }) => text)
        .filter(Boolean)
        .join(" ")
        .slice(0, 40)})`,
  );
  inquiry.notes.push(note("note-rows-left-out", { rows: shown.join(", ") + (rows.length > 10 ? ", …" : "") }));
}

function tellUnread(
  columns: TableColumn[],
  data: TableRow[],
  { hiddenColumns, hidden, name, merged }: Sheet,
  inquiry: Inquiry,
): void {
  const unread = columns.filter(
    ({ field }, index) => field === null && data.some(({ cells }) => (cells[index]?.text ?? "") !== ""),
  );
  const list = (some: TableColumn[]) =>
    some.map(({ letter, heading }) => (heading ? `${letter} (${heading.slice(0, 40)})` : letter)).join(", ");
  if (unread.length > 0) inquiry.notes.push(note("note-columns-unread", { columns: list(unread) }));
  const secret = columns.filter(({ letter, field }) => field !== null && hiddenColumns.includes(letter));
  if (secret.length > 0) inquiry.notes.push(note("note-columns-hidden", { columns: list(secret) }));
  if (hidden && name !== null) inquiry.notes.push(note("note-sheet-hidden", { sheet: name }));
  if (merged.length > 0) inquiry.notes.push(note("note-merged", { cells: merged.slice(0, 10).join(", ") }));
}
