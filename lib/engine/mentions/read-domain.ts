import type { Sentence } from "../reading";
import type { Hits } from "./collect-hits";
import { sentenceAt } from "./sentence-at";

/** Sentences this far away still tell what an elided term is about. */
const WINDOW = 3;

/** A battery type named in full this many sentences away tells it too; what stands further off tells nothing. */
const NAMED_WITHIN = 20;

/**
 * Tells of a sentence whether an elided "solid-state" in it can stand for a battery: the sentence or its
 * neighbours speak of batteries, or the text around names a battery type in full; a sentence that speaks
 * of another domain alone (disks, optics, food) does not count. `named`: sentences that name a type so, in order.
 */
export function aboutBatteries(
  sentences: Sentence[],
  hits: Hits,
  chosen: Hits["terms"],
  named: readonly number[],
): (sentence: number, headed: boolean) => boolean {
  const domain = new Uint16Array(sentences.length);
  const other = new Uint16Array(sentences.length);
  countIn(domain, hits.domains.battery, sentences);
  // "Semi-solid or all-solid" side by side: only batteries are sorted so, where nothing else is named.
  countIn(domain, pairedTerms(chosen, sentences), sentences);
  countIn(other, hits.domains.other, sentences);
  const ordinal = (sentence: number) => sentences[sentence]?.index ?? 0;
  return (sentence, headed) => {
    const next = firstFrom(named, sentence);
    const isNamed = [named[next - 1], named[next]].some(
      (place) => place !== undefined && Math.abs(ordinal(place) - ordinal(sentence)) <= NAMED_WITHIN,
    );
    // Of an unknown noun only a sentence that speaks of nothing but batteries says that it is one's.
    if (headed && !isNamed && (domain[sentence] ?? 0) < 2) return false;
    if ((domain[sentence] ?? 0) > 0) return (other[sentence] ?? 0) < (domain[sentence] ?? 0);
    if ((other[sentence] ?? 0) > 0) return false;
    if (isNamed) return true;
    for (let i = Math.max(0, sentence - WINDOW); i <= Math.min(sentences.length - 1, sentence + WINDOW); i++) {
      const near = Math.abs(ordinal(i) - ordinal(sentence)) <= WINDOW;
      if (near && (domain[i] ?? 0) > 0 && (other[i] ?? 0) === 0) return true;
    }
    return false;
  };
}

function firstFrom(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many places lie in each sentence; `places` by rising position. */
function countIn(counts: Uint16Array, places: readonly number[], sentences: Sentence[]) {
  let sentence = 0;
  for (const place of places) {
    while (sentence < sentences.length - 1 && (sentences[sentence + 1]?.start ?? 0) <= place) sentence++;
    const now = counts[sentence];
    if (now !== undefined && now < 60000) counts[sentence] = now + 1;
  }
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
