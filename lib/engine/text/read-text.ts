import type { CompiledLexicon } from "../lexicon";
import type { ReadableText } from "../reading";
import { findWords } from "./find-words";
import { normalize } from "./normalize";

/** Folds a text and finds every word of the lexicon in it. Total: any string, lone surrogates included. */
export function readText(text: string, lexicon: CompiledLexicon): ReadableText {
  const folded = normalize(text, lexicon.foldingMap);
  return { ...folded, words: findWords(folded.folded, lexicon.automaton) };
}
