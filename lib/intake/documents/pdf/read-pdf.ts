import { type PDFDocumentProxy, type PDFPageProxy, version } from "pdfjs-dist/legacy/build/pdf.mjs";
import { EXTRACTED_LIMIT, PAGES_LIMIT } from "../limits";
import { noteRecognition } from "../ocr/note-recognition";
import { PIXELS_LIMIT } from "../pages/limits";
import { type PageReading, type ReadOptions, refuse } from "../pages/reading";
import type { PageLines } from "../pages/types";
import { noteOrder, writePages } from "../pages/write-pages";
import type { ApartText, DocumentNote } from "../types";
import { listActive, listAnnotations } from "./list-active";
import { notePage } from "./note-page";
import { openPdf } from "./open-pdf";
import { readPage } from "./read-page";
import { newScanReader, type ScanReader } from "./read-scan";
import type { Font } from "./spell-words";

/** Raised whenever the same file may give another text, parts or pages. */
const EXTRACTOR = { id: "pdf", version: `1+pdfjs-${version}` };
/** Fonts are let go after so many pages. */
const CLEAN_UP = 100;
/** So many damaged pages in a row are the end of what the file holds, whatever it says of its length. */
const GIVE_UP = 20;

/**
 * The text of a PDF file in its reading order, with the page and box of each line. Pages that are pictures are read by
 * optical recognition.
 */
export async function readPdf(bytes: Uint8Array, { onPage }: ReadOptions = {}): Promise<PageReading> {
  const opened = await openPdf(bytes, { drawn: false, mostPixels: PIXELS_LIMIT });
  if (!opened.ok) return refuse(opened.code, opened.code === "document-broken" ? { kind: "pdf" } : {});
  const { pdf } = opened;
  const scans = newScanReader(bytes);
  try {
    if (pdf.numPages > PAGES_LIMIT) return refuse("document-too-many-pages", { limit: PAGES_LIMIT });
    return await readPages(pdf, scans, onPage);
  } finally {
    await Promise.all([pdf.loadingTask.destroy(), scans.close()]);
  }
}

interface Found {
  pages: PageLines[];
  notes: DocumentNote[];
  apart: ApartText[];
}

async function readPages(
  pdf: PDFDocumentProxy,
  scans: ScanReader,
  onPage: ReadOptions["onPage"],
): Promise<PageReading> {
  const found: Found = { pages: [], notes: await listActive(pdf), apart: [] };
  const fonts = new Map<string, Font>();
  let letters = 0;
  let damaged = 0;
  for (let number = 1; number <= pdf.numPages && damaged < GIVE_UP; number++) {
    try {
      const page = await pdf.getPage(number);
      await addPage(found, page, number, fonts, scans);
      page.cleanup();
      damaged = 0;
    } catch {
      found.notes.push({ code: "note-page-unreadable", data: { page: number } });
      damaged++;
      continue;
    }
    letters += found.pages.at(-1)?.segments.reduce((n, { text }) => n + text.length, 0) ?? 0;
    if (letters > EXTRACTED_LIMIT)
      return refuse("document-too-long", { limit: EXTRACTED_LIMIT, parts: EXTRACTED_LIMIT / 10 });
    if (number % CLEAN_UP === 0) {
      await pdf.cleanup();
      fonts.clear();
    }
    onPage?.(number, pdf.numPages);
  }
  if (found.pages.length === 0) return refuse("document-broken", { kind: "pdf" });
  const { text, parts, pages } = writePages(found.pages);
  const notes = [...found.notes, ...noteOrder(pages)];
  return { ok: true, value: { text, parts, pages, notes, apart: found.apart, extractor: EXTRACTOR } };
}

async function addPage(
  { pages, notes, apart }: Found,
  page: PDFPageProxy,
  number: number,
  fonts: Map<string, Font>,
  scans: ScanReader,
): Promise<void> {
  const read = await readPage(page, number, fonts);
  const annotations = await listAnnotations(page, number);
  const scanned = read.unreadable ? await scans.read(number, read.lines) : undefined;
  pages.push(scanned?.lines ?? read.lines);
  notes.push(...notePage(read), ...(scanned ? noteRecognition(scanned) : []));
  if (read.unreadable && !scanned) notes.push({ code: "note-page-not-drawn", data: { page: number } });
  apart.push(...annotations);
}
