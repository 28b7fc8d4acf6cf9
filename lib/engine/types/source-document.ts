import type { Bilingual } from "./vocabulary";

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

/** A stretch of a text that stands in one place of its file: a line of a page, a paragraph, a row. */
export interface DocumentPart {
  /** UTF-16 offsets into the text of the document; parts are sorted and do not overlap. */
  start: number;
  end: number;
  place: Place;
  print: Print;
  /** Of optical reading, 0 to 100; absent where the characters stand in the file. */
  confidence?: number;
  /** Its letters were hard to make out: what is found there has to be checked against the page. */
  weak?: true;
}

/** What a file says but nobody is meant to read as its text: a deletion that is still stored, a comment. It is shown, and no claim. */
export interface ApartText {
  text: string;
  place: Place;
  print: Print;
}

/**
 * A file whose text is part of the audited text. The engine reads nothing of it: a report tells by it which file, and
 * where in it, a finding comes from.
 */
export interface SourceDocument {
  /** As given, without any path. */
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  /** Of the file's bytes, hexadecimal. */
  sha256: string;
  extractor: { id: string; version: string };
  /** SHA-256 of the text that was taken from it, in UTF-8. */
  textDigest: string;
  /** UTF-16 offsets of that text in the audited text. */
  start: number;
  end: number;
  /** Of PDF files and images. */
  pages?: number;
  parts: DocumentPart[];
  apart: ApartText[];
  /** What a reader of the findings has to know of how it was read. */
  notes: { code: string; say: Bilingual; place?: Place }[];
}
