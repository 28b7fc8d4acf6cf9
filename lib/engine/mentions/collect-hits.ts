import type { CoinedEntry, CompiledLexicon, TermEntry, WordLists } from "../lexicon";
import type { Range, ReadableText } from "../reading";
import { scan } from "../text";

/** Everything the term automaton saw, sorted by what it is. */
export interface Hits {
  terms: (Range & { term: TermEntry; lang: string })[];
  coined: (Range & { coined: CoinedEntry; beside: boolean })[];
  coinedStarts: Set<number>;
  /** Where no term may overlap. */
  covered: Range[];
  /** By kind of word: where one starts → the furthest end of those that start there. */
  starts: Record<keyof WordLists, Map<number, number>>;
  /** By kind of word: where one ends → its earliest start. */
  ends: Record<keyof WordLists, Map<number, number>>;
}

export function collectHits(text: ReadableText, lexicon: CompiledLexicon): Hits {
  const { automaton, meanings } = lexicon.termPatterns;
  const hits: Hits = {
    terms: [],
    coined: [],
    coinedStarts: new Set(),
    covered: [],
    starts: emptyMaps(),
    ends: emptyMaps(),
  };
  scan(text.folded, automaton, (pattern, start, end) => {
    const meaning = meanings[pattern];
    if (!meaning) return;
    if (meaning.kind === "term") hits.terms.push({ start, end, term: meaning.term, lang: meaning.lang });
    else if (meaning.kind === "coined")
      hits.coined.push({ start, end, coined: meaning.coined, beside: meaning.beside });
    else if (meaning.kind === "pseudo") hits.covered.push({ start, end: Math.min(end, start + meaning.covers) });
    else {
      const starts = hits.starts[meaning.kind];
      const ends = hits.ends[meaning.kind];
      starts.set(start, Math.max(end, starts.get(start) ?? 0));
      ends.set(end, Math.min(start, ends.get(end) ?? start));
    }
  });
  hits.covered.sort((a, b) => a.start - b.start || b.end - a.end);
  return hits;
}

function emptyMaps(): Hits["starts"] {
  const map = () => new Map<number, number>();
  return {
    nouns: map(),
    fillers: map(),
    stops: map(),
    components: map(),
    classed: map(),
    links: map(),
    identifies: map(),
    joiners: map(),
    domain: map(),
    otherDomains: map(),
  };
}
