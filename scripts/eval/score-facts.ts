import { rounded, share } from "./ratios";
import type { Gold } from "./read-gold";
import type { Scored } from "./score";

/** Per kind of fact: how many labelled values were found, and how many of those told were right. */
export function tellFacts(
  passages: Gold[],
  reports: Scored[],
): Record<string, { found: string; recall: number | null; precision: number | null }> {
  const kinds = new Map<string, { wanted: number; found: number; told: number; right: number }>();
  passages.forEach(({ facts: labels }, i) => {
    const told = reports[i]?.facts ?? [];
    for (const [kind, label] of Object.entries(labels)) {
      // No single value was labelled: what a report tells of that kind is neither right nor wrong.
      if (label === null || label === undefined) continue;
      const counts = kinds.get(kind) ?? { wanted: 0, found: 0, told: 0, right: 0 };
      kinds.set(kind, counts);
      const ofKind = told.filter((fact) => fact.kind === kind);
      const right = ofKind.filter(({ value }) => JSON.stringify(value) === JSON.stringify(label));
      counts.wanted++;
      counts.told += ofKind.length;
      counts.right += right.length;
      if (right.length > 0) counts.found++;
    }
  });
  return Object.fromEntries(
    [...kinds].map(([kind, { wanted, found, told, right }]) => [
      kind,
      { found: `${found}/${wanted}`, recall: rounded(share(found, wanted)), precision: rounded(share(right, told)) },
    ]),
  );
}
