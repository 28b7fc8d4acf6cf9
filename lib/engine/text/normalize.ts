import type { FoldedText, Range } from "../reading";
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
export function normalize(text: string, folding: Folding = NO_FOLDING): FoldedText {
  const single = singlesOf(folding);
  const out = new FoldedUnits(text.length + 64);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const plain = copyPlain(text, at, single, out, length);
    at += plain;
    length += plain;
    if (at >= text.length) break;
    const unit = text.charCodeAt(at);
    const stop = isBlank(unit) ? blankRunEnd(text, at) : clusterEnd(text, at);
    const piece = isBlank(unit) ? foldBlanks(text, at, stop) : foldCluster(text.slice(at, stop), folding);
    if (piece.length === 1 && stop === at + 1) learn(unit, piece, single);
    length = out.put(piece, at, stop, length, text.length - stop);
    at = stop;
  }
  const { units, start, end } = out;
  return {
    original: text,
    folded: asString(units, length),
    start: start.subarray(0, length),
    end: end.subarray(0, length),
  };
}

/** Nearly every unit stands for one other, whatever is beside it: copies such units, and returns how many. */
function copyPlain(text: string, from: number, single: Singles, out: FoldedUnits, length: number): number {
  const { units, start, end } = out;
  const size = text.length;
  const ahead = length - from;
  let at = from;
  for (let next = text.charCodeAt(at); at < size; at++) {
    const unit = next;
    const folded = single[unit] as number;
    next = at + 1 < size ? text.charCodeAt(at + 1) : 0x61;
    const beside = (follower[next] as number) || learnFollower(text, at + 1, next);
    if (folded === 0 || beside === EXTENDS || (beside === BLANK && unit === 0x20)) break;
    units[at + ahead] = folded;
    start[at + ahead] = at;
    end[at + ahead] = at + 1;
  }
  return at - from;
}

/** Folded units and where they came from. */
class FoldedUnits {
  units: Uint16Array;
  start: Int32Array;
  end: Int32Array;
  constructor(size: number) {
    this.units = new Uint16Array(size);
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
  }

  /** Writes a piece at `length`, with room for `rest` units more; an expansion (ligatures, ㎞) may need to grow. Returns the new length. */
  put(piece: string, from: number, to: number, length: number, rest: number): number {
    const size = length + piece.length + rest;
    if (size > this.units.length) {
      this.units = grown(new Uint16Array(size * 2), this.units);
      this.start = grown(new Int32Array(size * 2), this.start);
      this.end = grown(new Int32Array(size * 2), this.end);
    }
    for (let i = 0; i < piece.length; i++) {
      this.units[length + i] = piece.charCodeAt(i);
      this.start[length + i] = from;
      this.end[length + i] = to;
    }
    return length + piece.length;
  }
}

/** By unit: the one that it folds to when it stands alone; 0 where there is none, or it is not known yet. */
type Singles = Uint16Array;
const known = new WeakMap<Folding, Singles>();

function singlesOf(folding: Folding): Singles {
  const before = known.get(folding);
  if (before) return before;
  const made = new Uint16Array(65536);
  known.set(folding, made);
  return made;
}

/** Line breaks and other blanks hang on what is beside them; a blank alone does only where another follows. */
function learn(unit: number, piece: string, single: Singles) {
  if (unit === 0x20 || (!isBlank(unit) && (unit < 0xd800 || unit > 0xdfff))) single[unit] = piece.charCodeAt(0);
}

/** By unit: what it is to the unit before it; 0 where that is not known yet, or hangs on what follows. */
const follower = new Uint8Array(65536);
const PLAIN = 1;
/** Blank or dropped: a run of blanks goes on in it. */
const BLANK = 2;
const EXTENDS = 3;

function learnFollower(text: string, at: number, unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return extendsCluster(text, at) ? EXTENDS : PLAIN;
  const learnt = extendsCluster(text, at) ? EXTENDS : isBlank(unit) || isDropped(unit) ? BLANK : PLAIN;
  follower[unit] = learnt;
  return learnt;
}

const CHUNK = 4096;

function asString(units: Uint16Array, length: number): string {
  let text = "";
  for (let at = 0; at < length; at += CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(length, at + CHUNK)) as unknown as number[]);
  return text;
}

/** Folds a pattern of the lexicon the way texts are folded. */
export function foldPattern(pattern: string, folding: Folding = NO_FOLDING): string {
  return normalize(pattern, folding).folded;
}

/** A folded range as a span of the text as given; it slices to its quote and never splits a surrogate pair. */
export function toSpan(text: FoldedText, range: Range): Span {
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
    if (!extendsCluster(text, stop)) break;
    stop += next;
  }
  return stop;
}

const extendsCluster = (text: string, at: number) => EXTENDING.test(text.slice(at, at + width(text, at)));

const width = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function blankRunEnd(text: string, at: number): number {
  let run = at;
  while (run < text.length) {
    const unit = text.charCodeAt(run);
    // A zero-width character inside a run of blanks must not make two runs of it.
    if (!isBlank(unit) && !isDropped(unit)) break;
    run++;
  }
  while (run > at + 1 && isDropped(text.charCodeAt(run - 1))) run--;
  return run;
}

/** One blank for a run, one line break where it holds one, a blank line where it holds more. */
function foldBlanks(text: string, from: number, to: number): string {
  let count = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || unit === 0x2028) count++;
    else if (unit === 0x2029) count += 2;
  }
  return count === 0 ? " " : count === 1 ? "\n" : "\n\n";
}

function foldCluster(cluster: string, folding: Folding): string {
  const unit = cluster.charCodeAt(0);
  if (cluster.length === 1) {
    if (unit >= 0x61 && unit <= 0x7a) return cluster;
    if (unit >= 0x41 && unit <= 0x5a) return String.fromCharCode(unit + 32);
    if (unit < 0x80 && unit !== 0x60) return cluster;
    // Unified ideographs have no compatibility form: the table alone speaks of them.
    if (unit >= 0x4e00 && unit <= 0x9fff) return folding.get(cluster) ?? cluster;
    if (isDropped(unit)) return "";
    if (HYPHEN.test(cluster)) return "-";
    if (SINGLE_QUOTE.test(cluster)) return "'";
    if (DOUBLE_QUOTE.test(cluster)) return '"';
  }
  // Decompose, drop Latin accents (kana keep theirs), compose again: "é", "e" + accent and "e" meet.
  const plain = cluster.normalize("NFKD").replace(ACCENTS, "").normalize("NFC").toLowerCase();
  let out = "";
  for (const character of plain) {
    const only = character.length === 1 ? character.charCodeAt(0) : 0xffff;
    if (isDropped(only)) continue;
    out += HYPHEN.test(character)
      ? "-"
      : character === "〜"
        ? "~"
        : isBlank(only)
          ? " "
          : (folding.get(character) ?? character);
  }
  return out;
}

function grown<Units extends Uint16Array | Int32Array>(bigger: Units, units: Units): Units {
  bigger.set(units);
  return bigger;
}

function inRanges(ranges: [number, number][]): (unit: number) => boolean {
  const set = new Uint8Array(65536);
  for (const [first, last] of ranges) set.fill(1, first, last + 1);
  return (unit) => set[unit] === 1;
}
