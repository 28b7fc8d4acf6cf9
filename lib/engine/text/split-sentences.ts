import type { CompiledLexicon } from "../lexicon";
import type { SentenceRange } from "../reading";
import { trimmed } from "./split-clauses";
import { isWordUnit } from "./unit-classes";

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
const LONGEST_ABBREVIATION = 16;
/** A line at least this long was probably broken by its width, not by its writer. */
const WRAPPED_LINE = { latin: 60, han: 30 };

/** Units at which a sentence may end. */
const MAY_END = new Uint8Array(65536);
for (const unit of "\n<•。!?.") MAY_END[unit.charCodeAt(0)] = 1;

/**
 * Cuts a folded text into sentences, in order, without overlaps; blanks at the edges stay outside.
 * List items, table rows, headings and block tags end a sentence as a full stop does.
 */
export function splitSentences(folded: string, { abbreviations }: CompiledLexicon): SentenceRange[] {
  const sentences: SentenceRange[] = [];
  let from = 0;
  let paragraph = 0;
  const close = (stop: number, next: number, newParagraph: boolean) => {
    const range = trimmed(folded, from, stop);
    if (range) sentences.push({ start: range.start, end: range.end, stop, paragraph });
    if (newParagraph) paragraph++;
    from = next;
  };

  for (let i = 0, size = folded.length; i < size; i++) {
    const unit = folded.charCodeAt(i);
    if (MAY_END[unit] === 0) {
      if (i - from >= LONGEST_SENTENCE && (unit === 0x20 || unit === 0x2c || i - from >= 2 * LONGEST_SENTENCE))
        close(i, i, false);
    } else if (unit === 0x0a) {
      const blankLine = folded[i + 1] === "\n";
      if (blankLine || lineEnds(folded, from, i)) {
        close(i, blankLine ? i + 2 : i + 1, true);
        if (blankLine) i++;
      }
    } else if (unit === 0x3c) {
      const tag = blockTagEnd(folded, i);
      if (tag > 0) {
        close(i, tag, true);
        i = tag - 1;
      }
    } else if (unit === 0x2022) close(i, i + 1, true);
    else if (unit !== 0x2e || fullStop(folded, i, from, abbreviations)) {
      let end = i + 1;
      while (end < size && (CLOSERS.includes(folded.charAt(end)) || "!?。".includes(folded.charAt(end)))) end++;
      close(end, end, false);
      i = end - 1;
    }
  }
  close(folded.length, folded.length, false);
  return sentences;
}

/** A stop that ends a sentence: a blank follows, and it closes no abbreviation, initial or list number. */
function fullStop(folded: string, i: number, from: number, abbreviations: ReadonlySet<string>): boolean {
  let next = i + 1;
  while (next < folded.length && CLOSERS.includes(folded.charAt(next))) next++;
  const after = folded[next];
  if (after !== undefined && after !== " " && after !== "\n" && after !== "<") return false;
  // "No. 5" is a number, "No." an answer.
  if (closesAbbreviation(folded, i, abbreviations)) {
    const word = folded.slice(Math.max(from, i - 4), i);
    return /(^|[^a-z])n[or]$/.test(word) && !isDigit(folded.charCodeAt(next + 1));
  }
  if (after === " " && isInitial(folded, i - 1, from)) return false;
  return i - from > 6 || !/^\s*\d{0,3}$/.test(folded.slice(from, i));
}

/** One letter alone, in the sentence that begins at `from`. */
function isInitial(folded: string, at: number, from: number): boolean {
  const unit = folded.charCodeAt(at);
  if (at < from || unit < 0x61 || unit > 0x7a) return false;
  return at === from || " \n.(".includes(folded.charAt(at - 1));
}

/** An abbreviation of the lexicon ends with this stop. */
function closesAbbreviation(folded: string, stop: number, abbreviations: ReadonlySet<string>): boolean {
  for (let at = stop - 1; at >= Math.max(0, stop - LONGEST_ABBREVIATION); at--) {
    const opens = at === 0 || !isWordUnit(folded.charCodeAt(at - 1));
    if (opens && abbreviations.has(folded.slice(at, stop + 1))) return true;
  }
  return false;
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
