import type { FactWords } from "../facts/fact-words";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import type { AuditInput, Context } from "../types";
import { carryNames, pointsBack } from "./carry-names";
import type { Name } from "./find-names";
import { findProduct, isLinked, isOwner } from "./find-product";
import type { Governed } from "./read-sections";
import { sameName } from "./same-subject";

/** What a subject is asked for: a mention or a fact, in folded offsets. */
export interface Item extends Range {
  sentence: number;
  context: Context;
  /** A fact after a rival's name ("unlike the ET7, which has some liquid") may be the rival's. */
  fact?: true;
}
export interface NameReading {
  text: ReadableText;
  sentences: Sentence[];
  mentions: FoundMention[];
  words: FactWords;
  names: Name[];
  input: AuditInput;
  /** Names that are no rival, by sentence, in order. */
  bySentence: Map<number, Name[]>;
}

/** What is compared with, and the technology at large, are nobody's battery. */
const NOBODYS: Context[] = ["comparison", "generic"];

/**
 * A function that tells the subject of an item. In this order: the product of its own sentence; the product that the
 * sentence points back to; the product that heads its section; the user's product where no other can be meant; a maker; the user's maker where none is named.
 */
export function makeResolver(
  given: Omit<NameReading, "bySentence">,
  sections: (Governed | undefined)[],
): (item: Item) => string | undefined {
  const { input, sentences } = given;
  const own = given.names.filter((name) => !name.rival);
  const bySentence = new Map<number, Name[]>();
  for (const name of own) {
    const here = bySentence.get(name.sentence);
    if (here) here.push(name);
    else bySentence.set(name.sentence, [name]);
  }
  const rivals = new Map<number, Name[]>();
  for (const name of given.names)
    if (name.rival) rivals.set(name.sentence, [...(rivals.get(name.sentence) ?? []), name]);
  const reading: NameReading = { bySentence, ...given };
  const carried = carryNames(reading);
  const products = new Set(own.filter(({ kind }) => kind === "product").map(({ name }) => name));
  const makers = new Set(own.filter(({ kind }) => kind === "maker").map(({ name }) => name));
  const anothers = [...products].some((name) => name !== input.product);
  // With several makers in the text and none given, a claim may be of any of them.
  const usersOnly = !anothers && (makers.size <= 1 || input.maker !== undefined);

  return (item) => {
    if (NOBODYS.includes(item.context)) return undefined;
    if (item.fact && followsRival(item, rivals.get(item.sentence) ?? [], bySentence.get(item.sentence) ?? []))
      return undefined;
    const product = findProduct(item, reading);
    if (product !== undefined && !isOfAnother(item, product.end, reading))
      return product.grouped ? undefined : product.name;
    if (isOfAnother(item, sentences[item.sentence]?.start ?? 0, reading)) return undefined;
    const before = pointsBack(item, reading) ? carried[item.sentence] : undefined;
    const here = (bySentence.get(item.sentence) ?? []).filter(({ kind }) => kind === "maker");
    const makerHere =
      here.filter(({ end }) => end <= item.start).at(-1) ?? here.find((name) => isLinked(item, name, reading));
    const ofOneHouse = makerHere === undefined || (before !== undefined && isOwner(makerHere, before, reading));
    if (before?.kind === "product" && ofOneHouse) return before.name;
    const heading = sections[item.sentence];
    if (heading && makerHere === undefined) return heading.name.name;
    const maker = makerHere ?? (before?.kind === "maker" ? before : undefined);
    const usersMaker = maker !== undefined && input.maker !== undefined && sameName(maker.name, input.maker);
    const anothersMaker = maker !== undefined && input.maker !== undefined && !usersMaker;
    if (input.product !== undefined && usersOnly && !anothersMaker) return input.product;
    if (maker !== undefined) return maker.grouped ? undefined : usersMaker ? input.maker : maker.name;
    return products.size === 0 && makers.size === 0 ? input.maker : undefined;
  };
}

/** "Its predecessor used …", 上一代车型搭载: between the name and the battery the text turned to another product. */
function isOfAnother(item: Item, from: number, { words }: NameReading): boolean {
  return from < item.start && words.within(from, item.start, "another-product").length > 0;
}

function followsRival(item: Item, rivals: Name[], own: Name[]): boolean {
  const rival = rivals.filter(({ end, kind }) => kind === "product" && end <= item.start).at(-1);
  return rival !== undefined && !own.some(({ start, end }) => start >= rival.end && end <= item.start);
}
