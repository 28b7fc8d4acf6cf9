import type { ApartText, DocumentPart, Place } from "@/lib/engine/types";

export type { ApartText, Box, DocumentPart, Place, Print, SourceDocument } from "@/lib/engine/types";

/** The kinds of file that text is read from, told by their content. */
export type DocumentType = "pdf" | "docx" | "pptx" | "xlsx" | "html" | "markdown" | "text" | "png" | "jpeg" | "webp";

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
