import type { Bilingual, Problem } from "@/lib/engine/types";
import type { UnitName } from "./read-units";

/** A cell as it was stored. A number of a spreadsheet carries its digits and how they are shown. */
export interface Cell {
  /** What a reader of the sheet sees, near enough for a preview. */
  text: string;
  number?: StoredNumber;
  /** YYYY-MM-DD, where the sheet says that this number is a date. */
  date?: string;
  /** `no-value`: a formula whose result was never stored; `error`: #DIV/0! and its like. */
  fault?: "no-value" | "error";
}

export interface StoredNumber {
  /**
   * Every stored digit as a plain decimal, and the zeros that the format shows behind them: 197 shown as 197.00 was
   * weighed to 0.01. Of a percentage, in percent.
   */
  exact: string;
  /** Decimals that the number format shows, those of the percentage for one; undefined for General. */
  shownDecimals?: number;
  percent: boolean;
  /** Words that the number format sets behind the number, such as a unit. */
  suffix?: string;
  /** The format shows thousands of what is stored, so that two readings are possible. */
  scaled?: true;
}

export interface TableRow {
  /** As the file counts: row of the sheet, or line of the text. */
  number: number;
  cells: Cell[];
  hidden?: true;
}

export interface Sheet {
  /** null for a text file, which has no sheets. */
  name: string | null;
  rows: TableRow[];
  hidden: boolean;
  /** References of merged cells, such as A3:A5. */
  merged: string[];
  /** Letters of hidden columns. */
  hiddenColumns: string[];
}

/** The reader's answers by the keys of the questions; docs/test-data.md lists them. */
export type TableAnswers = Record<string, string>;

/** Two readings are possible, or something is missing. Nothing is decided until it is answered. */
export interface TableQuestion {
  key: string;
  say: Bilingual;
  /** Empty where the answer is typed. */
  options: { value: string; say: Bilingual }[];
}

export interface TableProblem extends Problem {
  /** Where in the file: `Sheet1!C7`, or `C7` for the third cell of line 7 of a text file. */
  cell?: string;
}

/** Said to the reader, and no obstacle: rows that were left out, what was hidden, which digits were taken. */
export interface TableNote {
  code: string;
  say: Bilingual;
}

/** One place of the file where a table begins. Its `key` answers the question `table`. */
export interface TableCandidate {
  key: string;
  sheet: string | null;
  headerRow: number;
  kind: "samples" | "thermogram" | "unknown";
}

export interface TableColumn {
  letter: string;
  heading: string;
  /** Name of the field in test data, or of the series in a thermogram; null where nobody knows yet. */
  field: string | null;
  unit?: UnitName;
  why: Bilingual;
}

/** Kept with the data, so that anyone can find again what they were read from. */
export interface TestSource {
  file: string;
  sha256: string;
  sheet?: string;
  range?: string;
}

export type TableFileKind = "json" | "delimited" | "xlsx";

/** What a file of test data says, what is not clear in it, and the tests once all is clear. */
export interface TestTable {
  file: { name: string; sha256: string; kind?: TableFileKind; encoding?: string; delimiter?: string };
  candidates: TableCandidate[];
  /** The one that is read; null where that is still to be chosen. */
  table: TableCandidate | null;
  range?: string;
  columns: TableColumn[];
  /** The first rows from the heading on, as they are seen. */
  preview: { row: number; cells: string[] }[];
  questions: TableQuestion[];
  problems: TableProblem[];
  notes: TableNote[];
  /** As they would be written in JSON, for the schema of test data; empty while a question is open. */
  tests: Record<string, unknown>[];
  source?: TestSource;
}
