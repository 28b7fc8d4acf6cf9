import widths from "./letter-widths.json";

/** What a font says of its own characters, and how wide the letters were that it showed. */
export interface Trust {
  /** Names of glyphs by code, where the font's own encoding gives them. */
  names: ArrayLike<string | undefined>;
  seen: Map<string, number>;
  lies: boolean;
}

export const newTrust = (names: ArrayLike<string | undefined>): Trust => ({ names, seen: new Map(), lies: false });

const USUAL = new Map<string, number>(Object.entries(widths));
const DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
/** So many letters make a comparison of widths tell. */
const ENOUGH = 14;
/** Of a font whose letters are the ones it names, the widths go together with the usual ones by 0.8 and more. */
const UNLIKE = 0.35;

/** A letter that its font names otherwise, or that comes from a font whose letters are not as wide as such letters are. */
export function contradictsItself(trust: Trust, code: number, character: string, width: number): boolean {
  const named = nameToCharacter(trust.names[code]);
  if (named !== undefined && isPlain(character) && named !== character) return true;
  if (!trust.seen.has(character) && USUAL.has(character)) {
    trust.seen.set(character, width);
    if (trust.seen.size >= ENOUGH) trust.lies = likeness(trust.seen) < UNLIKE;
  }
  return trust.lies && USUAL.has(character);
}

const isPlain = (character: string) => /^[A-Za-z0-9]$/.test(character);

/** "a" → a, "seven" → 7, "uni4E00" → 一; other names say nothing. */
function nameToCharacter(name: string | undefined): string | undefined {
  if (name === undefined || name === "") return undefined;
  if (/^[A-Za-z]$/.test(name)) return name;
  const digit = DIGITS.indexOf(name);
  if (digit >= 0) return String(digit);
  const [, code] = /^uni([0-9A-F]{4})$/.exec(name) ?? [];
  return code === undefined ? undefined : String.fromCharCode(Number.parseInt(code, 16));
}

/** The correlation of widths with the usual ones; 1 where all are the same, which tells nothing. */
function likeness(seen: Map<string, number>): number {
  const pairs = [...seen].map(([letter, width]) => [width, USUAL.get(letter) ?? 0] as const);
  const mean = (of: (pair: readonly [number, number]) => number) =>
    pairs.reduce((n, one) => n + of(one), 0) / pairs.length;
  const [mine, usual] = [mean(([one]) => one), mean(([, one]) => one)];
  const spread = Math.sqrt(mean(([one]) => (one - mine) ** 2) * mean(([, one]) => (one - usual) ** 2));
  return spread < 1 ? 1 : mean(([one, other]) => (one - mine) * (other - usual)) / spread;
}
