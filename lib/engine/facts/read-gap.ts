import type { FactHit, FactWords } from "./fact-words";

/** Blanks, markup and brackets: they part nothing. */
const JUNK = " \n$\\*_{}~()\"'-";
/** A gap longer than this is no gap but a phrase of its own. */
const LONGEST_GAP = 40;

/** Nothing stands in [start, end) but blanks, markup and words of the roles. */
export function isCovered(folded: string, start: number, end: number, words: FactWords, ...roles: string[]): boolean {
  if (end - start > LONGEST_GAP) return false;
  for (let at = start; at < end; ) {
    if (JUNK.includes(folded.charAt(at))) at++;
    else {
      const word = words.startingAt(at, ...roles);
      if (!word || word.end > end) return false;
      at = word.end;
    }
  }
  return true;
}

/** The nearest word of the role before a position, with nothing between but blanks and words of the other roles. */
export function precededBy(
  folded: string,
  position: number,
  words: FactWords,
  role: string,
  ...over: string[]
): FactHit | undefined {
  const hits = words.within(Math.max(0, position - LONGEST_GAP), position, role);
  return hits.reverse().find((hit) => isCovered(folded, hit.end, position, words, ...over));
}

/** The nearest word of the role after a position, likewise. */
export function followedBy(
  folded: string,
  position: number,
  words: FactWords,
  role: string,
  ...over: string[]
): FactHit | undefined {
  return words
    .within(position, position + LONGEST_GAP, role)
    .find((hit) => isCovered(folded, position, hit.start, words, ...over));
}
