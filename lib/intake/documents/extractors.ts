import { readHtml } from "./html/read-html";
import { readDocx } from "./office/read-docx";
import { readPptx } from "./office/read-pptx";
import { readXlsx } from "./office/read-xlsx";
import { readMarkdown, readPlain } from "./read-plain";
import { RefusedDocument } from "./refused-document";
import type { DocumentProgress, DocumentType, Extracted } from "./types";

export interface ExtractorTerms {
  name: string;
  type: DocumentType;
  /** Each call is progress, and gives the file more time. */
  onPage(progress: DocumentProgress): void;
}

export interface Extractor {
  id: string;
  /** Grows whenever the same file would give another text. */
  version: string;
  /** Throws RefusedDocument. */
  read(bytes: Uint8Array, terms: ExtractorTerms): Extracted | Promise<Extracted>;
}

const notReadYet: Extractor = {
  id: "none",
  version: "0",
  read(_, { type }) {
    throw new RefusedDocument("document-not-read-yet", { kind: type });
  },
};

/** What reads each kind of file, in the process that is made for it. */
export const EXTRACTORS: Record<DocumentType, Extractor> = {
  text: { id: "text", version: "1", read: readPlain },
  markdown: { id: "markdown", version: "1", read: readMarkdown },
  html: { id: "html", version: "1", read: readHtml },
  docx: { id: "docx", version: "1", read: readDocx },
  pptx: { id: "pptx", version: "1", read: readPptx },
  xlsx: { id: "xlsx", version: "1", read: readXlsx },
  pdf: notReadYet,
  png: notReadYet,
  jpeg: notReadYet,
  webp: notReadYet,
};
