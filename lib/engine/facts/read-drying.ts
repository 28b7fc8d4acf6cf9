import type { Sentence } from "../reading";
import type { Fact } from "../types";
import { readNumberBefore } from "./read-number-before";
import type { FactReading } from "./types";

/** How far from a loss its conditions may stand: in its sentence, or in the one before of its paragraph. */
const BEFORE = 160;
const AFTER = 120;

/** Under what a loss was measured, as far as its sentence or the one before says; absent where neither does. */
export function readDrying(index: number, at: number, { text, sentences, words }: FactReading): Fact["conditions"] {
  const sentence = sentences[index];
  if (!sentence) return undefined;
  const above = sentences[index - 1];
  // "It works at 60 °C. The loss is 0.3 %": what stands before counts only where it speaks of drying.
  const dried = above?.paragraph === sentence.paragraph && words.within(above.start, above.end, "drying").length > 0;
  const from = above && dried ? above.start : sentence.start;
  const start = Math.max(from, at - BEFORE);
  const end = Math.min(sentence.end, at + AFTER);
  const temperatureC = figureOf("celsius", start, end, sentence);
  const durationH = figureOf("hours", start, end, sentence);
  const vacuum = words.within(start, end, "vacuum").length > 0;
  if (temperatureC === undefined && durationH === undefined && !vacuum) return undefined;
  return {
    ...(temperatureC !== undefined && { temperatureC }),
    ...(durationH !== undefined && { durationH }),
    ...(vacuum && { vacuum }),
  };

  /** The figure before a unit; of several the nearest before the loss, else the first. */
  function figureOf(unit: string, low: number, high: number, { grammar }: Sentence): string | undefined {
    let found: string | undefined;
    for (const hit of words.within(low, high, unit)) {
      const number = readNumberBefore(text.folded, hit.start, grammar);
      if (!number || number.start < low) continue;
      if (found !== undefined && hit.start > at) break;
      found = number.decimal;
    }
    return found;
  }
}
