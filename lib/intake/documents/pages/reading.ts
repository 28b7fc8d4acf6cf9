import type { DocumentNote, ExtractedDocument } from "../types";

/** What is read of a file whose text stands on pages. */
export type ReadPages = Pick<ExtractedDocument, "text" | "parts" | "pages" | "notes" | "apart" | "extractor">;

/** A refusal is told by its code, and what its sentence needs besides the file's name. */
export type PageReading = { ok: true; value: ReadPages } | { ok: false; code: string; data: DocumentNote["data"] };

export interface ReadOptions {
  /** Told after each page that is done. */
  onPage?: (page: number, pages: number) => void;
}

export const refuse = (code: string, data: DocumentNote["data"] = {}): PageReading => ({ ok: false, code, data });
