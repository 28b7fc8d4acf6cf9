import type { FactWords } from "../facts/fact-words";
import { precededBy } from "../facts/read-gap";
import { sentenceAt } from "../mentions/sentence-at";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import type { AuditInput } from "../types";
import { readCapacity } from "./read-capacity";

/** What tells whether two places of a text speak of one battery. */
export interface Bearings {
  text: ReadableText;
  sentences: Sentence[];
  mentions: FoundMention[];
  input: AuditInput;
  words: FactWords;
  /** As the text spells them. */
  makers: Set<string>;
}

/** Further apart than this, the same capacity may well be another product's. */
const SAME_CAPACITY_WITHIN = 6;

/** Whether a fact is told of the battery that a solid mention names. */
export function tellsOfSameBattery(fact: Range & { subject?: string }, mention: FoundMention, text: Bearings): boolean {
  const sentence = sentenceAt(text.sentences, fact.start);
  if (governedByAnother(fact, sentence, text)) return false;
  // A fact left open beside a named battery is left open for a reason: another name stands nearer.
  if (fact.subject !== mention.subject) return false;
  if (isParted(mention, fact, text)) return false;
  if (fact.subject !== undefined && isProduct(fact.subject, text)) return true;
  // No product is named, or a maker alone, who may make several: only what stands close by is surely the same.
  const apart = sentence - mention.sentence;
  return apart === 0 || (apart === 1 && refersBack(sentence, fact, text));
}

/** Whether a solid and another asserted mention surely name one battery: by its product or by its capacity. */
export function nameSameBattery(solid: FoundMention, other: FoundMention, text: Bearings): boolean {
  const capacity = readCapacity(solid, text);
  const otherCapacity = readCapacity(other, text);
  const told = capacity !== undefined && otherCapacity !== undefined;
  if (told && capacity !== otherCapacity) return false;
  const agree = solid.subject === undefined || other.subject === undefined || solid.subject === other.subject;
  const near = Math.abs(solid.sentence - other.sentence) <= SAME_CAPACITY_WITHIN;
  if (told && agree && near) return !isListed(solid, other, text) && !isCorrected(solid, other, text);
  if (solid.subject === undefined || solid.subject !== other.subject || !isProduct(solid.subject, text)) return false;
  if (!isSaidAgain(solid, other, text)) return false;
  return !isListed(solid, other, text) && !isParted(solid, other, text) && !isCorrected(solid, other, text);
}

/** In another clause of one sentence ("…, the van with a semi-solid pack") the battery must be pointed back to. */
function isSaidAgain(a: FoundMention, b: FoundMention, { sentences, words }: Bearings): boolean {
  if (a.sentence !== b.sentence) return true;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const clause = sentences[a.sentence]?.clauses.findLast((range) => range.start <= second.start);
  if (!clause || clause.start <= first.start) return true;
  return words.within(clause.start, second.start, "subject-carry").length > 0;
}

/** The text sets its own label right: "called solid-state, it is in fact semi-solid". */
export function isCorrected(a: Range, b: Range, { words, sentences }: Bearings): boolean {
  const last = sentences[sentenceAt(sentences, Math.max(a.start, b.start))];
  return last !== undefined && words.within(last.start, last.end, "correction").length > 0;
}

/** Several things on offer: "solid-state/semi-solid-state cells", "solid-state and semi-solid packs". */
function isListed(a: FoundMention, b: FoundMention, { words, text }: Bearings): boolean {
  if (a.sentence !== b.sentence) return false;
  if (a.coordinated && b.coordinated) return true;
  const second = a.start < b.start ? b : a;
  return precededBy(text.folded, second.start, words, "join", "filler", "little") !== undefined;
}

/** A word for a second battery stands in either sentence: 入门版, "second generation", "respectively". */
function isParted(a: Range, b: Range, { words, sentences }: Bearings): boolean {
  return [a, b].some((place) => {
    const sentence = sentences[sentenceAt(sentences, place.start)];
    return sentence !== undefined && words.within(sentence.start, sentence.end, "variant").length > 0;
  });
}

/** The nearest type named before a fact in its sentence is the one it describes: "the semi-solid pack holds 5 %". */
function governedByAnother(fact: Range, sentence: number, { mentions }: Bearings): boolean {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= fact.start) low = middle + 1;
    else high = middle;
  }
  const before = mentions[low - 1];
  return before !== undefined && before.sentence === sentence && before.category !== "solid";
}

function refersBack(index: number, fact: Range, { sentences, words }: Bearings): boolean {
  const sentence = sentences[index];
  if (!sentence || sentences[index - 1]?.paragraph !== sentence.paragraph) return false;
  return words.within(sentence.start, fact.end, "subject-carry").length > 0;
}

/** A maker is no product: it may sell a solid-state cell beside a semi-solid one. */
function isProduct(subject: string, { input, makers }: Bearings): boolean {
  if (subject === input.product || input.tests.some((test) => test.product === subject)) return true;
  return subject !== input.maker && !makers.has(subject);
}
