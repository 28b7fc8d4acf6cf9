import { openZip } from "./open-zip";
import { type NumberFormat, readNumberFormat } from "./read-number-format";
import { type Files, readPart, readRelations } from "./read-part";
import { readSheetXml } from "./read-sheet-xml";
import type { Sheet } from "./types";

export type WorkbookFault =
  | "broken-workbook"
  | "workbook-too-large"
  | "locked-workbook"
  | "not-a-workbook"
  | "open-document"
  | "too-many-rows"
  | "too-many-columns";

/** What a sheet's cells refer to. */
export interface WorkbookParts {
  strings: string[];
  /** By the index of a cell's style. */
  formats: NumberFormat[];
  since1904: boolean;
}

/**
 * The sheets of an Office Open XML workbook, cell by cell as stored: digits, number format, results of formulas, what is
 * hidden or merged. Nothing is computed. `onProgress` hears the share that is read, from 0 to 1.
 */
export function readWorkbook(
  bytes: Uint8Array,
  onProgress?: (share: number) => void,
): { sheets: Sheet[] } | { fault: WorkbookFault; sheet?: string } {
  const zip = openZip(bytes);
  if (zip.fault !== undefined) return { fault: ZIP_FAULTS[zip.fault] };
  const main = findMain(zip.files);
  if (main === undefined) {
    return { fault: zip.files.has("mimetype") && zip.files.has("content.xml") ? "open-document" : "not-a-workbook" };
  }
  const book = readBook(zip.files, main);
  const parts = book && readParts(zip.files, book);
  if (!parts) return { fault: "broken-workbook" };
  const sheets: Sheet[] = [];
  for (const [index, { name, file, hidden }] of book.sheets.entries()) {
    const content = zip.files.get(file)?.();
    if (!content) return { fault: "broken-workbook", sheet: name };
    const share = (done: number) => onProgress?.((index + done) / book.sheets.length);
    const sheet = readSheetXml(content, parts, { name, hidden }, share);
    if ("fault" in sheet) return { fault: sheet.fault, sheet: name };
    sheets.push(sheet);
  }
  return { sheets };
}

const ZIP_FAULTS = {
  broken: "broken-workbook",
  "too-large": "workbook-too-large",
  locked: "locked-workbook",
} as const satisfies Record<string, WorkbookFault>;

/** The package says which part is the workbook; a few writers leave that out and keep to the usual place. */
function findMain(files: Files): string | undefined {
  const target = readRelations(files, "").find(({ type }) => type.endsWith("/officeDocument"))?.target;
  return [target, "xl/workbook.xml"].find((name) => name !== undefined && files.has(name));
}

interface Book {
  sheets: { name: string; file: string; hidden: boolean }[];
  since1904: boolean;
  strings?: string;
  styles?: string;
}

function readBook(files: Files, main: string): Book | undefined {
  const relations = readRelations(files, main);
  const sheets: Book["sheets"] = [];
  let since1904 = false;
  const whole = readPart(files, main, {
    open(name, read) {
      if (name === "workbookPr") since1904 = isTrue(read().date1904);
      if (name !== "sheet") return;
      const attributes = read();
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const relation = relations.find((one) => one.id === id);
      // A chart that has a sheet to itself holds no cells.
      if (!relation?.type.endsWith("/worksheet")) return;
      const hidden = (attributes.state ?? "visible") !== "visible";
      sheets.push({ name: attributes.name ?? "", file: relation.target, hidden });
    },
  });
  const partOf = (type: string) => relations.find((one) => one.type.endsWith(type))?.target;
  return whole ? { sheets, since1904, strings: partOf("/sharedStrings"), styles: partOf("/styles") } : undefined;
}

function readParts(files: Files, book: Book): WorkbookParts | undefined {
  const strings = book.strings === undefined ? [] : readStrings(files, book.strings);
  const formats = book.styles === undefined ? [] : readStyles(files, book.styles);
  return strings && formats && { strings, formats, since1904: book.since1904 };
}

/** Texts that many cells share. How a word is pronounced (`rPh`) is no part of it. */
function readStrings(files: Files, part: string): string[] | undefined {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inPhonetic = false;
  const whole = readPart(files, part, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") inPhonetic = true;
      if (name === "t") inText = !inPhonetic;
    },
    close(name) {
      if (name === "si") strings.push(text);
      if (name === "rPh") inPhonetic = false;
      if (name === "t") inText = false;
    },
    text(value) {
      if (inText) text += value;
    },
  });
  return whole ? strings : undefined;
}

function readStyles(files: Files, part: string): NumberFormat[] | undefined {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  const whole = readPart(files, part, {
    open(name, read) {
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) formats.push(Number(read().numFmtId ?? 0));
      if (name !== "numFmt") return;
      const { numFmtId, formatCode = "" } = read();
      codes.set(Number(numFmtId), formatCode);
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return whole ? formats.map((id) => readNumberFormat(id, codes.get(id))) : undefined;
}

export const isTrue = (attribute: string | undefined): boolean => attribute === "1" || attribute === "true";
