import { type PDFDocumentProxy, version } from "pdfjs-dist/legacy/build/pdf.mjs";
import { LETTERS_LIMIT, PAGES_LIMIT, PIXELS_LIMIT } from "../pages/limits";
import { type PageReading, type ReadOptions, refuse } from "../pages/reading";
import type { PageLines } from "../pages/types";
import { writePages } from "../pages/write-pages";
import type { ApartText, DocumentNote } from "../types";
import { listActive, listAnnotations } from "./list-active";
import { notePage } from "./note-page";
import { openPdf } from "./open-pdf";
import { readPage } from "./read-page";
import type { Font } from "./spell-words";

/** Raised whenever the same file may give another text, parts or pages. */
const EXTRACTOR = { id: "pdf", version: `1+pdfjs-${version}` };
/** Fonts are let go after so many pages. */
const CLEAN_UP = 100;

/** The text of a PDF file in its reading order, with the page and box of each line. */
export async function readPdf(bytes: Uint8Array, { onPage }: ReadOptions = {}): Promise<PageReading> {
  const opened = await openPdf(bytes, { drawn: false, mostPixels: PIXELS_LIMIT });
  if (!opened.ok) return refuse(opened.code, opened.code === "document-broken" ? { kind: "pdf" } : {});
  const { pdf } = opened;
  try {
    if (pdf.numPages > PAGES_LIMIT) return refuse("document-too-many-pages", { limit: PAGES_LIMIT });
    return await readPages(pdf, onPage);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy, onPage: ReadOptions["onPage"]): Promise<PageReading> {
  const pages: PageLines[] = [];
  const apart: ApartText[] = [];
  const notes: DocumentNote[] = await listActive(pdf);
  const fonts = new Map<string, Font>();
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const read = await readPage(page, number, fonts);
      apart.push(...(await listAnnotations(page, number)));
      page.cleanup();
      pages.push(read.lines);
      notes.push(...notePage(read));
    } catch {
      notes.push({ code: "note-page-unreadable", data: { page: number } });
    }
    letters += pages.at(-1)?.segments.reduce((n, { text }) => n + text.length, 0) ?? 0;
    if (letters > LETTERS_LIMIT) return refuse("document-too-long", { limit: LETTERS_LIMIT });
    if (number % CLEAN_UP === 0) {
      await pdf.cleanup();
      fonts.clear();
    }
    onPage?.(number, pdf.numPages);
  }
  if (pages.length === 0) return refuse("document-broken", { kind: "pdf" });
  const { text, parts, pages: told } = writePages(pages);
  for (const { page, orderCertain } of told)
    if (!orderCertain) notes.push({ code: "note-order-doubtful", data: { page } });
  return { ok: true, value: { text, parts, pages: told, notes, apart, extractor: EXTRACTOR } };
}
