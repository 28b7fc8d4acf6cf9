import type { SourceDocument } from "@/lib/engine/types";
import type { SarifSource } from "@/lib/exports/write-sarif";
import { decodeText } from "@/lib/intake/decode-input";
import {
  DOCUMENTS_LIMIT,
  extractDocument,
  type GivenText,
  isPlainText,
  joinTexts,
  sayNote,
} from "@/lib/intake/documents";
import { DOCUMENT_BYTES_LIMIT } from "@/lib/intake/documents/limits";
import { sayDocument } from "@/lib/intake/documents/say-document";
import { BadInput, refuseInput } from "./fail";
import type { Options } from "./read-options";
import { readSource, sourceName } from "./read-source";

/** The text that is audited, and the files that it was taken from. */
export interface SourceTexts {
  text: string;
  documents: SourceDocument[];
  /** All files, plain ones too, as what points into them names them. */
  sources: SarifSource[];
}

type ReadText = GivenText & Pick<SarifSource, "holds">;

/**
 * Reads files of any kind that text is read from, and joins their texts with a blank line. Plain text in UTF-8 and
 * standard input are taken as they are. Throws BadInput; what is only to be told goes to standard error, a line each.
 */
export async function readTexts({ files, lang }: Options): Promise<SourceTexts> {
  if (files.length > DOCUMENTS_LIMIT) {
    const data = { count: files.length, limit: DOCUMENTS_LIMIT };
    throw new BadInput(sayDocument("document-too-many-files", data)[lang]);
  }
  const given: ReadText[] = [];
  for (const file of files) {
    const read = await readOne(file, lang);
    given.push(read);
    for (const note of read.document?.notes ?? []) process.stderr.write(`${file}: ${sayNote(note)[lang]}\n`);
  }
  const { text, spans, documents } = joinTexts(given);
  if (spans.length > 1)
    for (const [index, span] of spans.entries())
      process.stderr.write(`${tellPlace(sourceName(files[index] ?? ""), span, lang)}\n`);
  const sources = given.map(({ holds }, index): SarifSource => {
    const file = files[index] ?? "-";
    return { ...(file !== "-" && { path: file }), ...(spans[index] ?? { start: 0, end: text.length }), holds };
  });
  return { text, documents, sources };
}

async function readOne(file: string, lang: Options["lang"]): Promise<ReadText> {
  const name = sourceName(file);
  if (file === "-") return takeText(name, await readSource(file, lang), lang);
  const bytes = await readSource(file, lang, DOCUMENT_BYTES_LIMIT);
  if (bytes.length === 0 || isPlainText(file, bytes)) return takeText(name, bytes, lang);
  const result = await extractDocument({ name: file, bytes });
  if (!result.ok) return refuseInput(file, result.problems, lang);
  return { text: result.value.text, document: result.value, holds: "layout" };
}

function takeText(name: string, bytes: Uint8Array, lang: Options["lang"]): ReadText {
  const decoded = decodeText(name, bytes);
  if (!decoded.ok) return refuseInput(name, decoded.problems, lang);
  // Line ends are made alike here, so that the places of several files count as the report's offsets do.
  const text = decoded.value.replace(/\r\n?/g, "\n");
  return { text, holds: text === decoded.value ? "text" : "other-line-ends" };
}

const tellPlace = (name: string, { start, end }: { start: number; end: number }, lang: Options["lang"]): string =>
  lang === "zh"
    ? `${name}：在所审文本的 ${start}–${end}。`
    : `${name}: at ${start}–${end} of the text that was audited.`;
