import type { ReadableText } from "../reading";
import { readLetters } from "../text";
import type { AuditInput } from "../types";
import type { Name } from "./find-names";
import { nameKey, sameName, sameSubject } from "./same-subject";

/**
 * Gives each product one spelling: the user's or the test's where it loosely matches, else the first in the text.
 * A loose match counts only where one name of the text has it: two models of one series are two products. A maker
 * is called as the text first calls it.
 */
export function spellNames(names: Name[], text: ReadableText, input: AuditInput): Name[] {
  const products = spellProducts(names, input);
  const makers = new Map<string, string>();
  for (const { name, kind, start, end } of names)
    if (kind === "maker" && !makers.has(name)) makers.set(name, readLetters(text, { start, end }));
  return names.map((name) => {
    const spelled = name.kind === "product" ? products.get(name.name) : makers.get(name.name);
    return { ...name, name: spelled ?? name.name };
  });
}

/** In a list of more products than this, one name inside another tells nothing, and comparing all would take long. */
const MOST_LOOSE = 200;

function spellProducts(names: Name[], input: AuditInput): Map<string, string> {
  const given = [input.product, ...input.tests.map((test) => test.product)].filter((name) => name !== undefined);
  const spelling = new Map<string, string>();
  const first = new Map<string, string>();
  for (const { name, kind } of names) {
    if (kind !== "product" || spelling.has(name)) continue;
    const key = nameKey(name);
    if (!first.has(key)) first.set(key, name);
    spelling.set(name, first.get(key) ?? name);
  }
  // "Aurora C1" once and "C1" afterwards are one product, unless several names end so.
  for (const [name, now] of first.size > MOST_LOOSE ? [] : spelling) {
    const longer = [...new Set(spelling.values())].filter((other) => other !== now && sameSubject(other, now));
    if (longer.length === 1 && (longer[0]?.length ?? 0) > now.length) spelling.set(name, longer[0] ?? now);
  }
  for (const wanted of given) {
    const own = [...new Set(spelling.values())];
    const exact = own.filter((name) => sameName(name, wanted));
    const anothers = (name: string) => given.some((other) => other !== wanted && sameName(other, name));
    const loose = exact.length > 0 ? exact : own.filter((name) => sameSubject(name, wanted) && !anothers(name));
    if (loose.length !== 1) continue;
    for (const [name, now] of spelling) if (now === loose[0]) spelling.set(name, wanted);
  }
  return spelling;
}
