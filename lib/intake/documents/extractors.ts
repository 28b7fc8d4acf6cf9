import { readHtml } from "./html/read-html";
import { readDocx } from "./office/read-docx";
import { readPptx } from "./office/read-pptx";
import { readXlsx } from "./office/read-xlsx";
import type { PageReading, ReadOptions } from "./pages/reading";
import { readMarkdown, readPlain } from "./read-plain";
import { type DocumentProblemCode, RefusedDocument } from "./refused-document";
import type { DocumentProgress, DocumentType, Extracted, ExtractedDocument } from "./types";

export interface ExtractorTerms {
  name: string;
  type: DocumentType;
  /** Each call is progress, and gives the file more time. */
  onPage(progress: DocumentProgress): void;
}

type ByExtractor = Extracted & Pick<ExtractedDocument, "extractor">;

/** Throws RefusedDocument. */
type Extractor = (bytes: Uint8Array, terms: ExtractorTerms) => Promise<ByExtractor>;

/** `version` grows whenever the same file would give another text. */
const by =
  (
    id: string,
    version: string,
    read: (bytes: Uint8Array, terms: ExtractorTerms) => Extracted | Promise<Extracted>,
  ): Extractor =>
  async (bytes, terms) => ({ ...(await read(bytes, terms)), extractor: { id, version } });

/** Readers of pages bring large libraries, which are loaded for their own kinds of files alone. */
const byPages =
  (load: () => Promise<(bytes: Uint8Array, options: ReadOptions) => Promise<PageReading>>): Extractor =>
  async (bytes, { onPage }) => {
    const read = await load();
    const reading = await read(bytes, { onPage: (page, pages) => onPage({ page, pages }) });
    if (!reading.ok) throw new RefusedDocument(reading.code as DocumentProblemCode, reading.data);
    return reading.value;
  };

const picture = byPages(async () => (await import("./ocr/read-image")).readImage);

/** What reads each kind of file, in the process that is made for it. */
export const EXTRACTORS: Record<DocumentType, Extractor> = {
  text: by("text", "1", readPlain),
  markdown: by("markdown", "1", readMarkdown),
  html: by("html", "1", readHtml),
  docx: by("docx", "1", readDocx),
  pptx: by("pptx", "1", readPptx),
  xlsx: by("xlsx", "1", readXlsx),
  pdf: byPages(async () => (await import("./pdf/read-pdf")).readPdf),
  png: picture,
  jpeg: picture,
  webp: picture,
};
