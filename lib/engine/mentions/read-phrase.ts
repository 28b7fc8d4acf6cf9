import type { CompiledLexicon } from "../lexicon";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import { isWordUnit } from "../text";

/** Words that describe a battery between its article and its type: "a 102 kWh, road-legal semi-solid pack". */
const MOST_WORDS = 5;

interface PhraseWords {
  /** End the phrase. */
  stops: Set<string>;
  /** Chemistry and use, which stand in it also where no blank parts words: 磷酸铁锂半固态电池. The longest first. */
  fillers: string[];
}

/** By lexicon and language, made once. */
const known = new WeakMap<CompiledLexicon, Map<string, PhraseWords>>();
const NO_WORDS: PhraseWords = { stops: new Set(), fillers: [] };

function phraseWords(lexicon: CompiledLexicon, lang: string): PhraseWords {
  let byLanguage = known.get(lexicon);
  if (!byLanguage) {
    byLanguage = new Map(
      lexicon.languages.map(({ lang, words }) => [
        lang,
        { stops: new Set(words.stops), fillers: [...words.fillers].sort((a, b) => b.length - a.length) },
      ]),
    );
    known.set(lexicon, byLanguage);
  }
  return byLanguage.get(lang) ?? NO_WORDS;
}

/**
 * Where the noun phrase of a mention begins: the words before it, up to an article, a preposition, a verb the lexicon
 * lists, or a mark. Where words are not parted by blanks, only what the lexicon lists as describing a battery is taken.
 */
export function readPhrase(
  { folded }: ReadableText,
  mention: Range,
  sentence: Sentence,
  lexicon: CompiledLexicon,
): Range {
  const { stops, fillers } = phraseWords(lexicon, sentence.lang);
  let start = mention.start;
  if (folded.charCodeAt(start) > 0x2e80) {
    const before = () =>
      fillers.find(
        (filler) => folded.startsWith(filler, start - filler.length) && start - filler.length >= sentence.start,
      );
    for (let word = 0, filler = before(); filler && word < MOST_WORDS; word++, filler = before())
      start -= filler.length;
    return { start, end: mention.end };
  }
  for (let word = 0; word < MOST_WORDS; word++) {
    const joint = folded[start - 1];
    if (joint !== " " && joint !== "-") break;
    let from = start - 1;
    while (from > sentence.start && isPhraseUnit(folded, from - 1)) from--;
    const text = folded.slice(from, start - 1);
    if (text === "" || stops.has(text) || stops.has(text.replace(/'s?$/, ""))) break;
    start = from;
  }
  return { start, end: mention.end };
}

const isPhraseUnit = (folded: string, at: number) =>
  isWordUnit(folded.charCodeAt(at)) ||
  "'%°/".includes(folded.charAt(at)) ||
  (folded[at] === "." && isWordUnit(folded.charCodeAt(at + 1)));

/** Several at once: "cells". Only languages that mark it; a term without its noun tells no number. */
export function isPlural({ folded }: ReadableText, mention: FoundMention, sentence: Sentence): boolean {
  return folded[mention.end - 1] === sentence.grammar.pluralEnding;
}
