import type { Sentence } from "../reading";
import type { Hits } from "./collect-hits";
import { sentenceAt } from "./sentence-at";

/** Sentences this far away still tell what an elided term is about. */
const WINDOW = 3;

/**
 * Tells of a sentence whether an elided "solid-state" in it can stand for a battery: the sentence or its
 * neighbours speak of batteries, or the text names a battery type in full; a sentence that speaks
 * of another domain alone (disks, optics, food) does not count.
 */
export function aboutBatteries(
  sentences: Sentence[],
  hits: Hits,
  chosen: Hits["terms"],
  named: boolean,
): (sentence: number, headed: boolean) => boolean {
  const domain = new Uint16Array(sentences.length);
  const other = new Uint16Array(sentences.length);
  const count = (array: Uint16Array, positions: Iterable<number>) => {
    for (const position of positions) {
      const index = sentenceAt(sentences, position);
      const now = array[index];
      if (now !== undefined && now < 60000) array[index] = now + 1;
    }
  };
  count(domain, new Set([...hits.starts.domain.keys(), ...hits.starts.nouns.keys()]));
  // "Semi-solid or all-solid" side by side: only batteries are sorted so, where nothing else is named.
  count(domain, pairedTerms(chosen, sentences));
  count(other, hits.starts.otherDomains.keys());
  return (sentence, headed) => {
    // Of an unknown noun only a sentence that speaks of nothing but batteries says that it is one's.
    if (headed && !named && (domain[sentence] ?? 0) < 2) return false;
    if ((domain[sentence] ?? 0) > 0) return (other[sentence] ?? 0) < (domain[sentence] ?? 0);
    if ((other[sentence] ?? 0) > 0) return false;
    if (named) return true;
    for (let i = Math.max(0, sentence - WINDOW); i <= Math.min(sentences.length - 1, sentence + WINDOW); i++)
      if ((domain[i] ?? 0) > 0 && (other[i] ?? 0) === 0) return true;
    return false;
  };
}

/** Where a sentence names a solid term and a hybrid one, neither of another thing. */
function pairedTerms(chosen: Hits["terms"], sentences: Sentence[]): number[] {
  const paired: number[] = [];
  let last = -1;
  let hybrid = false;
  let solid = false;
  for (const { start, term } of chosen) {
    const sentence = sentenceAt(sentences, start);
    if (sentence !== last) hybrid = solid = false;
    last = sentence;
    if (term.bare !== "domain") continue;
    hybrid ||= term.category === "hybrid";
    solid ||= term.category === "solid";
    if (hybrid && solid) paired.push(start);
  }
  return paired;
}
