import type { CompiledLexicon } from "../lexicon";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import { collectHits, type Hits } from "./collect-hits";
import { type Extension, extendTerm, standBeside } from "./extend-term";
import { type FoundCoined, readCoined } from "./read-coined";
import { aboutBatteries } from "./read-domain";
import { sentenceAt } from "./sentence-at";

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
): { mentions: FoundMention[]; coined: FoundCoined[] } {
  if (text.words.count === 0) return { mentions: [], coined: [] };
  const { folded } = text;
  const hits = collectHits(text, lexicon);
  const chosen = chooseTerms(hits, sentences);
  const candidates = chosen.map((hit) => extend(hit, folded, sentences, hits));
  const named = candidates.filter(namesBattery).map(({ sentence }) => sentence);
  const about = aboutBatteries(sentences, hits, chosen, named);
  const counted = candidates.filter((candidate) => counts(candidate, sentences, hits, about));
  const opposed = new Set(counted.flatMap(({ hit, sentence }) => (hit.term.category === "liquid" ? [] : [sentence])));
  const mentions = counted
    .filter(
      (candidate, i) => !leans(candidate) || besideTerm(folded, counted, i, hits) || isCellNear(folded, counted, i),
    )
    .filter((candidate) => !isLoneLiquid(candidate) || opposed.has(candidate.sentence))
    .map((candidate, i, kept) => asMention(candidate, kept[i + 1]));
  const read = readCoined(folded, sentences, mentions, hits);
  return { mentions: markCoordinated(folded, read.mentions, hits), coined: read.coined };
}

/** Leftmost, then longest, then the language of the sentence; whatever a pseudo-term covers is dropped first. */
function chooseTerms(hits: Hits, sentences: Sentence[]): Hits["terms"] {
  const chosen: Hits["terms"] = [];
  for (const hit of uncovered(hits)) {
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

function uncovered(hits: Hits): Hits["terms"] {
  let from = 0;
  return [...hits.terms]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((hit) => {
      while ((hits.covered[from]?.end ?? hit.start + 1) <= hit.start) from++;
      for (let i = from; (hits.covered[i]?.start ?? hit.end) < hit.end; i++)
        if ((hits.covered[i]?.start ?? hit.end) <= hit.start && (hits.covered[i]?.end ?? 0) > hit.start) return false;
      return true;
    });
}

function extend(hit: Hits["terms"][number], folded: string, sentences: Sentence[], hits: Hits): Candidate {
  const sentence = sentenceAt(sentences, hit.start);
  const extension = extendTerm(folded, hit.end, hits, sentences[sentence]?.end ?? folded.length);
  const noun =
    extension.kind === "noun" ? extension.end : extension.kind === "component" ? extension.nounEnd : undefined;
  return { hit, extension, start: hit.start, end: noun ?? hit.end, sentence };
}

/** Names a battery by itself, so that the text around it speaks of batteries. */
function namesBattery({ hit, extension }: Candidate): boolean {
  return hit.term.bare === "always" || (extension.kind === "noun" && hit.term.bare !== "beside");
}

function counts(
  { hit, extension, start, sentence }: Candidate,
  sentences: Sentence[],
  hits: Hits,
  about: (sentence: number, headed: boolean) => boolean,
) {
  const { bare, category } = hit.term;
  if (bare === "always") return true;
  if (extension.kind === "noun") return bare !== "beside" || about(sentence, false);
  const headed = hit.nounFollows && extension.kind === "bare" && extension.headed;
  if (bare === "never" || !about(sentence, headed)) return false;
  if (extension.kind === "bare") return true;
  return extension.classed || (category === "hybrid" && linkedToNoun(start, sentences[sentence], hits));
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

/** A 液态 without its noun says no type, unless its sentence names another type as well. */
const isLoneLiquid = ({ hit, extension }: Candidate) =>
  hit.term.category === "liquid" && hit.term.bare !== "always" && extension.kind !== "noun";

/** Says too little alone ("hybrid battery" is mostly a car's; a "liquid battery" is one): needs a term beside it. */
const leans = ({ hit, extension }: Candidate) =>
  hit.term.bare === "beside" && (hit.term.category !== "liquid" || extension.kind !== "noun");

function besideTerm(folded: string, counted: Candidate[], i: number, hits: Hits): boolean {
  const candidate = counted[i];
  const before = counted[i - 1];
  const after = counted[i + 1];
  if (!candidate) return false;
  return (
    (before !== undefined && !leans(before) && standBeside(folded, before, candidate, hits)) ||
    (after !== undefined && !leans(after) && standBeside(folded, candidate, after, hits))
  );
}

/** "It is a hybrid cell" where another type is named near by; a hybrid battery may be a hybrid car's. */
function isCellNear(folded: string, counted: Candidate[], i: number): boolean {
  const candidate = counted[i];
  if (candidate?.extension.kind !== "noun" || !/cells?$/.test(folded.slice(candidate.end - 5, candidate.end)))
    return false;
  return [counted[i - 1], counted[i + 1]].some(
    (other) => other !== undefined && !leans(other) && Math.abs(other.sentence - candidate.sentence) <= 1,
  );
}

/** "Solid-state semi-solid cells": the noun is that of the last, and no two mentions overlap. */
function asMention({ hit, start, end: reached, sentence }: Candidate, next: Candidate | undefined): FoundMention {
  const { id, concept, category } = hit.term;
  const end = next !== undefined && next.start < reached ? hit.end : reached;
  return { start, end, term: id, concept, category, lang: hit.lang, sentence, coordinated: false, context: "generic" };
}

/**
 * Which mentions one list holds, so that a cue beside one reaches all. After a noun a comma alone joins only within a list
 * that goes on to its "and": "Unlike liquid batteries, semi-solid cells …" is none.
 */
function markCoordinated(folded: string, mentions: FoundMention[], hits: Hits): FoundMention[] {
  const joined: boolean[] = mentions.map(() => false);
  for (let i = mentions.length - 2; i >= 0; i--) {
    const mention = mentions[i] as FoundMention;
    const next = mentions[i + 1] as FoundMention;
    if (next.sentence !== mention.sentence || !standBeside(folded, mention, next, hits)) continue;
    const comma = folded.slice(mention.end, next.start).trim() === "," && hits.ends.nouns.has(mention.end);
    joined[i] = !comma || joined[i + 1] === true;
  }
  mentions.forEach((mention, i) => {
    mention.coordinated = joined[i] === true || joined[i - 1] === true;
  });
  return mentions;
}
