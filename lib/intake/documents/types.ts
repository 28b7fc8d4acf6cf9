/** The kinds of file that text is read from, told by their content. */
export type DocumentType = "pdf" | "docx" | "pptx" | "xlsx" | "html" | "markdown" | "text" | "png" | "jpeg" | "webp";

/** A rectangle on a page: left, top, right, bottom, in points (1/72 inch; of an image its pixels) from the upper left corner. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Where in its file a part stands; everything is counted from 1. */
export type Place =
  | { kind: "page"; page: number; box: Box }
  | { kind: "paragraph"; paragraph: number }
  | { kind: "slide"; slide: number }
  | { kind: "sheet"; sheet: string; row: number }
  | { kind: "line"; line: number };

/**
 * How a part is printed; `hidden` is what is not shown to every reader. All but `body` and `heading` is where claims are cured: it is named beside a
 * finding.
 */
export type Print =
  | "body"
  | "heading"
  | "table"
  | "small-print"
  | "footnote"
  | "aside"
  | "header-or-footer"
  | "alternative-text"
  | "hidden"
  | "inserted"
  | "deleted"
  | "comment"
  | "notes";

/** A stretch of the extracted text that stands in one place: a line of a page, a paragraph, a row. */
export interface DocumentPart {
  /** UTF-16 offsets into the extracted text; parts are sorted and do not overlap. */
  start: number;
  end: number;
  place: Place;
  print: Print;
  /** Of optical reading, 0 to 100; absent where the characters stand in the file. */
  confidence?: number;
}

/** What a file says but nobody is meant to read as its text: a deletion that is still stored, a comment. It is shown, and no claim. */
export interface ApartText {
  text: string;
  place: Place;
  print: Print;
}

export interface DocumentPage {
  page: number;
  /** Points; of an image pixels. */
  width: number;
  height: number;
  /** False where columns or boxes lie so that another order of reading is possible. */
  orderCertain: boolean;
  /** Read by optical recognition; the mean confidence of its words, 0 to 100. */
  recognised?: number;
}

/** Something a reader of the findings has to know of how the file was read: a code, and what its sentence needs. */
export interface DocumentNote {
  code: string;
  data: Record<string, string | number>;
  place?: Place;
}

/** The text of one file, and the place of every part of it. Same bytes and same extractor, same document. */
export interface ExtractedDocument {
  /** As given, without any path. */
  name: string;
  type: DocumentType;
  /** Bytes. */
  size: number;
  /** Of the file's bytes, hexadecimal. */
  sha256: string;
  extractor: { id: string; version: string };
  /** Line ends LF, no NUL, no lone surrogate: what a verdict rests on. */
  text: string;
  parts: DocumentPart[];
  apart: ApartText[];
  /** Of PDF files and images. */
  pages: DocumentPage[];
  notes: DocumentNote[];
}

/** What a reader of one kind of file finds; all else about the file is told without it. */
export type Extracted = Pick<ExtractedDocument, "text" | "parts" | "apart" | "pages" | "notes">;

/** Told while a file is read: so many of its pages are done. */
export interface DocumentProgress {
  page: number;
  pages: number;
}

/** A file as it was given. */
export interface DocumentFile {
  name: string;
  bytes: Uint8Array;
}
