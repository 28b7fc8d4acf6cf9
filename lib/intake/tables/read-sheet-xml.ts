import { COLUMNS_LIMIT, ROWS_LIMIT } from "./limits";
import { columnOf, letterOf } from "./name-cells";
import { readStoredNumber } from "./read-stored-number";
import { isTrue, type WorkbookFault, type WorkbookParts } from "./read-workbook";
import { readXml } from "./read-xml";
import type { Cell, Sheet, TableRow } from "./types";

interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  hasFormula: boolean;
}

/** One sheet of a workbook. Faults: XML that breaks, or more rows or columns than are read. */
export function readSheetXml(
  content: Uint8Array,
  parts: WorkbookParts,
  named: { name: string; hidden: boolean },
  onShare: (share: number) => void,
): Sheet | { fault: WorkbookFault } {
  const sheet: Sheet = { ...named, rows: [], merged: [], hiddenColumns: [] };
  let fault: WorkbookFault | undefined;
  let row: TableRow | undefined;
  let cell: OpenCell | undefined;
  let taking = false;
  let inPhonetic = false;
  let number = 0;
  const whole = readXml(
    content,
    {
      open(name, read) {
        if (name === "row") {
          const attributes = read();
          number = attributes.r === undefined ? number + 1 : Number(attributes.r);
          row = { number, cells: [] };
          if (isTrue(attributes.hidden)) row.hidden = true;
        } else if (name === "c" && row) {
          const attributes = read();
          const column = attributes.r === undefined ? row.cells.length : columnOf(attributes.r);
          if (column >= COLUMNS_LIMIT) fault ??= "too-many-columns";
          const style = Number(attributes.s ?? 0);
          cell = { column, type: attributes.t ?? "n", style, value: "", hasValue: false, hasFormula: false };
        } else if (name === "f" && cell) cell.hasFormula = true;
        else if (name === "rPh") inPhonetic = true;
        else if (name === "v" || (name === "t" && !inPhonetic)) taking = true;
        else if (name === "mergeCell") sheet.merged.push(read().ref ?? "");
        else if (name === "col") hideColumns(sheet, read());
      },
      close(name) {
        if (name === "v" || name === "t") taking = false;
        else if (name === "rPh") inPhonetic = false;
        else if (name === "c" && cell && row && fault === undefined) {
          while (row.cells.length < cell.column) row.cells.push(EMPTY);
          row.cells[cell.column] = finishCell(cell, parts);
          cell = undefined;
        } else if (name === "row" && row) {
          if (row.cells.some(({ text, fault: of }) => text !== "" || of)) sheet.rows.push(row);
          if (sheet.rows.length > ROWS_LIMIT) fault ??= "too-many-rows";
          row = undefined;
        }
      },
      text(value) {
        if (!taking || !cell) return;
        cell.value += value;
        cell.hasValue = true;
      },
    },
    (read) => onShare(read / content.length),
  );
  return fault ? { fault } : whole ? sheet : { fault: "broken-workbook" };
}

export const EMPTY: Cell = { text: "" };

function hideColumns(sheet: Sheet, { min, max, hidden }: Record<string, string>): void {
  if (!isTrue(hidden)) return;
  const last = Math.min(Number(max), COLUMNS_LIMIT);
  for (let column = Number(min); column <= last; column++) sheet.hiddenColumns.push(letterOf(column - 1));
}

function finishCell(cell: OpenCell, { strings, formats, since1904 }: WorkbookParts): Cell {
  const { type, value, hasFormula, hasValue, style } = cell;
  switch (type) {
    case "s":
      return { text: strings[Number(value)] ?? "" };
    case "str":
    case "inlineStr":
      return { text: value };
    case "b":
      return { text: value === "1" ? "true" : "false" };
    case "e":
      return { text: value, fault: "error" };
    case "d":
      return { text: value.slice(0, 10), date: value.slice(0, 10) };
    default:
      if (!hasValue) return hasFormula ? { text: "", fault: "no-value" } : EMPTY;
      return readStoredNumber(value, formats[style], since1904);
  }
}
