import type { Range, SentenceRange } from "../reading";
import { type Automaton, scan } from "./automaton";

/** So many sentences on either side are read with one that holds a term or a telling fact … */
const AROUND = 8;
/** … and so many of its own paragraph, for the names that it speaks of. */
const OF_PARAGRAPH = 24;

/** Where terms, coined names and words that tell of what a battery holds begin. */
export function findTriggers(units: Uint16Array, triggers: Automaton): number[] {
  const starts: number[] = [];
  scan(units, triggers, (_, start) => starts.push(start));
  return starts;
}

/**
 * Which sentences are worth reading, by their indexes: those near a trigger. What is further off tells nothing of a battery, and changes no reading.
 */
export function focusReading(triggers: readonly number[], sentences: readonly SentenceRange[]): number[] {
  const read = new Uint8Array(sentences.length);
  let sentence = 0;
  let marked = -1;
  for (const start of triggers) {
    while (sentence > 0 && (sentences[sentence]?.start ?? 0) > start) sentence--;
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= start) sentence++;
    if (sentence !== marked) markAround(sentence, sentences, read);
    marked = sentence;
  }
  const kept: number[] = [];
  for (let i = 0; i < read.length; i++) if (read[i] === 1) kept.push(i);
  return kept;
}

function markAround(sentence: number, sentences: readonly SentenceRange[], read: Uint8Array) {
  const paragraph = sentences[sentence]?.paragraph;
  for (const step of [-1, 1])
    for (let at = sentence, far = 0; far <= OF_PARAGRAPH && at >= 0 && at < sentences.length; at += step, far++) {
      if (far > AROUND && sentences[at]?.paragraph !== paragraph) break;
      read[at] = 1;
    }
}

/** The kept sentences as ranges of the text, those that follow one another in one. */
export function joinRanges(sentences: readonly SentenceRange[], kept: readonly number[]): Range[] {
  const ranges: Range[] = [];
  let last = -2;
  for (const index of kept) {
    const { start, end } = sentences[index] as SentenceRange;
    const before = ranges[ranges.length - 1];
    if (before && last === index - 1) before.end = end;
    else ranges.push({ start, end });
    last = index;
  }
  return ranges;
}
