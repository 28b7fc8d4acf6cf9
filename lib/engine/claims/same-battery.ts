import { countBefore } from "../count-before";
import type { FactWords } from "../facts/fact-words";
import { describesNext, SHEET_WITHIN } from "../facts/read-fact-contexts";
import { followedBy, precededBy } from "../facts/read-gap";
import { sentenceAt } from "../mentions/sentence-at";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import { findTables } from "../tables/find-tables";
import { placeInTable } from "../tables/place-in-table";
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
  sheets: Int32Array;
}

const OPENING = 3;
const KEY_AND_VALUE = 2;
/** Further apart than this, the same capacity may well be another product's. */
const SAME_CAPACITY_WITHIN = 6;

/** Whether a fact is told of the battery that a solid mention names. */
export function tellsOfSameBattery(fact: Range & { subject?: string }, mention: FoundMention, text: Bearings): boolean {
  const sentence = sentenceAt(text.sentences, fact.start);
  if (governedByAnother(fact, sentence, text)) return false;
  // A fact left open beside a named battery is left open for a reason: another name stands nearer.
  if (fact.subject !== mention.subject) return false;
  if (cellsBetween(mention, fact, text) === "apart") return false;
  if (isParted(mention, fact, text) || isLineOfAnother(mention, fact, sentence, text)) return false;
  if (fact.subject !== undefined && isProduct(fact.subject, text)) return true;
  // No product is named, or a maker alone, who may make several: only what stands close by is surely the same.
  const apart = sentence - mention.sentence;
  return apart === 0 || (apart === 1 && refersBack(sentence, fact, text)) || isOnSheet(mention, fact, sentence, text);
}

/** Whether a solid and another asserted mention surely name one battery: by its product or by its capacity. */
export function nameSameBattery(solid: FoundMention, other: FoundMention, text: Bearings): boolean {
  // "If its cells held 5 %, it would be a hybrid battery" calls it nothing.
  const from = text.sentences[other.sentence]?.start ?? other.start;
  if (text.words.within(from, other.start, "hypothesis").length > 0) return false;
  if (cellsBetween(solid, other, text) !== "none") return false;
  const capacity = readCapacity(solid, text);
  const otherCapacity = readCapacity(other, text);
  const told = capacity !== undefined && otherCapacity !== undefined;
  if (told && capacity !== otherCapacity) return false;
  const agree = solid.subject === undefined || other.subject === undefined || solid.subject === other.subject;
  if (tellsHowMade(solid, other, text) || tellsWhatIsInside(solid, other, text)) return true;
  const near = Math.abs(solid.sentence - other.sentence) <= SAME_CAPACITY_WITHIN;
  if (told && agree && near) return !isListed(solid, other, text) && !isCorrected(solid, other, text);
  if (solid.subject === undefined || solid.subject !== other.subject || !isProduct(solid.subject, text)) return false;
  if (!isSaidAgain(solid, other, text)) return false;
  return !isListed(solid, other, text) && !isParted(solid, other, text) && !isCorrected(solid, other, text);
}

/**
 * Two places of one table: in cells of one row or column, or in cells that share neither, which are of two things. Two
 * types side by side or below one another ("2024 | 2026") are two batteries, or one at two times.
 */
function cellsBetween(a: Range, b: Range, { text, sentences }: Bearings): "none" | "in-line" | "apart" {
  const tables = findTables(text, sentences);
  if (tables.length === 0) return "none";
  const [one, other] = [placeInTable(tables, a.start), placeInTable(tables, b.end - 1)];
  if (!one || one.table !== other?.table || (one.row === other.row && one.column === other.column)) return "none";
  return one.row === other.row || one.column === other.column ? "in-line" : "apart";
}

/** "LFP pack: 20 % liquid" below the solid-state one: a line headed by another kind of battery is of that. */
function isLineOfAnother(mention: FoundMention, fact: Range, index: number, { sheets, sentences, words }: Bearings) {
  const line = sentences[index];
  if (!line || index === mention.sentence || (sheets[index] ?? -1) < 0) return false;
  return words.within(line.start, fact.start, "another-battery", "foreign").length > 0;
}

