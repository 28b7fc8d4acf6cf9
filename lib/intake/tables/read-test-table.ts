import { sha256Hex } from "#sha256";
import { checkTests } from "./check-tests";
import { detectKind } from "./detect-kind";
import { findHeadings } from "./find-headings";
import { Inquiry } from "./inquiry";
import { HEADING_ROWS, PREVIEW_ROWS } from "./limits";
import { readJsonTests } from "./read-json-tests";
import { type ReadTests, readSamples } from "./read-samples";
import { readSheets } from "./read-sheets";
import { DWELL_TERMS, type DwellTerms, readThermogram } from "./read-thermogram";
import type { Sheet, TableAnswers, TableCandidate, TestSource, TestTable } from "./types";
import { ask, note, option, problemAt } from "./word-table";

export interface TableFile {
  name: string;
  bytes: Uint8Array;
}

export interface TableTerms {
  /** Bounds the dates in it. */
  today: Date;
  dwell?: DwellTerms;
  /** Hears the share of the file that was read, from 0 to 1. */
  onProgress?: (share: number) => void;
}

/** More than this many problems help nobody. */
const PROBLEMS_SHOWN = 200;

/**
 * Reads test data from any file that a laboratory sends: a table of masses or a thermogram, as delimited text or XLSX, or
 * JSON. What is read is told cell by cell; where two readings are possible there is a question, and no test before it is
 * answered. Never throws for what is in a file.
 */
export function readTestTable(
  { name: given, bytes }: TableFile,
  terms: TableTerms,
  answers: TableAnswers = {},
): TestTable {
  const name = bareName(given);
  const inquiry = new Inquiry({ ...answers });
  const { questions, problems, notes } = inquiry;
  const file: TestTable["file"] = { name, sha256: sha256Hex(bytes) };
  const result: TestTable = {
    file,
    candidates: [],
    table: null,
    columns: [],
    preview: [],
    questions,
    problems,
    notes,
    tests: [],
    source: { file: name, sha256: file.sha256 },
  };
  // Test data as they are, which the report holds whole: the same whichever file or request they come in.
  if (detectKind(bytes) === "json")
    return { ...result, ...readJsonTests(file, bytes, terms.today, inquiry), source: undefined };
  const sheets = readSheets(file, bytes, inquiry, terms.onProgress);
  if (!sheets) return result;
  result.candidates = sheets.flatMap((sheet) =>
    findHeadings(sheet).map(({ row, kind }) => candidateOf(sheet, row.number, kind)),
  );
  const table = chooseTable(sheets, result.candidates, file, inquiry);
  const sheet = sheets.find((one) => one.name === table?.sheet);
  if (!table || !sheet) return { ...result, preview: preview(sheets[0], undefined) };
  const until = result.candidates.find(
    (one) => one.sheet === table.sheet && one.headerRow > table.headerRow,
  )?.headerRow;
  const part = until === undefined ? sheet : { ...sheet, rows: sheet.rows.filter(({ number }) => number < until) };
  const read = readTable(part, table, terms, inquiry);
  if (inquiry.finer.length > 0) notes.push(note("note-digits-stored", { cells: listCells(inquiry.finer) }));
  if (inquiry.asShown.length > 0) notes.push(note("note-losses-as-shown", { cells: listCells(inquiry.asShown) }));
  const source: TestSource = {
    file: name,
    sha256: file.sha256,
    ...(sheet.name === null ? {} : { sheet: sheet.name }),
    ...(read.range ? { range: read.range } : {}),
  };
  const sourced = { ...read, tests: read.tests.map((test) => ({ ...test, source })) };
  const { tests, problems: found, questions: asked } = checkTests(sourced, inquiry, terms.today);
  questions.push(...asked);
  return {
    ...result,
    table,
    columns: read.columns,
    preview: preview(sheet, table.headerRow),
    problems: [...problems, ...found].slice(0, PROBLEMS_SHOWN),
    tests: questions.length > 0 ? [] : tests,
    ...(read.range ? { range: read.range } : {}),
    source,
  };
}

/** What the report keeps of a name: no folder of somebody's machine, no control, and no more than a line. */
function bareName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  return (
    last
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "")
      .trim()
      .slice(0, 100) || "unnamed"
  );
}

const listCells = (cells: string[]): string => cells.slice(0, 10).join(", ") + (cells.length > 10 ? ", …" : "");

function readTable(
  sheet: Sheet,
  table: TableCandidate,
  { dwell = DWELL_TERMS }: TableTerms,
  inquiry: Inquiry,
): ReadTests {
  return table.kind === "thermogram"
    ? readThermogram(sheet, table, dwell, inquiry)
    : readSamples(sheet, table, inquiry);
}

const candidateOf = ({ name }: Sheet, headerRow: number, kind: TableCandidate["kind"]): TableCandidate => ({
  key: name === null ? String(headerRow) : `${name}!${headerRow}`,
  sheet: name,
  headerRow,
  kind,
});

/** The only table, or the one that the reader names by its key; where no heading is known, any early row may be one. */
function chooseTable(
  sheets: Sheet[],
  found: TableCandidate[],
  file: TestTable["file"],
  inquiry: Inquiry,
): TableCandidate | undefined {
  const rowsOf = sheets.map((sheet) => ({ sheet, rows: sheet.rows.slice(0, HEADING_ROWS) }));
  const possible = rowsOf.flatMap(({ sheet, rows }) => rows.map(({ number }) => candidateOf(sheet, number, "unknown")));
  if (possible.length === 0) {
    inquiry.problems.push(problemAt("table-empty", undefined, { name: file.name }));
    return undefined;
  }
  const told = inquiry.answers.table;
  const named = [...found, ...possible].find(({ key }) => key === told);
  if (named) return named;
  if (found.length === 1 && told === undefined) return found[0];
  const options = (found.length > 0 ? found : possible.slice(0, 30)).map((one) => offer(one, sheets));
  inquiry.choose("table", () => ask("table", found.length > 0 ? "ask-table" : "ask-heading-row", options));
  return undefined;
}

function offer({ key, sheet, headerRow }: TableCandidate, sheets: Sheet[]) {
  const row = sheets.find(({ name }) => name === sheet)?.rows.find(({ number }) => number === headerRow);
  const text = (row?.cells ?? [])
    .map((cell) => cell.text)
    .filter(Boolean)
    .join(" | ")
    .slice(0, 80);
  const said = sheet === null ? { en: "", zh: "" } : { en: `${sheet}, `, zh: `${sheet}，` };
  return option(key, "option-table", { sheet: said, row: headerRow, text });
}

function preview(sheet: Sheet | undefined, from: number | undefined): TestTable["preview"] {
  const rows = sheet?.rows.filter(({ number }) => from === undefined || number >= from) ?? [];
  return rows
    .slice(0, PREVIEW_ROWS)
    .map(({ number, cells }) => ({ row: number, cells: cells.slice(0, 40).map(({ text }) => text.slice(0, 200)) }));
}
