import fields from "../fields.json";
import words from "../words.json";
import tableWords from "./table-words.json";

export type TableEncoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "gb18030"
  | "big5"
  | "shift_jis"
  | "euc-kr"
  | "windows-1252";

export type Decoded =
  | { text: string; encoding: TableEncoding }
  /** Several charsets give words, and none of them the ones that are known: the reader sees each. */
  | { ask: { encoding: TableEncoding; text: string }[] }
  | { fault: "nul" | "undecodable" };

/** Charsets from before Unicode that are read. */
export const LEGACY: TableEncoding[] = ["gb18030", "big5", "shift_jis", "euc-kr", "windows-1252"];

/**
 * The text of a file in any charset. A byte order mark decides, then strict UTF-8. Otherwise a charset is taken only
 * where it alone makes known words of the bytes (headings, units, answers); no statistics, since those are wrong on
 * short texts, and two charsets are asked about. `chosen` is the reader's answer.
 */
export function decodeTable(bytes: Uint8Array, chosen?: string): Decoded {
  const marked = readMark(bytes);
  if (marked !== undefined) return decodeAs(bytes, marked) ?? { fault: "undecodable" };
  if (bytes.includes(0)) return { fault: "nul" };
  if (chosen !== undefined && isEncoding(chosen)) return decodeAs(bytes, chosen) ?? { fault: "undecodable" };
  const utf8 = decodeAs(bytes, "utf-8");
  if (utf8) return utf8;
  const readings = LEGACY.flatMap((encoding) => decodeAs(bytes, encoding) ?? []).filter(({ text }) => isText(text));
  const known = readings.filter(({ text }) => KNOWN.some((word) => text.includes(word)));
  const western = readings.filter(({ encoding, text }) => encoding === "windows-1252" && hasSignsAlone(text));
  const sure = known.length > 0 ? known : western;
  if (sure.length === 1 && sure[0]) return sure[0];
  const asked = known.length > 0 ? known : readings;
  return asked.length > 0 ? { ask: asked } : { fault: "undecodable" };
}

export const isEncoding = (name: string): name is TableEncoding =>
  ["utf-8", "utf-16le", "utf-16be", ...LEGACY].includes(name);

export function readMark(bytes: Uint8Array): TableEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

/** Strictly: undefined where any byte means nothing, or a NUL stands in it. */
export function decodeAs(
  bytes: Uint8Array,
  encoding: TableEncoding,
): { text: string; encoding: TableEncoding } | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : { text, encoding };
  } catch {
    return undefined;
  }
}

/** Private, unassigned and control characters are signs of the wrong charset. */
export const isText = (text: string): boolean => !/[\p{Co}\p{Cn}\ufffd]|(?![\t\n\r])\p{Cc}/u.test(text);

/** Two Han characters in the right order tell a charset; one, or a sign, may come of any. */
const KNOWN: string[] = [
  ...Object.values({ ...fields.test, ...fields.sample } as Record<string, { zh: string; columns?: string[] }>).flatMap(
    ({ zh, columns = [] }) => [zh, ...columns],
  ),
  ...Object.values(words).flatMap((choices) => Object.values(choices).flat()),
  ...Object.values(tableWords.headings).flat(),
  ...Object.values(tableWords.series).flat(),
  ...tableWords.footers,
].filter((word) => /\p{Script=Han}{2}/u.test(word));

/** Nothing but °C and ± before a figure lies beyond ASCII, as in many tables of the West. */
const hasSignsAlone = (text: string): boolean => /^\p{ASCII}*$/u.test(text.replace(/°(?=C\b)|±(?= ?\d)/g, ""));
