import type { CompiledLexicon } from "../lexicon";
import type { FoundWords, ReadableText, Sentence } from "../reading";
import { findDisguises } from "./find-disguises";
import { findWords } from "./find-words";
import { findTriggers, focusReading, joinRanges } from "./focus-reading";
import { normalize } from "./normalize";
import { readSentences } from "./read-sentences";
import { splitSentences } from "./split-sentences";

/** Of a text that is not read. */
const NO_WORDS: FoundWords = {
  count: 0,
  pattern: new Int32Array(0),
  start: new Int32Array(0),
  end: new Int32Array(0),
  firstFrom: new Int32Array(0),
};

/**
 * Folds a text, cuts it into sentences, and finds the words of the lexicon in those that are worth reading.
 * Total: any string, lone surrogates included.
 */
export function readText(given: string, lexicon: CompiledLexicon): { text: ReadableText; sentences: Sentence[] } {
  const folded = normalize(given, lexicon.foldingMap, findDisguises(given, lexicon.lookalikeMap));
  const triggers = findTriggers(folded.units, lexicon.triggers);
  if (triggers.length === 0) return { text: Object.assign(folded, { words: NO_WORDS, read: [] }), sentences: [] };
  const ranges = splitSentences(folded.folded, lexicon);
  const kept = focusReading(triggers, ranges);
  const words = findWords(folded.units, lexicon.automaton, joinRanges(ranges, kept));
  const text = Object.assign(folded, { words, read: [] });
  return { text, sentences: readSentences(text, ranges, kept, lexicon) };
}
