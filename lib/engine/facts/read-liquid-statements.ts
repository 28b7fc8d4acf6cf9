import type { Sentence } from "../reading";
import type { FactHit } from "./fact-words";
import { findTouching } from "./find-touching";
import { followedBy, isCovered, precededBy } from "./read-gap";
import { standsAlone } from "./read-liquid-share";
import type { FactReading, FoundFact } from "./types";

/** Between "no", "some", "contains" and the liquid: "contains a small amount of residual liquid electrolyte". */
const OVER = ["filler", "approx", "little", "wetted", "holds"];
/** Particles and blanks between the liquid and what is said of it afterwards. */
const SAID_WITHIN = 4;
/** How far a word of comparison or replacement reaches towards the liquid. */
const REPLACED_WITHIN = 44;

/**
 * Whether a sentence says that liquid is inside, that none is, that the electrolyte is a gel, or that a wetting agent
 * or a catholyte is used. `shared`: liquids whose share is told already. What liquid does (leak), and liquid that is
 * replaced or compared with, says nothing of the battery at hand.
 */
export function readLiquidStatements(index: number, reading: FactReading, shared: FactHit[]): FoundFact[] {
  const sentence = reading.sentences[index];
  if (!sentence) return [];
  const { text, words, mentions } = reading;
  const facts: FoundFact[] = [];
  const tell = (head: FactHit, from: number, to: number, value: string) =>
    facts.push({
      kind: "liquid_statement",
      value,
      sentence: index,
      start: Math.min(head.start, from),
      end: Math.max(head.end, to),
    });

  for (const head of words.within(sentence.start, sentence.end, "liquid", "liquid-bare", "electrolyte")) {
    if (head.role === "electrolyte" && !isWet(head, reading)) continue;
    if (!standsAlone(head, text.folded, words) || isReplaced(head, sentence, reading)) continue;
    if (findTouching(mentions, head)) continue;
    if (findTouching(shared, head)) continue;
    const none = saidNone(head, reading);
    if (none) {
      tell(head, none.start, none.end, "absent");
      facts.push({
        kind: "liquid_content_pct",
        value: 0,
        unit: "%",
        basis: "not stated",
        sentence: index,
        ...spanOf(head, none),
      });
      continue;
    }
    const some = saidPresent(head, reading);
    if (some) tell(head, some.start, some.end, "present");
  }
  for (const hit of gels(sentence, reading)) if (!saidNone(hit, reading)) tell(hit, hit.start, hit.end, "gel");
  for (const hit of words.within(sentence.start, sentence.end, "wetting-agent", "catholyte"))
    if (!saidNone(hit, reading)) tell(hit, hit.start, hit.end, hit.role);
  return facts;
}

const spanOf = (a: FactHit, b: FactHit) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** A bare electrolyte is liquid where something is wetted or soaked by it. */
function isWet(head: FactHit, { text, words }: FactReading): boolean {
  const wet = precededBy(text.folded, head.start, words, "wetted", "filler", "little");
  return wet !== undefined && precededBy(text.folded, head.start, words, "little", "filler", "approx") !== undefined;
}

function isReplaced(head: FactHit, sentence: Sentence, { text, words }: FactReading): boolean {
  if (followedBy(text.folded, head.end, words, "leak", "filler", "share")) return true;
  if (precededBy(text.folded, head.start, words, "leak", "filler", "approx")) return true;
  const clause = sentence.clauses.find((range) => range.start <= head.start && head.start < range.end) ?? sentence;
  const before = words.within(Math.max(clause.start, head.start - REPLACED_WITHIN), head.start, "replaced");
  if (before.length > 0) return true;
  // Elsewhere what follows speaks of the next thing.
  if (!sentence.grammar.verbLast) return false;
  return words.within(head.end, Math.min(clause.end, head.end + REPLACED_WITHIN), "replaced").length > 0;
}

function saidNone(head: FactHit, { text, words }: FactReading): FactHit | undefined {
  return precededBy(text.folded, head.start, words, "none-before", "filler") ?? saidAfter(head, words, "none-after");
}

function saidPresent(head: FactHit, { text, words }: FactReading): FactHit | undefined {
  return (
    precededBy(text.folded, head.start, words, "little", "filler", "approx") ??
    precededBy(text.folded, head.start, words, "holds", ...OVER) ??
    saidAfter(head, words, "holds-after")
  );
}

function saidAfter(head: FactHit, words: FactReading["words"], role: string): FactHit | undefined {
  return words.within(head.end, head.end + SAID_WITHIN + 32, role).find((hit) => hit.start <= head.end + SAID_WITHIN);
}

/** A gel by its full name, or "gel" in a clause with an electrolyte: "the electrolyte stays a gel". */
function gels(sentence: Sentence, { text, words }: FactReading): FactHit[] {
  const named = words.within(sentence.start, sentence.end, "gel");
  const bare = words.within(sentence.start, sentence.end, "gel-bare").filter((hit) => {
    if (named.some((gel) => gel.start <= hit.start && hit.end <= gel.end)) return false;
    const clause = sentence.clauses.find((range) => range.start <= hit.start && hit.start < range.end) ?? sentence;
    return words
      .within(clause.start, clause.end, "electrolyte")
      .some((hit2) => !isCovered(text.folded, hit2.end, hit.start, words));
  });
  return [...named, ...bare];
}
