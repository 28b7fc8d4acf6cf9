import type { CompiledLexicon } from "../lexicon";
import type { ReadableText, Sentence } from "../reading";
import { findDisguises } from "./find-disguises";
import { findWords } from "./find-words";
import { focusReading, joinRanges } from "./focus-reading";
import { normalize } from "./normalize";
import { readSentences } from "./read-sentences";
import { splitSentences } from "./split-sentences";

/**
 * Folds a text, cuts it into sentences, and finds the words of the lexicon in those that are worth reading.
 * Total: any string, lone surrogates included.
 */
export function readText(given: string, lexicon: CompiledLexicon): { text: ReadableText; sentences: Sentence[] } {
  const folded = normalize(given, lexicon.foldingMap, findDisguises(given, lexicon.lookalikeMap));
  const ranges = splitSentences(folded.folded, lexicon);
  const kept = focusReading(folded.folded, ranges, lexicon.triggers);
  const words = findWords(folded.folded, lexicon.automaton, joinRanges(ranges, kept));
  const text = { ...folded, words, read: [] };
  return { text, sentences: readSentences(text, ranges, kept, lexicon) };
}
