import { decodeText } from "@/lib/intake/decode-input";
import { DOCUMENTS_LIMIT, type ExtractedDocument, extractDocument, isPlainText, sayNote } from "@/lib/intake/documents";
import { DOCUMENT_BYTES_LIMIT } from "@/lib/intake/documents/limits";
import { sayDocument } from "@/lib/intake/documents/say-document";
import { BadInput, refuseInput } from "./fail";
import type { Options } from "./read-options";
import { readSource, sourceName } from "./read-source";

/** The text that is audited, and which stretch of it each file gave: UTF-16 offsets, as reports have them. */
export interface SourceTexts {
  text: string;
  sources: Source[];
}

export interface Source {
  name: string;
  start: number;
  end: number;
  /** Of a file that is more than plain text: where in it every part stands. */
  document?: ExtractedDocument;
}

/**
 * Reads files of any kind that text is read from, and joins their texts with a blank line. Plain text in UTF-8 and
 * standard input are taken as they are. Throws BadInput; what is only to be told goes to standard error, a line each.
 */
export async function readTexts({ files, lang }: Options): Promise<SourceTexts> {
  if (files.length > DOCUMENTS_LIMIT) {
    const data = { count: files.length, limit: DOCUMENTS_LIMIT };
    throw new BadInput(sayDocument("document-too-many-files", data)[lang]);
  }
  let text = "";
  const sources: Source[] = [];
  for (const file of files) {
    const read = await readOne(file, lang);
    const start = sources.length === 0 ? 0 : text.length + 2;
    text = sources.length === 0 ? read.text : `${text}\n\n${read.text}`;
    sources.push({
      name: sourceName(file),
      start,
      end: text.length,
      ...(read.document && { document: read.document }),
    });
    for (const note of read.document?.notes ?? []) process.stderr.write(`${file}: ${sayNote(note)[lang]}\n`);
  }
  if (sources.length > 1) for (const source of sources) process.stderr.write(`${tellPlace(source, lang)}\n`);
  return { text, sources };
}

async function readOne(file: string, lang: Options["lang"]): Promise<{ text: string; document?: ExtractedDocument }> {
  const name = sourceName(file);
  if (file === "-") return { text: takeText(name, await readSource(file, lang), lang) };
  const bytes = await readSource(file, lang, DOCUMENT_BYTES_LIMIT);
  if (bytes.length === 0 || isPlainText(file, bytes)) return { text: takeText(name, bytes, lang) };
  const result = await extractDocument({ name: file, bytes });
  if (!result.ok) return refuseInput(file, result.problems, lang);
  return { text: result.value.text, document: result.value };
}

function takeText(name: string, bytes: Uint8Array, lang: Options["lang"]): string {
  const text = decodeText(name, bytes);
  // Line ends are made alike here, so that the places of several files count as the report's offsets do.
  return text.ok ? text.value.replace(/\r\n?/g, "\n") : refuseInput(name, text.problems, lang);
}

const tellPlace = ({ name, start, end }: Source, lang: Options["lang"]): string =>
  lang === "zh"
    ? `${name}：在所审文本的 ${start}–${end}。`
    : `${name}: at ${start}–${end} of the text that was audited.`;
