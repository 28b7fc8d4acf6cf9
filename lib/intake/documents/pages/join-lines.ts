import terms from "./hyphenated.json";

/** Words of the whole document as they stand within its lines, with how often: what a broken word is measured by. */
export type Vocabulary = ReadonlyMap<string, number>;

const WORD = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu;
const FIRST_PARTS = new Set<string>(terms.firstParts);

export function listVocabulary(lines: Iterable<string>): Vocabulary {
  const words = new Map<string, number>();
  for (const line of lines) {
    if (!/[a-z]/i.test(line)) continue;
    for (const [word] of line.matchAll(WORD)) {
      const key = word.toLowerCase().replace(/[‐‑]/g, "-");
      words.set(key, (words.get(key) ?? 0) + 1);
    }
  }
  return words;
}

// Ideographs, kana, and the punctuation that is as wide as they are; Korean parts its words by blanks.
const WIDE =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff01-\\uff60\\u2018-\\u201d\\u2026\\u2014\\u00b7";
const ENDS_WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]$/u;
const BEGINS_WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
const MAY_END = new RegExp(`[${WIDE}]$`, "u");
const MAY_BEGIN = new RegExp(`^[${WIDE}]`, "u");

/** Whether two stretches are written on without a blank: one of them is Chinese or Japanese where they meet. */
export const joinsWithoutBlank = (before: string, after: string): boolean =>
  (ENDS_WIDE.test(before) && MAY_BEGIN.test(after)) || (MAY_END.test(before) && BEGINS_WIDE.test(after));

/** What stands between two lines of a paragraph, and how many characters of the first one's end are dropped. */
export function joinLines(before: string, after: string, words: Vocabulary): { between: string; dropped: number } {
  if (/[\p{L}\p{N}][-‐‑]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after))
    return { between: "", dropped: isSoftBreak(before, after, words) ? 1 : 0 };
  if (ENDS_WIDE.test(before) || BEGINS_WIDE.test(after)) return { between: "", dropped: 0 };
  return { between: " ", dropped: 0 };
}

/** A word that was parted at the end of its line; not one whose hyphen is its own, as in solid-state. */
function isSoftBreak(before: string, after: string, words: Vocabulary): boolean {
  const [left = ""] = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*(?=[-‐‑]$)/u.exec(before) ?? [];
  const [right = ""] = /^[\p{L}\p{N}]+/u.exec(after) ?? [];
  if (!/^\p{Ll}/u.test(right) || !/\p{L}$/u.test(left) || left === left.toUpperCase()) return false;
  const [first, second] = [left.toLowerCase().replace(/[‐‑]/g, "-"), right.toLowerCase()];
  const known = (word: string) => words.get(word) ?? 0;
  const [whole, parted] = [known(first + second), known(`${first}-${second}`)];
  if (whole !== parted) return whole > parted;
  const last = first.split("-").at(-1) ?? "";
  return !FIRST_PARTS.has(last) && !first.includes("-");
}
