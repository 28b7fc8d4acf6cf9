import { type CompiledLexicon, KIND } from "../lexicon";
import type { ReadableText, Sentence } from "../reading";
import { keepWords } from "./find-words";

/** So many sentences on either side are read with one that holds a term or a telling fact … */
const AROUND = 8;
/** … and so many of its own paragraph, for the names that it speaks of. */
const OF_PARAGRAPH = 24;

/**
 * The sentences that are worth reading, with the words in them: those near a term, a coined name or a word that tells
 * of what a battery holds. What is further off tells nothing of a battery, and changes no reading.
 */
export function focusReading(
  text: ReadableText,
  sentences: Sentence[],
  lexicon: CompiledLexicon,
): { text: ReadableText; sentences: Sentence[] } {
  const read = markRead(text, sentences, lexicon);
  const kept = sentences.filter(({ index }) => read[index] === 1);
  if (kept.length === sentences.length) return { text, sentences };
  return { text: { ...text, words: keepWords(text.words, kept) }, sentences: kept };
}

function markRead({ words }: ReadableText, sentences: Sentence[], { meanings }: CompiledLexicon): Uint8Array {
  const read = new Uint8Array(sentences.length);
  let sentence = 0;
  let marked = -1;
  for (let i = 0; i < words.count; i++) {
    if (((meanings.kinds[words.pattern[i] as number] as number) & KIND.trigger) === 0) continue;
    const start = words.start[i] as number;
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= start) sentence++;
    if (sentence === marked) continue;
    marked = sentence;
    const paragraph = sentences[sentence]?.paragraph;
    for (const step of [-1, 1])
      for (let at = sentence, far = 0; far <= OF_PARAGRAPH && at >= 0 && at < sentences.length; at += step, far++) {
        if (far > AROUND && sentences[at]?.paragraph !== paragraph) break;
        read[at] = 1;
      }
  }
  return read;
}
