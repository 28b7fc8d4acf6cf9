import { expandSeparators } from "@/lib/engine/compile-lexicon";
import { lexiconData } from "@/lib/lexicon";

/** Every spelling of every term and coined name of the lexicon, once, without the signs of its own notation. */
export function lexiconTerms(): string[] {
  const { languages, coined } = lexiconData();
  const phrases = [
    ...languages.flatMap(({ terms }) => terms.flatMap(({ forms }) => forms)),
    ...coined.flatMap((entry) => entry.phrases),
  ];
  const spellings = phrases.flatMap(expandSeparators).map((phrase) => phrase.replace(/[*|]/g, "").toLowerCase());
  return [...new Set(spellings)].filter((phrase) => phrase !== "");
}

/** What one would write without an engine: all terms in one alternation, the longest first, letter case ignored. */
export function termRegExp(terms: string[]): RegExp {
  const escaped = [...terms]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(escaped.join("|"), "gi");
}

export function countMatches(text: string, regExp: RegExp): number {
  regExp.lastIndex = 0;
  let matches = 0;
  while (regExp.exec(text)) matches += 1;
  return matches;
}
