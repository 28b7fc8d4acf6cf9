import type { Disguise, FoldedText, Range } from "../reading";
import type { Span } from "../types";
import {
  blankRunEnd,
  clusterEnd,
  extendsCluster,
  type Folding,
  foldBlanks,
  foldCluster,
  isBlank,
  isDropped,
} from "./fold-cluster";

const NO_FOLDING: Folding = new Map();

/**
 * Folds a text so that one spelling of a term meets all of them, and remembers where every folded unit
 * came from. Total: any string, lone surrogates included, gives a text; length is in UTF-16 units.
 */
export function normalize(text: string, folding: Folding = NO_FOLDING, disguises: Disguise[] = []): FoldedText {
  const out = new FoldedUnits(text.length + 64);
  let at = 0;
  for (const { start, end, reads } of disguises) {
    foldStretch(text, at, start, folding, out);
    if (reads !== "") out.put(foldCluster(reads, folding), start, end, text.length - end);
    at = end;
  }
  foldStretch(text, at, text.length, folding, out);
  const { units, start, end, length } = out;
  return {
    original: text,
    folded: asString(units, length),
    start: start.subarray(0, length),
    end: end.subarray(0, length),
    disguises,
  };
}

function foldStretch(text: string, from: number, limit: number, folding: Folding, out: FoldedUnits) {
  const single = singlesOf(folding);
  for (let at = from; at < limit; ) {
    at = copyPlain(text, at, limit, single, out);
    if (at >= limit) break;
    const unit = text.charCodeAt(at);
    const stop = isBlank(unit) ? blankRunEnd(text, at, limit) : clusterEnd(text, at, limit);
    const piece = isBlank(unit) ? foldBlanks(text, at, stop) : foldCluster(text.slice(at, stop), folding);
    if (piece.length === 1 && stop === at + 1) learn(unit, piece, single);
    out.put(piece, at, stop, text.length - stop);
    at = stop;
  }
}

/** Nearly every unit stands for one other, whatever is beside it: copies such units, and returns where they end. */
function copyPlain(text: string, from: number, limit: number, single: Singles, out: FoldedUnits): number {
  const { units, start, end } = out;
  const ahead = out.length - from;
  let at = from;
  for (let next = text.charCodeAt(at); at < limit; at++) {
    const unit = next;
    const folded = single[unit] as number;
    next = at + 1 < limit ? text.charCodeAt(at + 1) : 0x61;
    const beside = (follower[next] as number) || learnFollower(text, at + 1, next);
    if (folded === 0 || beside === EXTENDS || (beside === BLANK && unit === 0x20)) break;
    units[at + ahead] = folded;
    start[at + ahead] = at;
    end[at + ahead] = at + 1;
  }
  out.length = at + ahead;
  return at;
}

/** Folded units and where they came from. */
class FoldedUnits {
  length = 0;
  units: Uint16Array;
  start: Int32Array;
  end: Int32Array;
  constructor(size: number) {
    this.units = new Uint16Array(size);
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
  }

  /** Adds a piece, and keeps room for `rest` units more; an expansion (ligatures, ㎞) may need to grow. */
  put(piece: string, from: number, to: number, rest: number) {
    const size = this.length + piece.length + rest;
    if (size > this.units.length) {
      this.units = grown(new Uint16Array(size * 2), this.units);
      this.start = grown(new Int32Array(size * 2), this.start);
      this.end = grown(new Int32Array(size * 2), this.end);
    }
    for (let i = 0; i < piece.length; i++, this.length++) {
      this.units[this.length] = piece.charCodeAt(i);
      this.start[this.length] = from;
      this.end[this.length] = to;
    }
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

/** Folds a pattern of the lexicon the way texts are folded, without a memory of where each unit came from. */
export function foldPattern(pattern: string, folding: Folding = NO_FOLDING): string {
  let folded = "";
  for (let at = 0; at < pattern.length; ) {
    const blank = isBlank(pattern.charCodeAt(at));
    const stop = blank ? blankRunEnd(pattern, at, pattern.length) : clusterEnd(pattern, at, pattern.length);
    folded += blank ? foldBlanks(pattern, at, stop) : foldCluster(pattern.slice(at, stop), folding);
    at = stop;
  }
  return folded;
}

/** A folded range as a span of the text as given; it slices to its quote and never splits a surrogate pair. */
export function toSpan(text: FoldedText, range: Range): Span {
  if (range.end <= range.start) throw new RangeError("A span holds at least one character.");
  const start = text.start[range.start];
  const end = text.end[range.end - 1];
  if (start === undefined || end === undefined) throw new RangeError("The range lies outside the text.");
  return { quote: text.original.slice(start, end), start, end };
}

function grown<Units extends Uint16Array | Int32Array>(bigger: Units, units: Units): Units {
  bigger.set(units);
  return bigger;
}
