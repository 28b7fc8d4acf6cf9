import { type CompiledLexicon, KIND, type TextMeaning } from "../lexicon";
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
  const openers = startsOf("opener", text, range, lexicon);
  let opener = 0;
  for (let i = range.start; i < range.end; i++) {
    if (openers[opener] === i) {
      if (i > range.start) cut(i, i);
      opener++;
    }
    if (MAY_END[folded.charCodeAt(i)] === 1 && breaks(text, i, lexicon)) cut(i, i + 1);
  }
  cut(range.end, range.end);
  return clauses;
}

function breaks(text: ReadableText, i: number, lexicon: CompiledLexicon): boolean {
  const { folded } = text;
  const unit = folded[i];
  if (unit === ":") return folded[i + 1] === " ";
  if (unit === "-") return folded[i - 1] === " " && folded[i + 1] === " ";
  if (unit !== ",") return true;
  if (isDigit(folded.charCodeAt(i + 1)) && isDigit(folded.charCodeAt(i - 1))) return false;
  return startsOf("resumer", text, { start: Math.min(i + 2, folded.length), end: i + 3 }, lexicon).length === 0;
}

/** Where words of a kind start in a range, each place once. */
function startsOf(
  kind: TextMeaning["kind"],
  { words }: ReadableText,
  range: Range,
  { meanings }: CompiledLexicon,
): number[] {
  const places: number[] = [];
  for (let i = words.firstFrom[range.start] as number; i < words.count; i++) {
    const start = words.start[i] as number;
    if (start >= range.end) break;
    const pattern = words.pattern[i] as number;
    if (((meanings.kinds[pattern] as number) & KIND.text) === 0 || places[places.length - 1] === start) continue;
    if (meanings.texts[pattern]?.some((meaning) => meaning.kind === kind)) places.push(start);
  }
  return places;
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
