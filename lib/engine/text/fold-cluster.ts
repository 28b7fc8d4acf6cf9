/** One character for another, before anything is matched: traditional for simplified, radicals, dashes. */
export type Folding = ReadonlyMap<string, string>;

/** Joins no word, shows no glyph: zero-width, bidi controls, soft hyphen, fillers, variation selectors; ™ and ®. */
export const isDropped = inRanges([
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
export const isBlank = inRanges([
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

/** The end of the character at `at` with all that belongs to it. */
export function clusterEnd(text: string, at: number, last: number): number {
  let stop = Math.min(last, at + width(text, at));
  const limit = Math.min(last, at + LONGEST_CLUSTER);
  while (stop < limit && text.charCodeAt(stop) >= 0x300) {
    const next = width(text, stop);
    if (!extendsCluster(text, stop)) break;
    stop += next;
  }
  return stop;
}

export const extendsCluster = (text: string, at: number) => EXTENDING.test(text.slice(at, at + width(text, at)));

const width = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

export function blankRunEnd(text: string, at: number, limit: number): number {
  let run = at;
  while (run < limit) {
    const unit = text.charCodeAt(run);
    // A zero-width character inside a run of blanks must not make two runs of it.
    if (!isBlank(unit) && !isDropped(unit)) break;
    run++;
  }
  while (run > at + 1 && isDropped(text.charCodeAt(run - 1))) run--;
  return run;
}

/** One blank for a run, one line break where it holds one, a blank line where it holds more. */
export function foldBlanks(text: string, from: number, to: number): string {
  let count = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || unit === 0x2028) count++;
    else if (unit === 0x2029) count += 2;
  }
  return count === 0 ? " " : count === 1 ? "\n" : "\n\n";
}

/** What patterns are matched against: lower case, NFKC, without accents and marks that show no glyph. */
export function foldCluster(cluster: string, folding: Folding): string {
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

function inRanges(ranges: [number, number][]): (unit: number) => boolean {
  const set = new Uint8Array(65536);
  for (const [first, last] of ranges) set.fill(1, first, last + 1);
  return (unit) => set[unit] === 1;
}
