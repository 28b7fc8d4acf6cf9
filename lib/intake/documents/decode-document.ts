import { decodeAs, isText, LEGACY, readMark, type TableEncoding } from "../tables/decode-table";
import letters from "./letters.json";
import { RefusedDocument } from "./refused-document";
import { cleanText, type TextWriter } from "./text-writer";

export interface DecodedDocument {
  text: string;
  /** A label of the Encoding Standard. */
  charset: string;
  /** `stated` by a mark or the file itself, or UTF-8, which no other text happens to be. */
  how: "stated" | "detected" | "doubtful";
  /** Places that mean nothing in the charset. */
  faults: number;
}

/**
 * The text of a file in any charset: by its mark, as strict UTF-8, as the file states, then by what its letters are.
 * Nobody can be asked here, as of test data, so the likeliest reading is taken and its doubt told. Throws RefusedDocument.
 */
export function decodeDocument(bytes: Uint8Array, stated?: string): DecodedDocument {
  const marked = readMark(bytes);
  if (marked) return decodeLoosely(bytes, marked) ?? refuse();
  const utf8 = decodeAs(bytes, "utf-8");
  if (utf8) return { text: cleanText(utf8.text), charset: "utf-8", how: "stated", faults: 0 };
  const loose = bytes.includes(0) ? undefined : decodeLoosely(bytes, "utf-8");
  if (loose && (loose.text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0) > SOUND * loose.faults) return loose;
  const declared = stated === undefined ? undefined : decodeLoosely(bytes, stated);
  return declared ?? detect(bytes) ?? refuse(bytes.includes(0));
}

/** So many letters beyond ASCII must be sound for each fault, where the charset is known. */
const SOUND = 20;

function refuse(binary = false): never {
  throw binary
    ? new RefusedDocument("document-other-kind", { kind: "binary" })
    : new RefusedDocument("document-undecodable");
}

/** A damaged byte here and there costs no more than itself. Undefined where there are many, or the charset is unknown. */
function decodeLoosely(bytes: Uint8Array, label: string): DecodedDocument | undefined {
  try {
    const decoder = new TextDecoder(label);
    const text = decoder.decode(bytes);
    const faults = text.match(/\ufffd|\0/g)?.length ?? 0;
    if (faults > text.length / 100 + 1) return undefined;
    return { text: cleanText(text), charset: decoder.encoding, how: "stated", faults };
  } catch {
    return undefined;
  }
}

const WIDE: TableEncoding[] = ["utf-16le", "utf-16be"];

function detect(bytes: Uint8Array): DecodedDocument | undefined {
  const candidates = [...(bytes.length % 2 === 0 ? WIDE : []), ...(bytes.includes(0) ? [] : LEGACY)];
  const readings = candidates
    .flatMap((charset) => decodeAs(bytes, charset) ?? [])
    .filter(({ text }) => isText(text))
    .map(({ text, encoding }) => ({ text, charset: encoding, share: shareOfCommon(text, encoding) }))
    .sort((a, b) => b.share - a.share);
  const [best, next] = readings;
  if (!best || best.share < LEAST) return undefined;
  const enough = (best.text.match(/\P{ASCII}/gu)?.length ?? 0) >= ENOUGH || WIDE.includes(best.charset);
  const sure = enough && best.share >= SURE && (next?.share ?? 0) < best.share / 2;
  return { text: cleanText(best.text), charset: best.charset, how: sure ? "detected" : "doubtful", faults: 0 };
}

const LEAST = 0.1;
const SURE = 0.3;
/** So few letters may be common by chance. */
const ENOUGH = 4;
/** Letters that are looked at: more make no difference. */
const LOOKED_AT = 20_000;

const COMMON: Partial<Record<TableEncoding, Set<string>>> = {
  gb18030: new Set(letters.marks + letters.hans + letters.hant),
  big5: new Set(letters.marks + letters.hans + letters.hant),
  shift_jis: new Set(letters.marks + letters.japanese + letters.hans + letters.hant),
  "euc-kr": new Set(letters.marks + letters.hangul),
};
const ANY = new Set(Object.values(letters).join(""));
const KANA = /[\u3041-\u3096\u30a1-\u30fa\u30fc]/;

/** How much of what the charset decides about is common in its script. */
function shareOfCommon(text: string, charset: TableEncoding): number {
  const all = [...text.slice(0, LOOKED_AT)];
  if (charset === "windows-1252") return shareOfWestern(all);
  const wide = WIDE.includes(charset);
  const decided = wide ? all : all.filter((letter) => letter > "\x7f");
  const common = COMMON[charset] ?? ANY;
  const isCommon = (letter: string) =>
    common.has(letter) || ((wide || charset === "shift_jis") && KANA.test(letter)) || (wide && /[\w\s]/.test(letter));
  return decided.filter(isCommon).length / Math.max(1, decided.length);
}

/** Letters with marks stand alone between plain ones; those of another charset read so stand in rows. */
function shareOfWestern(all: string[]): number {
  const foreign = (letter: string | undefined) => letter !== undefined && letter > "\x7f";
  const decided = all.flatMap((letter, at) => (foreign(letter) ? [at] : []));
  const alone = decided.filter(
    (at) => letters.western.includes(all[at] as string) && !(foreign(all[at - 1]) && foreign(all[at + 1])),
  );
  return alone.length / Math.max(1, decided.length);
}

/** Tells how the charset was found, where there is anything to tell. */
export function noteCharset({ charset, how, faults }: DecodedDocument, writer: TextWriter): void {
  if (how !== "stated") writer.note(`note-charset-${how}`, { charset });
  if (faults > 0) writer.note("note-charset-faults", { charset, count: faults });
}
