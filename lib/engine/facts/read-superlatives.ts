import type { FactReading, FoundFact } from "./types";

/**
 * "World's first", 全球首款, "mass-produced": what a text claims of rank. Of words that lie inside one another only the
 * longest tells ("the world's first mass-produced" is one).
 */
export function readSuperlatives({ words }: FactReading): FoundFact[] {
  const facts: FoundFact[] = [];
  for (const { start, end, value, sentence } of words.all("superlative")) {
    const last = facts[facts.length - 1];
    if (!last || start >= last.end) facts.push({ kind: "superlative", value, sentence, start, end });
  }
  return facts;
}
