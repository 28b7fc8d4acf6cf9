import type { NewEntry } from "@/lib/db";
import type { Report } from "@/lib/report";

/** What the register says of a report, and what free text is looked for in. */
export function enterReport({ input, subjects = [], claims, mentions, overall, rulebook }: Report): NewEntry {
  const { product, maker, claimDate, sourceUrl } = input;
  const names = subjects.map(({ name }) => name);
  const searched = [product, maker, sourceUrl, ...names, ...mentions.map(({ quote }) => quote)];
  return {
    product: product ?? [...new Set(names)].slice(0, 5).join(", "),
    maker: maker ?? "",
    categories: [...new Set(claims.map(({ category }) => category))].sort(),
    outcome: overall.outcome,
    rulebook: rulebook.id,
    claimDate: claimDate ?? null,
    search: [...new Set(searched.filter((one) => one !== undefined))].join("\n").toLowerCase().replaceAll("\0", ""),
  };
}
