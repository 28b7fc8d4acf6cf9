import type { Range, ReadableText } from "../reading";
import type { Span } from "../types";

/** One character for another, before anything is matched: traditional for simplified, radicals, dashes. */
export type Folding = ReadonlyMap<string, string>;
const NO_FOLDING: Folding = new Map();

/** Joins no word, shows no glyph: zero-width, bidi controls, soft hyphen, fillers, variation selectors; ™ and ®. */
const isDropped = inRanges([
  [0xad, 0xae],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x2122, 0x2122],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
]);
const isBlank = inRanges([
  [0x00, 0x20],
  [0x7f, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
]);
const HYPHEN = /^[\u2010-\u2013\u2043\u207B\u208B\u2212\uFE58\uFE63\uFF0D]$/;
const SINGLE_QUOTE = /^[\u2018-\u201B\u02BC\u00B4\u0060\u2032]$/;
const DOUBLE_QUOTE = /^[\u201C-\u201F\u2033]$/;
/** What belongs to the character before it: accents, voiced marks of half-width kana, vowels and finals of jamo. */
const EXTENDING = /^[\p{M}\uFF9E\uFF9F\u1161-\u11FF]$/u;
const ACCENTS = /[\u0300-\u036F]/g;
/** A cluster longer than this is no writing; cutting it keeps the cost of composing linear. */
const LONGEST_CLUSTER = 24;

/**
 * Folds a text so that one spelling of a term meets all of them, and remembers where every folded unit
 * came from. Total: any string, lone surrogates included, gives a text; length is in UTF-16 units.
 */
export function normalize(text: string, folding: Folding = NO_FOLDING): ReadableText {
  const folded: string[] = [];
  // An expansion of one unit (ligatures, ㎞) is short but unbounded in principle: grow as needed.
  let start = new Int32Array(text.length + 64);
  let end = new Int32Array(text.length + 64);
  let length = 0;
  const put = (piece: string, from: number, to: number) => {
    if (length + piece.length > start.length) {
      start = grown(start, piece.length);
      end = grown(end, piece.length);
    }
    for (let i = 0; i < piece.length; i++, length++) {
      start[length] = from;
      end[length] = to;
    }
    folded.push(piece);
  };

  for (let at = 0; at < text.length; ) {
    const stop = clusterEnd(text, at);
    const cluster = text.slice(at, stop);
    if (isBlank(cluster)) {
      const run = blankRunEnd(text, at);
      const newlines = countNewlines(text, at, run);
      put(newlines === 0 ? " " : newlines === 1 ? "\n" : "\n\n", at, run);
      at = run;
      continue;
    }
    put(foldCluster(cluster, folding), at, stop);
    at = stop;
  }
  return { original: text, folded: folded.join(""), start: start.slice(0, length), end: end.slice(0, length) };
}

/** Folds a pattern of the lexicon the way texts are folded. */
export function foldPattern(pattern: string, folding: Folding = NO_FOLDING): string {
  return normalize(pattern, folding).folded;
}

/** A folded range as a span of the text as given; it slices to its quote and never splits a surrogate pair. */
export function toSpan(text: ReadableText, range: Range): Span {
  if (range.end <= range.start) throw new RangeError("A span holds at least one character.");
  const start = text.start[range.start];
  const end = text.end[range.end - 1];
  if (start === undefined || end === undefined) throw new RangeError("The range lies outside the text.");
  return { quote: text.original.slice(start, end), start, end };
}

function clusterEnd(text: string, at: number): number {
  let stop = at + width(text, at);
  const limit = Math.min(text.length, at + LONGEST_CLUSTER);
  while (stop < limit && text.charCodeAt(stop) >= 0x300) {
    const next = width(text, stop);
    if (!EXTENDING.test(text.slice(stop, stop + next))) break;
    stop += next;
  }
  return stop;
}

const width = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function blankRunEnd(text: string, at: number): number {
  let run = at;
  while (run < text.length) {
    const unit = text.charAt(run);
    // A zero-width character inside a run of blanks must not make two runs of it.
    if (!isBlank(unit) && !isDropped(unit)) break;
    run++;
  }
  while (run > at + 1 && isDropped(text.charAt(run - 1))) run--;
  return run;
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || unit === 0x2028) count++;
    else if (unit === 0x2029) count += 2;
  }
  return count;
}

function foldCluster(cluster: string, folding: Folding): string {
  const unit = cluster.charCodeAt(0);
  if (cluster.length === 1) {
    if (unit >= 0x61 && unit <= 0x7a) return cluster;
    if (unit >= 0x41 && unit <= 0x5a) return String.fromCharCode(unit + 32);
    if (unit < 0x80 && unit !== 0x60) return cluster;
    // Unified ideographs have no compatibility form: the table alone speaks of them.
    if (unit >= 0x4e00 && unit <= 0x9fff) return folding.get(cluster) ?? cluster;
    if (isDropped(cluster)) return "";
    if (HYPHEN.test(cluster)) return "-";
    if (SINGLE_QUOTE.test(cluster)) return "'";
    if (DOUBLE_QUOTE.test(cluster)) return '"';
  }
  // Decompose, drop Latin accents (kana keep theirs), compose again: "é", "e" + accent and "e" meet.
  const plain = cluster.normalize("NFKD").replace(ACCENTS, "").normalize("NFC").toLowerCase();
  let out = "";
  for (const character of plain) {
    if (isDropped(character)) continue;
    out += HYPHEN.test(character)
      ? "-"
      : character === "〜"
        ? "~"
        : isBlank(character)
          ? " "
          : (folding.get(character) ?? character);
  }
  return out;
}

function grown(array: Int32Array<ArrayBuffer>, extra: number): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(array.length * 2 + extra);
  bigger.set(array);
  return bigger;
}

/** Tests a string of one unit; anything longer is in no range. */
function inRanges(ranges: [number, number][]): (character: string) => boolean {
  const set = new Uint8Array(65536);
  for (const [first, last] of ranges) set.fill(1, first, last + 1);
  return (character) => character.length === 1 && set[character.charCodeAt(0)] === 1;
}
