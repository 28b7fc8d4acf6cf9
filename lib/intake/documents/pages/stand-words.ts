import type { Word } from "./types";

/** Fewer characters below each other may stand so by chance. */
const LEAST = 5;
/** From one character to the next below it, of the type size. */
const STEP = 1.25;
const UPRIGHT = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：！？（）「」『』《》]$/u;

/**
 * Characters that are drawn one by one below each other, with more room beside than below, are vertical writing: each
 * line of it is made one word that is written downwards, as of fonts that are made for it.
 */
export function standWords(words: Word[]): Word[] {
  const single = words.filter(({ text, turn }) => turn === 0 && UPRIGHT.test(text));
  if (single.length < LEAST || single.length * 2 < words.filter(({ text }) => UPRIGHT.test(text.charAt(0))).length)
    return words;
  const columns = new Map<number, Word[]>();
  for (const word of single) {
    const key = Math.round((word.left + word.right) / 2);
    const near = columns.get(key) ?? columns.get(key - 1) ?? columns.get(key + 1);
    if (near) near.push(word);
    else columns.set(key, [word]);
  }
  const stood = new Map<Word, Word>();
  const gone = new Set<Word>();
  for (const column of columns.values())
    for (const chain of cutChains(column.sort((a, b) => a.base - b.base))) {
      const [first, last] = [chain[0] as Word, chain.at(-1) as Word];
      if (chain.length < LEAST || isTight(chain, single)) continue;
      const middle = (first.left + first.right) / 2;
      for (const word of chain) gone.add(word);
      stood.set(first, {
        ...first,
        text: chain.map(({ text }) => text).join(""),
        turn: 90,
        left: first.box[1],
        right: last.box[3],
        base: -middle + 0.35 * first.size,
        box: [first.box[0], first.box[1], first.box[2], last.box[3]],
      });
    }
  return words.flatMap((word) => stood.get(word) ?? (gone.has(word) ? [] : [word]));
}

function cutChains(column: Word[]): Word[][] {
  const chains: Word[][] = [];
  for (const word of column) {
    const last = chains.at(-1)?.at(-1);
    const alike = last && Math.abs(last.size - word.size) < 0.1 * word.size && last.hidden === word.hidden;
    if (alike && word.base - last.base < STEP * word.size) chains.at(-1)?.push(word);
    else chains.push([word]);
  }
  return chains;
}

/** Whether the characters have their neighbours beside them, as in a grid of lines that are read across. */
function isTight(chain: Word[], all: Word[]): boolean {
  const beside = chain.filter((word) =>
    all.some(
      (other) =>
        Math.abs(other.base - word.base) < 0.3 * word.size &&
        other.left > word.left &&
        other.left - word.right < 0.2 * word.size,
    ),
  );
  return beside.length * 2 > chain.length;
}
