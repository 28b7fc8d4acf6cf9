import type { FactWords } from "../facts/fact-words";
import { precededBy } from "../facts/read-gap";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import type { AuditInput, Context } from "../types";
import type { Name } from "./find-names";
import { sameName } from "./same-subject";

export interface Item extends Range {
  sentence: number;
  context: Context;
}
interface Reading {
  text: ReadableText;
  sentences: Sentence[];
  mentions: FoundMention[];
  words: FactWords;
  names: Name[];
  input: AuditInput;
}

/** Beside its battery a name needs no link: "semi-solid FEST®". */
const BESIDE = 2;

/** What is compared with, and the technology at large, are nobody's battery. */
const NOBODYS: Context[] = ["comparison", "generic"];

/** A function that tells the subject of an item; items are asked in any order. */
export function makeResolver(reading: Reading): (item: Item) => string | undefined {
  const { names, input } = reading;
  const own = names.filter((name) => !name.rival);
  const bySentence = new Map<number, Name[]>();
  for (const name of own) bySentence.set(name.sentence, [...(bySentence.get(name.sentence) ?? []), name]);
  const carried = carry(reading, bySentence);
  const products = new Set(own.filter(({ kind }) => kind === "product").map(({ name }) => name));
  const makers = new Set(own.filter(({ kind }) => kind === "maker").map(({ name }) => name));
  // With another product, or several makers, in the text, a claim may be theirs.
  const alone = (product: string) =>
    [...products].every((name) => name === product) && (makers.size <= 1 || input.maker !== undefined);

  return (item) => {
    if (NOBODYS.includes(item.context)) return undefined;
    const here = bySentence.get(item.sentence) ?? [];
    const product = productHere(item, here, bySentence, reading);
    if (product === "open") return undefined;
    if (product !== undefined) return product;
    const before = carriedTo(item, carried[item.sentence], reading);
    const makerHere = here.filter(({ kind, end }) => kind === "maker" && end <= item.start).at(-1);
    if (before?.kind === "product" && (makerHere === undefined || isOwner(makerHere, before, bySentence)))
      return before.name;
    const maker = makerHere ?? before;
    if (input.product !== undefined && alone(input.product)) {
      const other = maker !== undefined && input.maker !== undefined && !isMaker(maker.name, input.maker);
      if (!other) return input.product;
    }
    if (maker !== undefined)
      return input.maker !== undefined && isMaker(maker.name, input.maker) ? input.maker : maker.name;
    return products.size === 0 && makers.size === 0 ? input.maker : undefined;
  };
}

/** Whether a maker is named in the product's own sentence before it: then both are one house. */
function isOwner(maker: Name, product: Name, bySentence: Map<number, Name[]>): boolean {
  return (bySentence.get(product.sentence) ?? []).some(
    ({ kind, name, end }) => kind === "maker" && end <= product.start && name === maker.name,
  );
}

const isMaker = (name: string, given: string) => sameName(name, given);

/** The product of the item's own sentence: before it in the clause, tied to it after, or before it in the sentence. */
function productHere(
  item: Item,
  here: Name[],
  bySentence: Map<number, Name[]>,
  reading: Reading,
): string | "open" | undefined {
  const { sentences, text, words } = reading;
  const products = here.filter(({ kind }) => kind === "product");
  if (products.length === 0) return undefined;
  const clauses = sentences[item.sentence]?.clauses ?? [];
  const clause = clauses.find((range) => range.start <= item.start && item.start < range.end);
  const nearest = products.filter(({ end }) => end <= item.start).at(-1);
  // "The ET7 …, while CATL's cell": another maker between them takes the battery away from the product.
  const between = here
    .filter(({ kind, start, end }) => kind === "maker" && nearest && start >= nearest.end && end <= item.start)
    .at(-1);
  const before = nearest && between && !isOwner(between, nearest, bySentence) ? undefined : nearest;
  const after = products.find((name) => name.start >= item.end && (clause === undefined || name.start < clause.end));
  const beside = after !== undefined && after.start - item.end <= BESIDE;
  if (beside && after) return after.name;
  if (before && clause && before.start >= clause.start)
    return listedAfterAnother(item, before, reading) ? "open" : before.name;
  if (after && precededBy(text.folded, after.start, words, "subject-link", "maker", "filler", "name-cue"))
    return after.name;
  if (before) return listedAfterAnother(item, before, reading) ? "open" : before.name;
  return undefined;
}

/** "Semi-solid FEST and all-solid cells": the second kind need not be of the product that the first is. */
function listedAfterAnother(item: Item, name: Name, { mentions, words, text }: Reading): boolean {
  const joined = precededBy(text.folded, item.start, words, "join", "filler");
  if (!joined) return false;
  return mentions.some(
    (mention) =>
      mention.sentence === item.sentence &&
      mention.end <= joined.start &&
      mention.start >= name.start - BESIDE - (mention.end - mention.start),
  );
}

/** By sentence: the last name before it in its paragraph or in the heading above, a product before a maker. */
function carry({ sentences }: Reading, bySentence: Map<number, Name[]>): (Name | undefined)[] {
  let last: Name | undefined;
  let heading = false;
  return sentences.map((sentence, index) => {
    const before = sentences[index - 1];
    if (before && before.paragraph !== sentence.paragraph && !heading) last = undefined;
    const carried = last;
    const here = bySentence.get(index) ?? [];
    last =
      here.filter(({ kind }) => kind === "product").at(-1) ??
      (last?.kind === "product" && here.length === 0 ? last : (here.at(-1) ?? last));
    heading = sentence.heading;
    return carried;
  });
}

/** A name carries on where the sentence points back to it: "its pack", 该, 其. */
function carriedTo(item: Item, name: Name | undefined, { sentences, words }: Reading): Name | undefined {
  const sentence = sentences[item.sentence];
  if (!name || !sentence) return undefined;
  return words.within(sentence.start, item.end, "subject-carry").length > 0 ? name : undefined;
}
