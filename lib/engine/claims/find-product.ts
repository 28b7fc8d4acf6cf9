import { isCovered, precededBy } from "../facts/read-gap";
import type { Name } from "./find-names";
import type { Item, NameReading } from "./resolve-subject";

/** Beside its battery a name needs no link: "semi-solid FEST®". */
const BESIDE = 2;

/**
 * The product of the item's own sentence: beside it, before it in the clause, tied to it after, or before it in the
 * sentence. `grouped` where it cannot be told which of several it is.
 */
export function findProduct(item: Item, reading: NameReading): Name | undefined {
  const { sentences, bySentence, text, words } = reading;
  const here = bySentence.get(item.sentence) ?? [];
  const products = here.filter(({ kind }) => kind === "product");
  if (products.length === 0) return undefined;
  const clauses = sentences[item.sentence]?.clauses ?? [];
  const clause = clauses.find((range) => range.start <= item.start && item.start < range.end);
  const after = products.find((name) => name.start >= item.end && (clause === undefined || name.start < clause.end));
  if (after && after.start - item.end <= BESIDE) return after;
  const renamed = products.find((name) => name.start >= item.end && isApposition(item, name, reading));
  if (renamed) return renamed;
  const nearest = products.filter(({ end }) => end <= item.start).at(-1);
  // "The ET7 …, while CATL's cell": another maker between them takes the battery away from the product.
  const between = here
    .filter(({ kind, start, end }) => kind === "maker" && nearest && start >= nearest.end && end <= item.start)
    .at(-1);
  const before = nearest && between && !isOwner(between, nearest, reading) ? undefined : nearest;
  const open = before && listedAfterAnother(item, before, reading) ? { ...before, grouped: true } : before;
  if (before && clause && before.start >= clause.start) return open;
  if (after && precededBy(text.folded, after.start, words, "subject-link", "maker", "filler", "name-cue")) return after;
  return open;
}

/** "A semi-solid-state battery, the Aurora S": the name right behind its comma and article is the battery's own. */
function isApposition(item: Item, name: Name, { text }: NameReading): boolean {
  if (name.start - item.end > 8) return false;
  return (
    /^ ?, (?:the |its |our |their )?$/.test(text.folded.slice(item.end, name.start)) &&
    endsPhrase(text.folded, name.end)
  );
}

/** "…, the Aurora S drives": then it is the subject of another clause. */
const endsPhrase = (folded: string, at: number): boolean =>
  at >= folded.length || ".,;!?\n)".includes(folded.charAt(at));

/** "The solid-state battery of Toyota": nothing but the link stands between. */
export function isLinked(item: Item, name: Name, { text, words }: NameReading): boolean {
  if (name.start < item.end || !isCovered(text.folded, item.end, name.start, words, "subject-link", "filler"))
    return false;
  return words.within(item.end, name.start, "subject-link").length > 0;
}

/** Whether a maker is named in the product's own sentence before it: then both are of one house. */
export function isOwner(maker: Name, product: Name, { bySentence }: NameReading): boolean {
  const here = bySentence.get(product.sentence) ?? [];
  return here.some(({ kind, name, end }) => kind === "maker" && end <= product.start && name === maker.name);
}

/** "Semi-solid FEST and all-solid cells": the second kind need not be of the product that the first is. */
function listedAfterAnother(item: Item, name: Name, { mentions, words, text }: NameReading): boolean {
  const joined = precededBy(text.folded, item.start, words, "join", "filler");
  if (!joined) return false;
  return mentions.some(
    (mention) =>
      mention.sentence === item.sentence && mention.end <= joined.start && mention.end >= name.start - BESIDE,
  );
}
