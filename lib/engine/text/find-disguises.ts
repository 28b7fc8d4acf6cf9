import type { Disguise } from "../reading";

/** Letters of other alphabets by the Latin letter that they look like: Cyrillic "о" by "o". */
export type Lookalikes = ReadonlyMap<string, string>;

/** What makes a second look worth while; everything else is passed over. */
const SPACED = 1;
const MARKUP = 2;
const LINE = 3;
const LOOKALIKE = 4;
/** So many letters, each set apart from the next, are one word spelt out; of ideographs fewer are. */
const FEWEST_SPACED = { latin: 5, han: 3 };
/** A line of ideographs at least this long was broken by its width. */
const WRAPPED_HAN = 30;
const LONGEST_WORD = 64;

const INLINE_TAG =
  /<(?:\/?(?:a|b|big|em|font|i|ins|mark|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,200})?\/?|!--[^<>]{0,200}--)>/iy;
const HAN_TAG = /<(b|em|font|i|mark|span|strong|u)(?:\s[^<>]{0,200})?>([\u4E00-\u9FFF])<\/\1>/iy;
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(nbsp|ensp|emsp|thinsp)|(shy|zwj|zwnj|ZeroWidthSpace));/iy;
const STARS = /\*{1,2}/y;

/**
 * Where a text is not written as a person reads it: letters set apart or of another alphabet, words cut by markup, by
 * character references or by the end of a line. In order, without overlaps; one pass, linear in the text.
 */
export function findDisguises(text: string, lookalikes: Lookalikes): Disguise[] {
  const suspects = suspectsOf(lookalikes);
  const found: Disguise[] = [];
  let done = 0;
  const add = (kind: Disguise["kind"], start: number, end: number, reads = "") => {
    if (start >= done) found.push({ kind, start, end, reads });
    done = Math.max(done, end);
  };
  let lineStart = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const suspect = suspects[unit];
    if (suspect === 0 || at < done) {
      if (unit === 0x0a) lineStart = at + 1;
      continue;
    }
    if (suspect === SPACED) readSpaced(text, at, add);
    else if (suspect === MARKUP) readMarkup(text, at, add);
    else if (suspect === LOOKALIKE) done = Math.max(done, readLookalikes(text, at, lookalikes, add));
    if (unit === 0x0a) {
      readLineEnd(text, at, lineStart, add);
      lineStart = at + 1;
    }
  }
  return found;
}

type Add = (kind: Disguise["kind"], start: number, end: number, reads?: string) => void;

const known = new WeakMap<Lookalikes, Uint8Array>();

function suspectsOf(lookalikes: Lookalikes): Uint8Array {
  const before = known.get(lookalikes);
  if (before) return before;
  const suspects = new Uint8Array(65536);
  for (const unit of " .-_·\u00A0\u3000") suspects[unit.charCodeAt(0)] = SPACED;
  for (const unit of "<&*") suspects[unit.charCodeAt(0)] = MARKUP;
  suspects[0x0a] = LINE;
  for (const letter of lookalikes.keys()) suspects[letter.charCodeAt(0)] = LOOKALIKE;
  known.set(lookalikes, suspects);
  return suspects;
}

/** "s o l i d" and 固 态 电 池: the same separator between single letters. A wider gap parts two words. */
function readSpaced(text: string, first: number, add: Add) {
  const separator = text.charCodeAt(first);
  if (
    text.charCodeAt(first + 2) !== separator ||
    !isLetter(text.charCodeAt(first - 1)) ||
    isLetter(text.charCodeAt(first - 2))
  )
    return;
  const han = isHan(text.charCodeAt(first - 1));
  const gaps = isArticle(text, first - 1) ? [] : [first];
  let at = first + 2;
  for (; text.charCodeAt(at) === separator && hasLetter(text, at - 1, han); at += 2) gaps.push(at);
  // The last letter stands alone too: "s o l i d state" spells out no "state".
  if (hasLetter(text, at - 1, han) && !isLetter(text.charCodeAt(at))) at += 2;
  else gaps.pop();
  if (gaps.length + 1 < (han ? FEWEST_SPACED.han : FEWEST_SPACED.latin)) return;
  for (const gap of gaps) add("spaced-letters", gap, gap + 1);
}

