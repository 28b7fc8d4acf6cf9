import type { CompiledLexicon } from "../lexicon";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import { collectHits, type Hits } from "./collect-hits";
import { type Extension, extendTerm, standBeside } from "./extend-term";
import { readCoined } from "./read-coined";
import { aboutBatteries } from "./read-domain";
import { sentenceAt } from "./sentence-at";

export interface Coinage extends Range {
  id: string;
}
/** A term with what stands after it, before it is known to be a mention. */
interface Candidate extends Range {
  hit: Hits["terms"][number];
  extension: Extension;
  sentence: number;
}

/** Every naming of a battery type, in order, and every coined name that the text does not explain. */
export function findMentions(
  text: ReadableText,
  sentences: Sentence[],
  lexicon: CompiledLexicon,
): { mentions: FoundMention[]; coined: Coinage[] } {
  const { folded } = text;
  const hits = collectHits(text, lexicon);
  const candidates = chooseTerms(hits, sentences).map((hit) => {
    const extension = extendTerm(folded, hit.end, hits);
    const noun =
      extension.kind === "noun" ? extension.end : extension.kind === "component" ? extension.nounEnd : undefined;
    return { hit, extension, start: hit.start, end: noun ?? hit.end, sentence: sentenceAt(sentences, hit.start) };
  });
  const named = candidates.filter((candidate) => carriesNoun(candidate));
  const about = aboutBatteries(sentences, hits, named);
  const kept = candidates.filter((candidate) => counts(candidate, sentences, folded, hits, about));
  const standing = kept.filter(({ hit }) => hit.term.bare !== "beside");
  const all = candidates.filter(
    (candidate) =>
      kept.includes(candidate) &&
      (hasNoun(candidate) ||
        candidate.hit.term.bare !== "beside" ||
        standing.some((other) => beside(folded, candidate, other, hits))),
  );
  const mentions = all.map(({ hit, start, end, sentence }) => ({
    start,
    end,
    term: hit.term.id,
    concept: hit.term.concept,
    category: hit.term.category,
    lang: hit.lang,
    sentence,
    coordinated: false,
    context: "generic" as const,
  }));
  const read = readCoined(folded, sentences, mentions, hits, about);
  return { mentions: markCoordinated(folded, read.mentions, hits), coined: read.coined };
}

/** Leftmost, then longest, then the language of the sentence; whatever a pseudo-term covers is dropped first. */
function chooseTerms(hits: Hits, sentences: Sentence[]): Hits["terms"] {
  let cover = 0;
  const free = [...hits.terms]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((hit) => {
      while ((hits.covered[cover]?.end ?? Number.POSITIVE_INFINITY) <= hit.start) cover++;
      for (let i = cover; (hits.covered[i]?.start ?? Number.POSITIVE_INFINITY) < hit.end; i++)
        if ((hits.covered[i]?.end ?? 0) > hit.start) return false;
      return true;
    });
  const chosen: Hits["terms"] = [];
  for (const hit of free) {
    const last = chosen.at(-1);
    if (!last || hit.start >= last.end) chosen.push(hit);
    else if (
      hit.start === last.start &&
      hit.end === last.end &&
      hit.lang === sentences[sentenceAt(sentences, hit.start)]?.lang
    )
      chosen[chosen.length - 1] = hit;
  }
  return chosen;
}

const hasNoun = ({ extension }: Candidate) =>
  extension.kind === "noun" || (extension.kind === "component" && extension.nounEnd !== undefined);
const carriesNoun = (candidate: Candidate) =>
  (candidate.extension.kind === "noun" && candidate.hit.term.bare !== "beside") || candidate.hit.term.bare === "always";

function counts(
  { hit, extension, start, sentence }: Candidate,
  sentences: Sentence[],
  folded: string,
  hits: Hits,
  about: (sentence: number) => boolean,
): boolean {
  const { bare, category } = hit.term;
  if (extension.kind === "noun") return bare !== "beside" || about(sentence);
  if (extension.kind === "component" && bare !== "always") {
    if (bare === "never") return false;
    return (
      about(sentence) &&
      (extension.classed || (category === "hybrid" && linkedToNoun(start, sentences[sentence], hits)))
    );
  }
  return bare === "always" || (bare !== "never" && about(sentence));
}

/** "a 55 Ah cell on a semi-solid electrolyte": the part stands for the type where the noun and a link precede it. */
function linkedToNoun(start: number, sentence: Sentence | undefined, hits: Hits): boolean {
  if (!sentence) return false;
  for (let at = start; at > Math.max(sentence.start, start - 40); at--) {
    const link = hits.ends.links.get(at);
    if (link === undefined) continue;
    for (let noun = link; noun > Math.max(sentence.start, link - 24); noun--)
      if (hits.ends.nouns.has(noun)) return true;
  }
  return false;
}

function beside(folded: string, a: Range, b: Range, hits: Hits): boolean {
  if (a.end <= b.start) return standBeside(folded, a, b, hits);
  return b.end <= a.start && standBeside(folded, b, a, hits);
}

function markCoordinated(folded: string, mentions: FoundMention[], hits: Hits): FoundMention[] {
  return mentions.map((mention, i) => {
    const before = mentions[i - 1];
    const after = mentions[i + 1];
    const coordinated =
      (before !== undefined && before.sentence === mention.sentence && standBeside(folded, before, mention, hits)) ||
      (after !== undefined && after.sentence === mention.sentence && standBeside(folded, mention, after, hits));
    return { ...mention, coordinated };
  });
}
