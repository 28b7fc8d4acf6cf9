import type { CompiledLexicon } from "../lexicon";
import type { Range, ReadableText, Sentence } from "../reading";
import { scan } from "./automaton";
import { languageReader } from "./read-language";

const BLOCK_TAGS = [
  "br",
  "p",
  "div",
  "li",
  "ul",
  "ol",
  "td",
  "th",
  "tr",
  "table",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "title",
  "section",
];
const CLOSERS = "\"')]}»”」』】》*_";
/** Longer than any sentence that is one; keeps the reading of each sentence's cues linear in the text. */
const LONGEST_SENTENCE = 600;
/** A line at least this long was probably broken by its width, not by its writer. */
const WRAPPED_LINE = { latin: 60, han: 30 };

/**
 * Cuts a text into sentences and their clauses, in order, without overlaps; blanks at the edges stay outside.
 * List items, table rows, headings and block tags end a sentence as a full stop does.
 */
export function splitSentences(text: ReadableText, lexicon: CompiledLexicon): Sentence[] {
  const { folded } = text;
  const marks = readMarks(folded, lexicon);
  const language = languageReader(folded, lexicon);
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  const close = (end: number, next: number, newParagraph: boolean) => {
    const range = trimmed(folded, from, end);
    if (range) {
      const heading = isHeading(folded, range, end);
      sentences.push({
        ...range,
        clauses: splitClauses(folded, range, marks),
        paragraph,
        heading,
        lang: language(range),
      });
    }
    if (newParagraph) paragraph++;
    from = next;
  };

  for (let i = 0; i < folded.length; i++) {
    const unit = folded[i];
    if (unit === "\n") {
      const blankLine = folded[i + 1] === "\n";
      if (blankLine || lineEnds(folded, from, i)) {
        close(i, blankLine ? i + 2 : i + 1, true);
        if (blankLine) i++;
      }
    } else if (unit === "<") {
      const tag = blockTagEnd(folded, i);
      if (tag > 0) {
        close(i, tag, true);
        i = tag - 1;
      }
    } else if (i - from >= LONGEST_SENTENCE && (unit === " " || unit === "," || i - from >= 2 * LONGEST_SENTENCE))
      close(i, i, false);
    else if (unit === "•") close(i, i + 1, true);
    else if (
      unit === "。" ||
      unit === "!" ||
      unit === "?" ||
      (unit === "." && fullStop(folded, i, from, marks.abbreviations))
    ) {
      let end = i + 1;
      while (end < folded.length && (CLOSERS.includes(folded.charAt(end)) || "!?。".includes(folded.charAt(end))))
        end++;
      close(end, end, false);
      i = end - 1;
    }
  }
  close(folded.length, folded.length, false);
  return sentences;
}

function readMarks(folded: string, lexicon: CompiledLexicon) {
  const abbreviations = new Set<number>();
  const openers: number[] = [];
  const resumers = new Set<number>();
  const { automaton, meanings } = lexicon.textPatterns;
  scan(folded, automaton, (pattern, start, end) => {
    const kind = meanings[pattern]?.kind;
    if (kind === "abbreviation") abbreviations.add(end - 1);
    else if (kind === "opener") openers.push(start);
    else if (kind === "resumer") resumers.add(start);
  });
  return { abbreviations, openers: openers.sort((a, b) => a - b), resumers };
}

