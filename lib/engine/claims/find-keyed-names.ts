import type { FactWords } from "../facts/fact-words";
import { findTouching } from "../facts/find-touching";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import { ATTRIBUTES } from "../tables/read-product-tables";
import type { Name } from "./find-names";

const LONGEST_NAME = 40;

/** Adds the names of lines that say so themselves: "Model: Aurora One", 产品：星辰一号. Their shape need not give them away. */
export function addKeyedNames(
  names: Name[],
  text: ReadableText,
  sentences: Sentence[],
  mentions: FoundMention[],
  words: FactWords,
): Name[] {
  const added: Name[] = [];
  for (const key of words.all("product-key")) {
    const sentence = sentences[key.sentence];
    const value = sentence && readValue(text.folded, key, sentence);
    if (!value || value.start < (added.at(-1)?.end ?? 0)) continue;
    if (findTouching(names, value) || findTouching(mentions, value)) continue;
    if (words.within(value.start, value.end, ...ATTRIBUTES).length > 0) continue;
    const name = text.original.slice(text.start[value.start], text.end[value.end - 1]);
    if (!isName(name)) continue;
    added.push({ ...value, name, kind: "product", sentence: key.sentence, rival: false, grouped: false });
  }
  return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.start - b.start);
}

/** What stands behind the colon of a key that opens its line, to the next mark. */
function readValue(folded: string, key: Range, sentence: Sentence): Range | undefined {
  for (let at = sentence.start; at < key.start; at++) if (!" *_-#•·\"'".includes(folded.charAt(at))) return undefined;
  let start = key.end;
  while (" *_\"'".includes(folded.charAt(start)) && start < sentence.end) start++;
  if (folded[start] !== ":") return undefined;
  start++;
  while (" *_\"'".includes(folded.charAt(start)) && start < sentence.end) start++;
  let end = start;
  while (end < sentence.end && !',;.:!?()|\n"*_'.includes(folded.charAt(end))) end++;
  while (end > start && folded[end - 1] === " ") end--;
  return end > start + 1 && end - start <= LONGEST_NAME ? { start, end } : undefined;
}

/** A name begins with a capital, a figure or a character of a script without capitals; a description does not. */
const isName = (name: string) => /^[\p{Lu}\p{Lo}\d]/u.test(name) && /\p{L}/u.test(name);
