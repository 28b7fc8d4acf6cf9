import { joinBoxes } from "./join-boxes";
import { joinsWithoutBlank } from "./join-lines";
import type { Segment, Wall, Word } from "./types";

/** A wider gap parts columns and cells, of the type size. */
export const COLUMN_GAP = 0.9;
/** Baselines of one line, of the type size. */
const LEVEL = 0.2;
/** A smaller word that stands this close to a line's word is raised or lowered beside it. */
const SMALLER = 0.87;

/** Puts words together to pieces of lines: what is parted by more than a wide blank is another piece. */
export function segmentWords(words: Word[], walls: Wall[] = []): Segment[] {
  const groups = new Map<string, Word[]>();
  for (const word of words) {
    const key = `${word.turn} ${word.hidden === undefined}`;
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  return [...groups.values()].flatMap((group) => levelLines(group).flatMap((line) => cutLine(line, walls)));
}

/** Words with one baseline, each line from left to right; raised and lowered ones stand with the line they belong to. */
function levelLines(words: Word[]): Word[][] {
  const sorted = [...words].sort((a, b) => a.base - b.base || a.left - b.left);
  const lines: Word[][] = [];
  for (const word of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(word.base - first.base) < LEVEL * Math.max(word.size, first.size)) line.push(word);
    else lines.push([word]);
  }
  const widest = lines.map((line) => Math.max(...line.map(({ size }) => size)));
  const smallest = lines.map((line) => Math.min(...line.map(({ size }) => size)));
  lines.forEach((line, n) => {
    for (const near of [n - 1, n + 1, n - 2, n + 2]) {
      const other = lines[near];
      if (!other || other.length === 0 || (smallest[n] ?? 0) > SMALLER * (widest[near] ?? 0)) continue;
      const moved = line.filter((word) => other.some((one) => touches(word, one)));
      if (moved.length === 0) continue;
      other.push(...moved);
      const left = line.filter((word) => !moved.includes(word));
      line.length = 0;
      line.push(...left);
    }
  });
  return lines.filter(({ length }) => length > 0).map((line) => withoutDoubles(line.sort((a, b) => a.left - b.left)));
}

const touches = (small: Word, large: Word) =>
  small.size <= SMALLER * large.size &&
  small.base > large.base - 0.7 * large.size &&
  small.base < large.base + 0.35 * large.size &&
  (Math.abs(small.left - large.right) < 0.25 * large.size || Math.abs(large.left - small.right) < 0.25 * large.size);

/** Letters printed twice, a hair apart, to look bold or to throw a shadow, are one. */
function withoutDoubles(line: Word[]): Word[] {
  return line.filter(
    (word, n) =>
      !line
        .slice(Math.max(0, n - 3), n)
        .some((one) => one.text === word.text && Math.abs(one.left - word.left) < 0.2 * word.size),
  );
}

function cutLine(line: Word[], walls: Wall[]): Segment[] {
  const [{ turn, base, size }] = line as [Word];
  const beside = turn === 0 ? walls.filter(({ top, bottom }) => top < base - size / 3 && bottom > base - size / 3) : [];
  const parted = (last: Word, word: Word) =>
    word.left - last.right > COLUMN_GAP * Math.max(last.size, word.size) ||
    beside.some(({ x }) => x > last.right - 1 && x < word.left + 1);
  const pieces: Word[][] = [];
  for (const word of line) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    if (piece && last && !parted(last, word)) piece.push(word);
    else pieces.push([word]);
  }
  return pieces.map(toSegment);
}

function toSegment(words: Word[]): Segment {
  const [first] = words as [Word];
  const size = heaviest(words);
  const base = words.find((word) => word.size === size)?.base ?? first.base;
  const letters = (some: Word[]) => some.reduce((n, { text }) => n + text.length, 0);
  return {
    text: writeLine(words, base, size),
    turn: first.turn,
    left: first.left,
    right: Math.max(...words.map(({ right }) => right)),
    base,
    size,
    bold: letters(words.filter(({ bold }) => bold)) * 2 > letters(words),
    hidden: first.hidden !== undefined,
    box: joinBoxes(words.map(({ box }) => box)),
  };
}

/** The size that most letters have. */
function heaviest(words: Word[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of words) weights.set(size, (weights.get(size) ?? 0) + text.length);
  return [...weights].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

const RAISED: Record<string, string> = Object.fromEntries(
  [..."0123456789+-−n"].map((one, n) => [one, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ"[n] ?? one]),
);

/** The words of a piece as one string: blanks where they are set apart; raised figures as raised ones. */
function writeLine(words: Word[], base: number, size: number): string {
  const spread = isSpread(words);
  let line = "";
  let last: Word | undefined;
  for (const word of words) {
    const raised = word.size <= SMALLER * size && word.base < base - 0.15 * size && /^[\d+\-−n]+$/.test(word.text);
    const text = raised ? [...word.text].map((one) => RAISED[one] ?? one).join("") : word.text;
    if (last && (spread ? word.spaced : isApart(last, word, raised))) line += " ";
    line += text;
    last = word;
  }
  return line;
}

function isApart(last: Word, word: Word, raised: boolean): boolean {
  const gap = word.left - last.right;
  const size = Math.max(last.size, word.size);
  if (raised) return gap > 0.5 * size;
  // Chinese is set with blanks between its letters where a line is stretched: only a wide one is meant.
  if (joinsWithoutBlank(last.text, word.text)) return word.spaced ? gap > 0.15 * size : gap > 0.8 * size;
  return word.spaced || gap > 0.12 * size;
}

/** S O L I D: letters that are set apart alike, nearly all of them singly, are words where blanks stand between. */
function isSpread(words: Word[]): boolean {
  const single = words.filter(({ text }) => /^\p{L}$/u.test(text)).length;
  if (words.length < 5 || single < 0.7 * words.length) return false;
  const gaps = words.slice(1).flatMap((word, n) => (word.spaced ? [] : [word.left - (words[n]?.right ?? 0)]));
  return gaps.length >= 4 && Math.max(...gaps) - Math.min(...gaps) < 0.3 * (words[0]?.size ?? 0);
}