/** A line of the data sheet that names this battery and no other; a row of several cells sets several side by side. */
function isOnSheet(mention: FoundMention, fact: Range, index: number, text: Bearings): boolean {
  const { sheets, mentions, sentences, words } = text;
  const sheet = sheets[mention.sentence] ?? -1;
  const line = sentences[index];
  if (sheet < 0 || !line || sheets[index] !== sheet || Math.abs(index - mention.sentence) > SHEET_WITHIN) return false;
  const cells = text.text.folded.slice(line.start, line.end).split("|");
  if (cells.filter((cell) => cell.trim() !== "").length > KEY_AND_VALUE) return false;
  // "LFP battery, 15 % liquid": a line that names a battery of its own.
  if (words.within(line.start, line.end, "battery-noun").length > 0) return false;
  if (words.within(line.start, fact.start, "foreign", "subject-rival", "former", "replaced").length > 0) return false;
  return mentions.every(
    (other) => sheets[other.sentence] !== sheet || other.category === "solid" || other.context === "comparison",
  );
}

/**
 * How the battery is made, in words of another type: "… solid-state battery … thanks to our semi-solid technology it …",
 * 固态电池 48V 半固态工艺. In one clause, or in the next sentence where that points back.
 */
function tellsHowMade(solid: FoundMention, other: FoundMention, text: Bearings): boolean {
  const { words, sentences } = text;
  if (other.start < solid.end || solid.subject !== other.subject || solid.coordinated || other.coordinated)
    return false;
  if (!followedBy(text.text.folded, other.end, words, "made-by", "filler")) return false;
  const sentence = sentences[other.sentence];
  if (!sentence || isParted(solid, other, text) || isCorrected(solid, other, text)) return false;
  if (solid.sentence === other.sentence) {
    const clause = sentence.clauses.findLast((range) => range.start <= other.start);
    const joined = words.within(solid.end, other.start, "join").length > 0;
    return clause !== undefined && clause.start <= solid.start && !joined;
  }
  const next = other.sentence - solid.sentence === 1 && sentences[solid.sentence]?.paragraph === sentence.paragraph;
  return next && words.within(sentence.start, sentence.end, "subject-carry").length > 0;
}

/** "Solid-state battery, 51 V. Inside: semi-solid cells": the next sentence opens with what is inside the one just named. */
function tellsWhatIsInside(solid: FoundMention, other: FoundMention, text: Bearings): boolean {
  const sentence = text.sentences[other.sentence];
  if (!sentence || other.sentence - solid.sentence !== 1) return false;
  if (text.sentences[solid.sentence]?.paragraph !== sentence.paragraph) return false;
  if (solid.subject !== other.subject || other.coordinated || solid.coordinated) return false;
  const inside = text.words.within(sentence.start, other.start, "inside")[0];
  if (inside === undefined || inside.start - sentence.start > OPENING) return false;
  return !isParted(solid, other, text) && !isCorrected(solid, other, text);
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
function governedByAnother(fact: Range, sentence: number, { mentions, sentences, words }: Bearings): boolean {
  const count = countBefore(mentions, ({ end }) => end <= fact.start);
  // 含 10% 电解液的半固态电池: what stands right before a type describes it.
  const next = mentions[count];
  if (next !== undefined && describesNext(fact, next, sentences[sentence])) return next.category !== "solid";
  const before = mentions[count - 1];
  if (before === undefined || before.sentence !== sentence || before.category === "solid") return false;
  // "Liquid content" names the liquid, whatever its first word would name alone.
  if ((words.startingAt(before.start, "liquid")?.end ?? 0) > before.end) return false;
  // "Unlike liquid batteries, its pack keeps …": the pack governs, not what it is compared with.
  const pointsBack = words.within(before.end, fact.start, "subject-carry").length > 0;
  return !(before.context === "comparison" && pointsBack);
}

function refersBack(index: number, fact: Range, { sentences, words }: Bearings): boolean {
  const sentence = sentences[index];
  if (!sentence || sentences[index - 1]?.paragraph !== sentence.paragraph) return false;
  if (words.within(sentence.start, fact.end, "subject-carry").length > 0) return true;
  // Where subjects are left out, a sentence that opens with the liquid speaks on of what went before.
  return sentence.grammar.dropsSubject === true && fact.start - sentence.start <= OPENING;
}

/** A maker is no product: it may sell a solid-state cell beside a semi-solid one. */
function isProduct(subject: string, { input, makers }: Bearings): boolean {
  if (subject === input.product || input.tests.some((test) => test.product === subject)) return true;
  return subject !== input.maker && !makers.has(subject);
}
