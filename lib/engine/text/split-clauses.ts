import { type CompiledLexicon, TEXT_KIND } from "../lexicon";
import type { Range, ReadableText } from "../reading";

/** Units at which a clause may end. */
const MAY_END = new Uint8Array(65536);
for (const unit of ";—:,-") MAY_END[unit.charCodeAt(0)] = 1;

/**
 * The clauses of a sentence: what commas, semicolons, dashes and the words that open clauses part. A comma before a
 * finite verb closes an apposition: "Solstice, its solid-state line, is due" is one clause from "its".
 */
export function splitClauses(text: ReadableText, range: Range, lexicon: CompiledLexicon): Range[] {
  const { folded } = text;
  const clauses: Range[] = [];
  let from = range.start;
  const cut = (end: number, next: number) => {
    const clause = trimmed(folded, from, end);
    if (clause) clauses.push(clause);
    from = next;
  };
  const borders = readBorders(text, range, lexicon.meanings.texts);
  let next = 0;
  for (let i = range.start; i < range.end; i++) {
    if (borders[next] === i) {
      if (i > range.start) cut(i, i);
      next++;
    }
    if (MAY_END[folded.charCodeAt(i)] === 1 && breaks(text, i, lexicon.meanings.texts)) cut(i, i + 1);
  }
  cut(range.end, range.end);
  return clauses;
}

/** Where words open a clause, or end one; in order, each place once. */
function readBorders({ words }: ReadableText, range: Range, texts: Int32Array): number[] {
  const borders: number[] = [];
  for (let i = words.firstFrom[range.start] as number; i < words.count; i++) {
    const start = words.start[i] as number;
    if (start >= range.end) break;
    const bits = texts[words.pattern[i] as number] as number;
    if ((bits & (TEXT_KIND.opener | TEXT_KIND.ender)) === 0) continue;
    const border = bits & TEXT_KIND.opener ? start : (words.end[i] as number);
    // An ending may reach over a word that starts inside it.
    if ((borders[borders.length - 1] ?? -1) < border) borders.push(border);
  }
  return borders;
}

function breaks({ folded, words }: ReadableText, i: number, texts: Int32Array): boolean {
  const unit = folded[i];
  if (unit === ":") return folded[i + 1] === " ";
  if (unit === "-") return folded[i - 1] === " " && folded[i + 1] === " ";
  if (unit !== ",") return true;
  if (isDigit(folded.charCodeAt(i + 1)) && isDigit(folded.charCodeAt(i - 1))) return false;
  const next = i + 2;
  if (next >= folded.length) return true;
  for (let word = words.firstFrom[next] as number; word < words.count && words.start[word] === next; word++)
    if ((texts[words.pattern[word] as number] as number) & TEXT_KIND.resumer) return false;
  return true;
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** Without the blanks at its edges; nothing where nothing else is left. */
export function trimmed(folded: string, start: number, end: number): Range | null {
  let from = start;
  let to = end;
  while (from < to && (folded[from] === " " || folded[from] === "\n")) from++;
  while (to > from && (folded[to - 1] === " " || folded[to - 1] === "\n")) to--;
  return from < to ? { start: from, end: to } : null;
}