/** "Uses a s o l i d …": the article is a word of its own, but "a l l" spells one. */
const isArticle = (text: string, at: number) =>
  (text.charCodeAt(at) | 0x20) === 0x61 &&
  isLetter(text.charCodeAt(at - 2)) &&
  (text.charCodeAt(at + 2) | 0x20) !== 0x6c;

/** A hyphen is spelt out with the letters of its word. */
const hasLetter = (text: string, at: number, han: boolean) => {
  const unit = text.charCodeAt(at);
  return (isLetter(unit) && isHan(unit) === han) || unit === 0x2d;
};

/** A tag or reference inside a word; between a term and its noun a tag stays, since it may part two things. */
function readMarkup(text: string, at: number, add: Add) {
  const before = text.charCodeAt(at - 1);
  if (text[at] === "&") {
    const entity = matchAt(ENTITY, text, at);
    if (entity) add("character-references", at, at + entity[0].length, readEntity(entity));
    return;
  }
  if (!isLetter(before)) return;
  const tag = matchAt(text[at] === "*" ? STARS : INLINE_TAG, text, at);
  if (!tag) return;
  const end = at + tag[0].length;
  const invisible = /^<(wbr|!)/i.test(tag[0]);
  if (invisible || (isLatin(before) && isInWord(text, end))) return add("split-by-markup", at, end);
  const whole = isHan(before) ? matchAt(HAN_TAG, text, at) : null;
  if (!whole || !isHan(text.charCodeAt(at + whole[0].length))) return;
  add("split-by-markup", at, end);
  add("split-by-markup", end + 1, at + whole[0].length);
}

/** A letter, or the hyphen of a compound. */
const isInWord = (text: string, at: number) =>
  isLatin(text.charCodeAt(at)) || (text.charCodeAt(at) === 0x2d && isLatin(text.charCodeAt(at + 1)));

function readEntity([, decimal, hexadecimal, blank]: RegExpExecArray): string {
  if (blank) return " ";
  const code = decimal ? Number.parseInt(decimal, 10) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** "solid-⏎state" and 固⏎态: a word that the end of the line cuts. */
function readLineEnd(text: string, at: number, lineStart: number, add: Add) {
  const after = text.charCodeAt(at + 1);
  const before = text.charCodeAt(at - 1);
  if (before === 0x2d && isLatin(text.charCodeAt(at - 2)) && isSmall(after)) add("split-by-line-end", at - 1, at + 1);
  else if (isHan(before) && isHan(after) && at - lineStart >= WRAPPED_HAN) add("split-by-line-end", at, at + 1);
}

/** Lookalikes among Latin letters of one word; a word all of another alphabet is of another language. Returns its end. */
function readLookalikes(text: string, at: number, lookalikes: Lookalikes, add: Add): number {
  const isOf = (unit: number) => isLatin(unit) || lookalikes.has(String.fromCharCode(unit));
  let start = at;
  while (start > 0 && at - start < LONGEST_WORD && isOf(text.charCodeAt(start - 1))) start--;
  let end = at;
  let latin = false;
  while (end < text.length && end - start < LONGEST_WORD && isOf(text.charCodeAt(end))) end++;
  for (let i = start; i < end; i++) latin ||= isLatin(text.charCodeAt(i));
  if (!latin || isLetterBeyond(text, start - 1) || isLetterBeyond(text, end)) return end;
  for (let i = at; i < end; i++) {
    const reads = lookalikes.get(text.charAt(i));
    if (reads !== undefined) add("lookalike-letters", i, i + 1, reads);
  }
  return end;
}

/** A letter that looks like no Latin one: the word is truly of its alphabet. */
const isLetterBeyond = (text: string, at: number) =>
  at >= 0 && at < text.length && /[\u0370-\u052F]/.test(text.charAt(at));

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const isSmall = (unit: number) => unit >= 0x61 && unit <= 0x7a;
const isLatin = (unit: number) => isSmall(unit) || (unit >= 0x41 && unit <= 0x5a);
const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;
const isLetter = (unit: number) => isLatin(unit) || isHan(unit);
