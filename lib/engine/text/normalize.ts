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
import { FoldedUnits, UnitsText } from "./folded-units";

const NO_FOLDING: Folding = new Map();

/**
 * Folds a text so that one spelling of a term meets all of them, and remembers where every folded unit
 * came from. Total: any string, lone surrogates included, gives a text; length is in UTF-16 units.
 */
export function normalize(text: string, folding: Folding = NO_FOLDING, disguises: Disguise[] = []): UnitsText {
  const out = new FoldedUnits(text.length + 64);
  let at = 0;
  for (const { start, end, reads } of disguises) {
    foldStretch(text, at, start, folding, out);
    if (reads !== "") out.put(foldCluster(reads, folding), start, end, text.length - end);
    at = end;
  }
  foldStretch(text, at, text.length, folding, out);
  return new UnitsText(text, out, disguises);
}

function foldStretch(text: string, from: number, limit: number, folding: Folding, out: FoldedUnits) {
  const learnt = learntOf(folding);
  for (let at = from; at < limit; ) {
    at = copyPlain(text, at, limit, learnt, out);
    if (at >= limit) break;
    const unit = text.charCodeAt(at);
    const stop = isBlank(unit) ? blankRunEnd(text, at, limit) : clusterEnd(text, at, limit);
    const piece = isBlank(unit) ? foldBlanks(text, at, stop) : foldCluster(text.slice(at, stop), folding);
    if (piece.length === 1 && stop === at + 1) learnSingle(unit, piece, learnt);
    out.put(piece, at, stop, text.length - stop);
    at = stop;
  }
}

/** Nearly every unit stands for one other, whatever is beside it: copies such units, and returns where they end. */
function copyPlain(text: string, from: number, limit: number, learnt: Learnt, out: FoldedUnits): number {
  const { units } = out;
  const ahead = out.length - from;
  let at = from;
  let next = from < limit ? text.charCodeAt(from) : 0;
  for (let known = learnt[next] as number; at < limit; at++) {
    const unit = next;
    const folded = known & SINGLE;
    next = at + 1 < limit ? text.charCodeAt(at + 1) : 0x61;
    known = learnt[next] as number;
    const beside = known & FOLLOWER || learnFollower(text, at + 1, next, learnt);
    if (folded === 0 || (beside !== PLAIN && (beside === EXTENDS || unit === 0x20))) break;
    units[at + ahead] = folded;
  }
  out.addRun(at - from, from);
  return at;
}

/**
 * By unit: the one that it folds to when it stands alone, and what it is to the unit before it. Either is 0 where it is
 * not known yet, or hangs on what is beside it.
 */
type Learnt = Int32Array;
const SINGLE = 0xffff;
const FOLLOWER = 0x30000;
const PLAIN = 0x10000;
/** Blank or dropped: a run of blanks goes on in it. */
const BLANK = 0x20000;
const EXTENDS = 0x30000;

const known = new WeakMap<Folding, Learnt>();

function learntOf(folding: Folding): Learnt {
  const before = known.get(folding);
  if (before) return before;
  const made = new Int32Array(65536);
  known.set(folding, made);
  return made;
}

/** Line breaks and other blanks hang on what is beside them; a blank alone does only where another follows. */
function learnSingle(unit: number, piece: string, learnt: Learnt) {
  if (unit === 0x20 || (!isBlank(unit) && (unit < 0xd800 || unit > 0xdfff)))
    learnt[unit] = ((learnt[unit] as number) & FOLLOWER) | piece.charCodeAt(0);
}

function learnFollower(text: string, at: number, unit: number, learnt: Learnt): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return extendsCluster(text, at) ? EXTENDS : PLAIN;
  const follower = extendsCluster(text, at) ? EXTENDS : isBlank(unit) || isDropped(unit) ? BLANK : PLAIN;
  learnt[unit] = ((learnt[unit] as number) & SINGLE) | follower;
  return follower;
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
