import type { Range, ReadableText, Sentence } from "../reading";
import { isWordUnit } from "../text";

/** Where in its line a mention stands. */
export type Shape =
  /** The value of a key, of a table cell, of a field: "Cell type: …", | Type | … |, "type":"…". */
  | "value"
  /** A list item or a key that names it: "- Semi-solid cell, 20 Ah". */
  | "item"
  /** Alone on its line: what is below may be an article on it or its data sheet. */
  | "heading"
  | "prose";

/** Decoration that may stand between a key and its value. */
const SKIPPED = " \n\"'*_`([{【「『“";
const ENDS = ",;|<>()/+.\"'•·*_`]}】」』!、。\n&";
const LONGEST_KEY = 40;
const MOST_KEY_WORDS = 5;
/** How far back a cell's tags are looked for. */
const TAGS_WITHIN = 80;

/**
 * Reads the line around a noun phrase. A value closes right after the phrase; a clause that runs on ("the truth:
 * solid-state cells are years away") is prose. `phrase` starts where the words that describe the mention start.
 */
export function readShape(text: ReadableText, sentence: Sentence, phrase: Range): Shape {
  const { folded } = text;
  const closed = closes(folded, phrase.end, sentence.end);
  const left = skipLeft(folded, phrase.start, sentence.start);
  const before = left > sentence.start ? folded[left - 1] : undefined;
  if (closed && before !== undefined && ":=|".includes(before) && isKey(folded, left - 1, sentence, before))
    return "value";
  if (left > sentence.start + 1 && !isMarker(folded, sentence.start, left)) return "prose";
  if (closed && isCell(folded, sentence.start)) return "value";
  const opens = folded[phrase.end] === ":" || (folded[phrase.end] === " " && folded[phrase.end + 1] === ":");
  if (opens) return "item";
  if (!closed && !isFigure(folded, phrase.end)) return "prose";
  return isMarker(folded, sentence.start, left) ? "item" : sentence.heading ? "heading" : "prose";
}

function closes(folded: string, from: number, end: number): boolean {
  let at = from;
  // "Solid-state battery technology", "semi-solid lithium-ion": a word or two may belong to the phrase.
  for (let word = 0; word <= 2; word++) {
    if (at >= end || ENDS.includes(folded.charAt(at))) return true;
    const next = folded[at] === " " || folded[at] === "-" ? at + 1 : at;
    if (next >= end || ENDS.includes(folded.charAt(next)) || "-—:".includes(folded.charAt(next)))
      return folded[next] !== ":";
    if (next === at || !isWordUnit(folded.charCodeAt(next))) return false;
    at = next;
    while (at < end && isWordUnit(folded.charCodeAt(at))) at++;
  }
  return false;
}

function skipLeft(folded: string, from: number, start: number): number {
  let at = from;
  while (at > start) {
    const unit = folded.charAt(at - 1);
    if (SKIPPED.includes(unit)) at--;
    else if (unit === ">") {
      const open = folded.lastIndexOf("<", at - 1);
      if (open < Math.max(start, at - LONGEST_KEY)) return at;
      at = open;
    } else break;
  }
  return at;
}

/** A short label before the mark; a table's first cell heads its row and is nobody's value. */
function isKey(folded: string, mark: number, sentence: Sentence, sign: string): boolean {
  let from = mark;
  while (from > sentence.start && mark - from <= LONGEST_KEY && !"|,;{>.?!\n".includes(folded.charAt(from - 1))) from--;
  const key = folded.slice(from, mark).trim();
  if (key === "" || mark - from > LONGEST_KEY) return false;
  if (!/\p{L}/u.test(key)) return sign === "|" && /\d/.test(key);
  return key.split(/[\s_-]+/).length <= MOST_KEY_WORDS;
}

/** Nothing but a bullet, a number or quotes stands before. */
function isMarker(folded: string, start: number, end: number): boolean {
  const marker = folded.slice(start, Math.min(end, start + 8)).trim();
  return end - start <= 8 && marker !== "" && /^[-*•·▪●#✔✓>]+$|^\d{1,2}[.)、]$/.test(marker);
}

/** The sentence is a cell of HTML, after another one of its row. */
function isCell(folded: string, start: number): boolean {
  const tags = folded.slice(Math.max(0, start - TAGS_WITHIN), start);
  const cell = tags.lastIndexOf("<td");
  if (cell < 0 || tags.includes("<tr", cell)) return false;
  return /<\/t[dh]>\s*$/.test(tags.slice(0, cell));
}

const isFigure = (folded: string, at: number) => /^[ \d]?\d/.test(folded.slice(at, at + 2));
