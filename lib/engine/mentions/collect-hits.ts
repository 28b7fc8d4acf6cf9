import { type CoinedEntry, type CompiledLexicon, KIND, type TermEntry, WORD_KINDS, type WordLists } from "../lexicon";
import type { FoundWords, Range, ReadableText } from "../reading";

/** What stands in a text of terms, coined names and the words around them. */
export interface Hits {
  terms: (Range & { term: TermEntry; lang: string; nounFollows: boolean })[];
  coined: (Range & { coined: CoinedEntry; beside: boolean })[];
  coinedStarts: Set<number>;
  /** Where no term may overlap. */
  covered: Range[];
  /** By kind of word: where words of it start, and how far the longest reaches. */
  starts: Record<keyof WordLists, WordStarts>;
  /** Where words of the battery domain start, its nouns among them, and words of other domains; each place once. */
  domains: { battery: number[]; other: number[] };
  /** By kind of word: where one ends → its earliest start. */
  ends: Record<"nouns" | "links", Map<number, number>>;
}

export function collectHits({ words, folded }: ReadableText, { meanings }: CompiledLexicon): Hits {
  const hits: Hits = {
    terms: [],
    coined: [],
    coinedStarts: new Set(),
    covered: [],
    starts: wordStarts(words, folded.length, meanings.wordKinds),
    domains: { battery: [], other: [] },
    ends: { nouns: new Map(), links: new Map() },
  };
  const nouns = bitOf("nouns");
  const links = bitOf("links");
  const ofBatteries = bitOf("domain") | nouns;
  const ofOthers = bitOf("otherDomains");
  const { battery, other } = hits.domains;
  for (let i = 0; i < words.count; i++) {
    const pattern = words.pattern[i] as number;
    const kinds = meanings.kinds[pattern] as number;
    if ((kinds & (KIND.term | KIND.word)) === 0) continue;
    const start = words.start[i] as number;
    const end = words.end[i] as number;
    const wordKinds = meanings.wordKinds[pattern] as number;
    if (wordKinds & ofBatteries && battery[battery.length - 1] !== start) battery.push(start);
    if (wordKinds & ofOthers && other[other.length - 1] !== start) other.push(start);
    if (wordKinds & nouns && !hits.ends.nouns.has(end)) hits.ends.nouns.set(end, start);
    if (wordKinds & links && !hits.ends.links.has(end)) hits.ends.links.set(end, start);
    for (const meaning of meanings.terms[pattern] ?? [])
      if (meaning.kind === "term")
        hits.terms.push({ start, end, term: meaning.term, lang: meaning.lang, nounFollows: meaning.nounFollows });
      else if (meaning.kind === "coined") {
        hits.coined.push({ start, end, coined: meaning.coined, beside: meaning.beside });
        hits.coinedStarts.add(start);
      } else hits.covered.push({ start, end: Math.min(end, start + meaning.covers) });
  }
  return hits;
}

const bitOf = (kind: keyof WordLists): number => 1 << WORD_KINDS.indexOf(kind);

/** The words of one kind, or of some, by where they start. */
export class WordStarts {
  constructor(
    private readonly words: FoundWords,
    private readonly length: number,
    private readonly wordKinds: Uint16Array,
    private readonly bit: number,
  ) {}

  /** The furthest end of those that start here. */
  get(position: number): number | undefined {
    const { words } = this;
    if (position < 0 || position >= this.length) return undefined;
    for (let i = words.firstFrom[position] as number; i < words.count && words.start[i] === position; i++)
      if ((this.wordKinds[words.pattern[i] as number] as number) & this.bit) return words.end[i];
    return undefined;
  }

  has(position: number): boolean {
    return this.get(position) !== undefined;
  }
}

function wordStarts(words: FoundWords, length: number, wordKinds: Uint16Array): Hits["starts"] {
  const of = (kind: keyof WordLists) => new WordStarts(words, length, wordKinds, bitOf(kind));
  return {
    nouns: of("nouns"),
    fillers: of("fillers"),
    stops: of("stops"),
    components: of("components"),
    classed: of("classed"),
    links: of("links"),
    identifies: of("identifies"),
    joiners: of("joiners"),
    domain: of("domain"),
    otherDomains: of("otherDomains"),
  };
}
