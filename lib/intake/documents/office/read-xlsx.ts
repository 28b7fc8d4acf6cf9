import { COLUMNS_LIMIT, ROWS_LIMIT } from "../../tables/limits";
import { letterOf } from "../../tables/name-cells";
import { UNPACKED_LIMIT } from "../../tables/open-zip";
import { readWorkbook, type WorkbookFault } from "../../tables/read-workbook";
import type { Sheet, TableRow } from "../../tables/types";
import { EXTRACTED_LIMIT } from "../limits";
import { RefusedDocument } from "../refused-document";
import { type Segment, TextWriter } from "../text-writer";
import type { Extracted, Place } from "../types";
import { noteBaggage, type OfficePackage, openPackage } from "./open-package";
import { readSheetExtras } from "./read-sheet-extras";

/**
 * A workbook as text: the rows of each sheet below one another, then text boxes and words for pictures; comments apart.
 * Sheets, rows and columns that are hidden are read and named so. Nothing is computed.
 */
export function readXlsx(bytes: Uint8Array): Extracted {
  const pack = openPackage(bytes);
  const book = readWorkbook(bytes);
  if ("fault" in book) return refuse(book.fault, pack);
  const extras = readSheetExtras(pack);
  const writer = new TextWriter();
  for (const sheet of book.sheets) {
    writeRows(writer, sheet);
    for (const { text, row, print } of extras.get(sheet.name ?? "") ?? []) {
      const place: Place = { kind: "sheet", sheet: sheet.name ?? "", row };
      if (print === "comment") writer.setApart(text, place, print);
      else writer.add([{ text, print: sheet.hidden ? "hidden" : print }], place);
    }
  }
  noteBaggage(pack, writer);
  return writer.finish();
}

function writeRows(writer: TextWriter, { name, rows, hidden, hiddenColumns }: Sheet): void {
  const unseen = new Set(hiddenColumns);
  let table = {};
  let last = 0;
  for (const row of rows) {
    if (row.number !== last + 1) table = {};
    last = row.number;
    const allHidden = hidden || row.hidden === true;
    const cells = row.cells.map((cell, column): Segment[] => {
      const only = isAlone(row) ? "body" : "table";
      return [{ text: cell.text, print: allHidden || unseen.has(letterOf(column)) ? "hidden" : only }];
    });
    const place: Place = { kind: "sheet", sheet: name ?? "", row: row.number };
    writer.addRow(isAlone(row) ? cells.slice(0, 1) : cells, place, table, allHidden ? "hidden" : "table");
  }
}

/** A line of a sheet that is written like a line of text, in the first cell alone. */
const isAlone = ({ cells }: TableRow): boolean => cells.every(({ text }, column) => column === 0 || text === "");

function refuse(fault: WorkbookFault, pack: OfficePackage): never {
  switch (fault) {
    case "locked-workbook":
      throw new RefusedDocument("document-locked");
    case "workbook-too-large":
      throw new RefusedDocument("document-bomb", { limit: UNPACKED_LIMIT / 1_000_000 });
    case "too-many-rows":
      throw new RefusedDocument("document-too-long", { limit: EXTRACTED_LIMIT, parts: ROWS_LIMIT });
    case "too-many-columns":
      throw new RefusedDocument("document-too-wide", { limit: COLUMNS_LIMIT });
    default:
      throw definesEntities(pack)
        ? new RefusedDocument("document-definitions")
        : new RefusedDocument("document-broken", { kind: "xlsx" });
  }
}

/** The reader of workbooks says only that a part is not what it should be. */
const definesEntities = ({ files }: OfficePackage): boolean =>
  [...files].some(
    ([name, unpack]) =>
      name.endsWith(".xml") && /<!DOCTYPE/i.test(new TextDecoder().decode(unpack()?.subarray(0, 2000))),
  );
