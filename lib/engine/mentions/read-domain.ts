import type { Range, Sentence } from "../reading";
import type { Hits } from "./collect-hits";
import { sentenceAt } from "./sentence-at";

/** Sentences this far away still tell what an elided term is about. */
const WINDOW = 3;

/**
 * Tells of a sentence whether an elided "solid-state" in it can stand for a battery: the sentence or its
 * neighbours speak of batteries, or the text names a battery type in full; a sentence that speaks
 * of another domain alone (disks, optics, food) does not count.
 */
export function aboutBatteries(sentences: Sentence[], hits: Hits, named: Range[]): (sentence: number) => boolean {
  const domain = new Uint16Array(sentences.length);
  const other = new Uint16Array(sentences.length);
  const count = (array: Uint16Array, positions: Iterable<number>) => {
    for (const position of positions) {
      const index = sentenceAt(sentences, position);
      const now = array[index];
      if (now !== undefined && now < 60000) array[index] = now + 1;
    }
  };
  count(domain, hits.starts.domain.keys());
  count(domain, hits.starts.nouns.keys());
  count(other, hits.starts.otherDomains.keys());
  return (sentence) => {
    if ((domain[sentence] ?? 0) > 0) return (other[sentence] ?? 0) <= (domain[sentence] ?? 0);
    if ((other[sentence] ?? 0) > 0) return false;
    if (named.length > 0) return true;
    for (let i = Math.max(0, sentence - WINDOW); i <= Math.min(sentences.length - 1, sentence + WINDOW); i++)
      if ((domain[i] ?? 0) > 0 && (other[i] ?? 0) === 0) return true;
    return false;
  };
}