/** A stop that ends a sentence: a blank follows, and it closes no abbreviation, initial or list number. */
function fullStop(folded: string, i: number, from: number, abbreviations: Set<number>): boolean {
  let next = i + 1;
  while (next < folded.length && CLOSERS.includes(folded.charAt(next))) next++;
  const after = folded[next];
  if (after !== undefined && after !== " " && after !== "\n" && after !== "<") return false;
  const word = folded.slice(Math.max(from, i - 4), i);
  // "No. 5" is a number, "No." an answer.
  if (abbreviations.has(i)) return /(^|[^a-z])n[or]$/.test(word) && !isDigit(folded.charCodeAt(next + 1));
  if (/(^|[\s.(])[a-z]$/.test(word) && after === " ") return false;
  return !/^\s*\d{0,3}$/.test(folded.slice(from, Math.min(i, from + 6)) + (i - from > 6 ? "x" : ""));
}

/** Whether a single line break at `i` ends a sentence, or only a line. */
function lineEnds(folded: string, from: number, i: number): boolean {
  if (opensMarkup(folded, i + 1)) return true;
  const lineStart = folded.lastIndexOf("\n", i - 1) + 1;
  if (folded[lineStart] === "#" || folded[lineStart] === "|") return true;
  const last = folded[i - 1] ?? "";
  if (";:|>)]".includes(last)) return true;
  if (last === "," || last === "、" || last === "-") return false;
  const length = i - Math.max(lineStart, from);
  return length < (folded.charCodeAt(i - 1) > 0x2e80 ? WRAPPED_LINE.han : WRAPPED_LINE.latin);
}

/** A list item, a heading, a table row or a quotation begins here. */
function opensMarkup(folded: string, at: number): boolean {
  const unit = folded[at] ?? "";
  if (unit !== "" && "#|>•·▪●*".includes(unit)) return true;
  if (unit === "-") return folded[at + 1] === " " || folded[at + 1] === "-";
  let digits = at;
  while (digits < at + 3 && isDigit(folded.charCodeAt(digits))) digits++;
  return digits > at && ".)、".includes(folded[digits] ?? "x") && !isDigit(folded.charCodeAt(digits + 1));
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

function blockTagEnd(folded: string, at: number): number {
  const end = folded.slice(at, at + 200).indexOf(">");
  if (end < 0) return 0;
  const name = /^<\/?([a-z1-6]+)/.exec(folded.slice(at, at + 12))?.[1] ?? "";
  return BLOCK_TAGS.includes(name) ? at + end + 1 : 0;
}

function isHeading(folded: string, range: Range, end: number): boolean {
  if (folded[range.start] === "#") return true;
  const last = folded[range.end - 1] ?? "";
  const alone =
    (range.start === 0 || folded[range.start - 1] === "\n") && (end >= folded.length || folded[end] === "\n");
  return (
    alone &&
    range.end - range.start <= 120 &&
    !".。!?;,:、|".includes(last) &&
    !"-*|".includes(folded[range.start] ?? "")
  );
}

/** A comma before a finite verb closes an apposition: "Solstice, its solid-state line, is due" is one clause from "its". */
function splitClauses(folded: string, range: Range, { openers, resumers }: ReturnType<typeof readMarks>): Range[] {
  const clauses: Range[] = [];
  let from = range.start;
  const cut = (end: number, next: number) => {
    const clause = trimmed(folded, from, end);
    if (clause) clauses.push(clause);
    from = next;
  };
  let opener = lowerBound(openers, range.start + 1);
  for (let i = range.start; i < range.end; i++) {
    while ((openers[opener] ?? Number.POSITIVE_INFINITY) < i) opener++;
    if (openers[opener] === i) cut(i, i);
    const unit = folded[i];
    const breaks =
      unit === ";" ||
      unit === "—" ||
      (unit === ":" && folded[i + 1] === " ") ||
      (unit === "," &&
        !(isDigit(folded.charCodeAt(i + 1)) && isDigit(folded.charCodeAt(i - 1))) &&
        !resumers.has(i + 2)) ||
      (unit === "-" && folded[i - 1] === " " && folded[i + 1] === " ");
    if (breaks) cut(i, i + 1);
  }
  cut(range.end, range.end);
  return clauses;
}

function lowerBound(sorted: number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trimmed(folded: string, start: number, end: number): Range | null {
  let from = start;
  let to = end;
  while (from < to && (folded[from] === " " || folded[from] === "\n")) from++;
  while (to > from && (folded[to - 1] === " " || folded[to - 1] === "\n")) to--;
  return from < to ? { start: from, end: to } : null;
}
