import type { AuditInput } from "../types";
import type { Name } from "./find-names";
import { sameName, sameSubject } from "./same-subject";

/**
 * Gives each product one spelling: the user's or the test's where it loosely matches, else the first in the text.
 * A loose match counts only where one name of the text has it: two models of one series are two products.
 */
export function spellNames(names: Name[], input: AuditInput): Name[] {
  const given = [input.product, ...input.tests.map((test) => test.product)].filter(
    (name): name is string => name !== undefined,
  );
  const spelling = new Map<string, string>();
  for (const { name, kind } of names)
    if (kind === "product" && !spelling.has(name))
      spelling.set(name, [...spelling.values()].find((other) => sameName(other, name)) ?? name);
  for (const wanted of given) {
    const own = [...new Set(spelling.values())];
    const exact = own.filter((name) => sameName(name, wanted));
    const loose =
      exact.length > 0
        ? exact
        : own.filter(
            (name) => sameSubject(name, wanted) && !given.some((other) => other !== wanted && sameName(other, name)),
          );
    if (loose.length !== 1) continue;
    for (const [name, now] of spelling) if (now === loose[0]) spelling.set(name, wanted);
  }
  return names.map((name) =>
    name.kind === "product" ? { ...name, name: spelling.get(name.name) ?? name.name } : name,
  );
}
