import { decodeDocument, noteCharset } from "./decode-document";
import { EXTRACTED_LIMIT, PARTS_LIMIT } from "./limits";
import { RefusedDocument } from "./refused-document";
import { TextWriter } from "./text-writer";
import type { DocumentPart, Extracted, Print } from "./types";

/** Plain text as it is written, each line a part; nothing of it is changed but its line ends. */
export const readPlain = (bytes: Uint8Array): Extracted => readLines(bytes, () => "body");

/** Markdown is plain text with signs for what is a heading, a row or a footnote: the signs stay, the parts are named. */
export const readMarkdown = (bytes: Uint8Array): Extracted => readLines(bytes, printOfLine);

function printOfLine(line: string): Print {
  if (/^#{1,6}\s/.test(line)) return "heading";
  if (/^\s*\|.*\|/.test(line)) return "table";
  return /^\[\^[^\]]+\]:/.test(line) ? "footnote" : "body";
}

function readLines(bytes: Uint8Array, printOf: (line: string) => Print): Extracted {
  const decoded = decodeDocument(bytes);
  const { text } = decoded;
  const parts: DocumentPart[] = [];
  let start = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const end = start + line.length;
    if (line.trim() !== "") parts.push({ start, end, place: { kind: "line", line: index + 1 }, print: printOf(line) });
    start = end + 1;
  }
  if (text.length > EXTRACTED_LIMIT || parts.length > PARTS_LIMIT)
    throw new RefusedDocument("document-too-long", { limit: EXTRACTED_LIMIT, parts: PARTS_LIMIT });
  const writer = new TextWriter();
  noteCharset(decoded, writer);
  return { ...writer.finish(), text, parts };
}
