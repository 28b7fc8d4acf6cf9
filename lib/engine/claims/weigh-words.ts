import type { FactWords } from "../facts/fact-words";
import { precededBy } from "../facts/read-gap";
import type { CompiledLexicon } from "../lexicon";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import type { AuditInput, Fact } from "../types";
import { foldedOffset } from "./folded-offset";
import { readCapacity } from "./read-capacity";
import type { DraftClaim } from "./types";

export interface Words {
  text: ReadableText;
  sentences: Sentence[];
  mentions: FoundMention[];
  facts: Fact[];
  input: AuditInput;
  words: FactWords;
  lexicon: CompiledLexicon;
}
type Claim = Pick<DraftClaim, "subject" | "category" | "mentions">;
type Weighed = Pick<DraftClaim, "against" | "doubts">;

/**
 * What the text asserts of the same subject against a claim, and what leaves it open. A false contradiction accuses
 * somebody: whatever may be said of another battery, or is set right by the text itself, does not count.
 *
 * Only solid claims are weighed. A hybrid battery holds liquid by definition, so a share of liquid agrees with
 * it, and so does a looser "liquid" beside it; "no liquid" beside hybrid is left alone, since the draft
 * sets no lower bound; and the three classes have no number between hybrid and liquid (draft, part 1).
 */
export function weighWords(claim: Claim, words: Words): Weighed {
  const weighed: Weighed = { against: { facts: [], mentions: [] }, doubts: { facts: [] } };
  if (claim.category !== "solid") return weighed;
  words.facts.forEach((fact, index) => {
    const says = speaks(fact);
    if (says === "nothing" || fact.context !== "asserted") return;
    const range = { start: foldedOffset(words.text, fact.start), end: foldedOffset(words.text, fact.end) };
    const own = claim.mentions.map((at) => words.mentions[at]).filter((mention) => mention !== undefined);
    const tied = own.find((mention) => isOfSameBattery(fact, range, mention, claim, words));
    if (!tied) return;
    if (says === "against" && !isCorrected(tied, range, words)) weighed.against.facts.push(index);
    else weighed.doubts.facts.push(index);
  });
  words.mentions.forEach((mention, index) => {
    if (mention.context !== "asserted" || mention.category === "solid") return;
    const own = claim.mentions.map((at) => words.mentions[at]).filter((other) => other !== undefined);
    if (own.some((other) => nameSameBattery(other, mention, words))) weighed.against.mentions.push(index);
  });
  return weighed;
}

/** Against: liquid above zero. Doubt: gel, a wetting agent, an upper bound alone. An absence never speaks against solid. */
function speaks(fact: Fact): "against" | "doubt" | "nothing" {
  if (fact.kind === "liquid_statement")
    return fact.value === "present" ? "against" : fact.value === "absent" ? "nothing" : "doubt";
  if (fact.kind !== "liquid_content_pct" || typeof fact.value === "string") return "nothing";
  if (typeof fact.value === "number") return fact.value > 0 ? "against" : "nothing";
  return fact.value[0] > 0 ? "against" : "doubt";
}

function isOfSameBattery(fact: Fact, range: Range, mention: FoundMention, claim: Claim, words: Words): boolean {
  const sentence = sentenceOf(range, words);
  if (governedByAnother(range, sentence, words)) return false;
  if (fact.subject !== undefined && claim.subject !== undefined) {
    if (fact.subject !== claim.subject) return false;
    if (isProduct(claim.subject, words)) return !parted(mention, range, words);
  } else if (fact.subject !== undefined) return false;
  // No product is named, or a maker alone, who may make several: only what stands close by is surely the same.
  const apart = sentence - mention.sentence;
  if (apart === 0) return !parted(mention, range, words);
  return apart === 1 && pointsBack(sentence, range, words) && !parted(mention, range, words);
}

/** The nearest type named before a fact in its sentence is the one it describes: "the semi-solid pack holds 5 %". */
function governedByAnother(range: Range, sentence: number, { mentions }: Words): boolean {
  const nearest = mentions.filter((mention) => mention.sentence === sentence && mention.end <= range.start).at(-1);
  return nearest !== undefined && nearest.category !== "solid";
}

/** Whether two asserted mentions of different kinds are surely of one battery. */
function nameSameBattery(solid: FoundMention, other: FoundMention, words: Words): boolean {
  const capacity = readCapacity(solid, words);
  const otherCapacity = readCapacity(other, words);
  const sameCapacity = capacity !== undefined && capacity === otherCapacity;
  if (capacity !== undefined && otherCapacity !== undefined && !sameCapacity) return false;
  const sameProduct = solid.subject !== undefined && solid.subject === other.subject && isProduct(solid.subject, words);
  const compatible = solid.subject === undefined || other.subject === undefined || solid.subject === other.subject;
  if (!sameProduct && !(sameCapacity && compatible)) return false;
  if (solid.coordinated && other.coordinated && solid.sentence === other.sentence) return false;
  const [first, second] = solid.start < other.start ? [solid, other] : [other, solid];
  if (
    first.sentence === second.sentence &&
    precededBy(words.text.folded, second.start, words.words, "join", "filler", "little")
  )
    return false;
  return !parted(first, second, words) && !isCorrected(first, second, words);
}

/** A word for a second battery stands in either sentence or between: 入门版, "second generation", "respectively". */
function parted(a: Range, b: Range, { words, sentences, text }: Words): boolean {
  const first = sentences[sentenceOf(a, { sentences })];
  const last = sentences[sentenceOf(b, { sentences })];
  const start = Math.min(first?.start ?? a.start, last?.start ?? b.start);
  const end = Math.max(first?.end ?? a.end, last?.end ?? b.end);
  // A paragraph between them is no bridge for a search that costs its length.
  if (end - start > 2000)
    return (
      words.within(first?.start ?? 0, first?.end ?? 0, "variant").length +
        words.within(last?.start ?? 0, last?.end ?? 0, "variant").length >
      0
    );
  return words.within(start, Math.min(end, text.folded.length), "variant").length > 0;
}

/** The text sets its own label right: "called solid-state, it is in fact semi-solid". */
function isCorrected(a: Range, b: Range, { words, sentences }: Words): boolean {
  const last = sentences[sentenceOf(a.start < b.start ? b : a, { sentences })];
  const from = Math.max(last?.start ?? 0, Math.min(a.start, b.start));
  return last !== undefined && words.within(Math.min(from, last.start), last.end, "correction").length > 0;
}

function pointsBack(sentence: number, range: Range, { sentences, words, text }: Words): boolean {
  const own = sentences[sentence];
  if (!own || sentences[sentence - 1]?.paragraph !== own.paragraph) return false;
  return words.within(own.start, Math.min(range.end, text.folded.length), "subject-carry").length > 0;
}

/** A maker is no product: it may sell a solid-state cell beside a semi-solid one. */
function isProduct(subject: string, { input, lexicon }: Words): boolean {
  if (subject === input.product || input.tests.some((test) => test.product === subject)) return true;
  return (
    subject !== input.maker && !lexicon.facts.meanings.some(({ role, value }) => role === "maker" && value === subject)
  );
}

function sentenceOf(range: Range, { sentences }: Pick<Words, "sentences">): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= range.start) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
