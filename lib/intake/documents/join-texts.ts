import { digest } from "@/lib/digest";
import type { DocumentPart, SourceDocument } from "@/lib/engine/types";
import { WEAK_CONFIDENCE } from "./pages/limits";
import { sayNote } from "./say-document";
import type { ExtractedDocument } from "./types";

/** A text that was typed, or the one that was taken from a file. */
export type GivenText = { text: string; document?: ExtractedDocument };

/** What is audited when several texts are given: all of them, a blank line between. */
export interface JoinedTexts {
  text: string;
  /** UTF-16 offsets of each, in the order given. */
  spans: { start: number; end: number }[];
  /** Of those that come from a file. */
  documents: SourceDocument[];
}

const BETWEEN = "\n\n";

export function joinTexts(given: GivenText[]): JoinedTexts {
  const joined: JoinedTexts = { text: "", spans: [], documents: [] };
  for (const [index, { text, document }] of given.entries()) {
    const start = index === 0 ? 0 : joined.text.length + BETWEEN.length;
    joined.text = index === 0 ? text : joined.text + BETWEEN + text;
    const span = { start, end: joined.text.length };
    joined.spans.push(span);
    if (document) joined.documents.push(describeSource(document, span));
  }
  return joined;
}

/** Of what is set apart in one file, so many places, and so much of each. */
const APART = { most: 50, length: 500 };

function describeSource(document: ExtractedDocument, span: { start: number; end: number }): SourceDocument {
  const { name, type, size, sha256, extractor, text, parts, apart, pages, notes } = document;
  return {
    ...{ name, type, size, sha256, extractor, textDigest: digest(text), ...span },
    ...(pages.length > 0 && { pages: pages.length }),
    parts: parts.map(markWeak),
    apart: apart.slice(0, APART.most).map((one) => ({ ...one, text: cut(one.text) })),
    notes: notes.map((note) => ({
      code: note.code,
      say: sayNote(note),
      ...(note.place && { place: note.place }),
    })),
  };
}

const markWeak = (part: DocumentPart): DocumentPart =>
  part.confidence !== undefined && part.confidence < WEAK_CONFIDENCE ? { ...part, weak: true } : part;

const cut = (text: string): string => {
  const letters = [...text];
  return letters.length <= APART.length ? text : `${letters.slice(0, APART.length).join("")}…`;
};
