/**
 * Units that no pattern tells apart share a class. A letter or digit has two: one where it opens a word, one inside
 * a word, so that a pattern with a closed left edge is never begun in the middle of one.
 */
export interface Classes {
  /** By unit: class at the start of a word | class inside one << 14 | whether it is a letter or digit << 28. */
  ofUnit: Int32Array;
  /** How many there are; class 0 fits no pattern. */
  count: number;
}

interface Bare {
  text: string;
  openLeft: boolean;
}

const WORD = 1 << 28;
const INSIDE = 14;
const MOST = 1 << INSIDE;

/** A pattern as the classes it passes. */
export interface Way {
  pattern: number;
  path: number[];
}

/** The classes of the units of all patterns, and the ways to each: two where its left edge is open. */
export function classifyPatterns(patterns: readonly Bare[]): { classes: Classes; ways: Way[] } {
  const ofUnit = new Int32Array(65536);
  for (let unit = 0; unit < 0x600; unit++) if (isWordUnit(unit) || isCapital(unit)) ofUnit[unit] = WORD;
  let count = 1;
  for (const { text } of patterns)
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const info = ofUnit[unit] as number;
      if ((info & (MOST - 1)) > 0) continue;
      ofUnit[unit] = info & WORD ? WORD | (count++ << INSIDE) | count++ : (count << INSIDE) | count++;
    }
  if (count >= MOST) throw new RangeError("The patterns hold more different characters than a table has room for.");
  // A text that is not folded is met in either case.
  for (let unit = 0x41; unit <= 0x5a; unit++) ofUnit[unit] = ofUnit[unit + 0x20] as number;
  // A single line break inside a phrase is a blank; a blank line (two of them) fits no pattern.
  ofUnit[0x0a] = ofUnit[0x20] as number;
  const ways: Way[] = [];
  patterns.forEach(({ text, openLeft }, pattern) => {
    ways.push({ pattern, path: classPath(text, ofUnit, 0) });
    if (openLeft && isWordUnit(text.charCodeAt(0))) ways.push({ pattern, path: classPath(text, ofUnit, INSIDE) });
  });
  return { classes: { ofUnit, count }, ways };
}

/** Letters and digits of alphabets that set words apart by blanks; Han, kana and Hangul do not here. */
export const isWordUnit = (unit: number): boolean => WORD_UNITS[unit] === 1;

const WORD_UNITS = new Uint8Array(65536);
WORD_UNITS.fill(1, 0x30, 0x3a).fill(1, 0x61, 0x7b).fill(1, 0xdf, 0x600);
// The sign of division stands among the letters.
WORD_UNITS[0xf7] = 0;

const isCapital = (unit: number) => unit >= 0x41 && unit <= 0x5a;

function classPath(text: string, ofUnit: Int32Array, from: number): number[] {
  const path: number[] = [];
  let shift = from;
  for (let i = 0; i < text.length; i++) {
    const info = ofUnit[text.charCodeAt(i)] as number;
    path.push((info >>> shift) & (MOST - 1));
    shift = info & WORD ? INSIDE : 0;
  }
  return path;
}
