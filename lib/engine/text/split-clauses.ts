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
  const { words } = text;
  const { texts } = lexicon.meanings;
  let word = words.firstFrom[range.start] as number;
  const nextOpener = () => {
    for (; word < words.count && (words.start[word] as number) < range.end; word++)
      if ((texts[words.pattern[word] as number] as number) & TEXT_KIND.opener) return words.start[word++] as number;
    return range.end;
  };
  let opener = nextOpener();
  for (let i = range.start; i < range.end; i++) {
    while (opener < i) opener = nextOpener();
    if (opener === i && i > range.start) cut(i, i);
    if (MAY_END[folded.charCodeAt(i)] === 1 && breaks(text, i, texts)) cut(i, i + 1);
  }
  cut(range.end, range.end);
  return clauses;
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
