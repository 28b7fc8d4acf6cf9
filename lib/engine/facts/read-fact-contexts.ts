import { countBefore } from "../count-before";
import type { CompiledLexicon } from "../lexicon";
import { readContext } from "../mentions";
import type { FoundMention, Range, Sentence } from "../reading";
import { readSheets } from "../text";
import type { Context } from "../types";
import type { FactReading, FoundFact } from "./types";

/** Lines of a data sheet further apart may be of two products. */
export const SHEET_WITHIN = 8;

export interface FactContext {
  context: Context;
  /** No word decided it, and nothing says what the fact tells more of. */
  uncued?: true;
}

/**
 * The context of each fact: the cues that decide a mention at its place decide it too, so that they have one reading.
 * Where none does, the fact is asserted if it tells more of an asserted mention: in the same sentence, or in
 * the next one of the paragraph where that points back ("the pack holds …").
 */
export function readFactContexts(facts: FoundFact[], reading: FactReading, lexicon: CompiledLexicon): FactContext[] {
  const { text, sentences, mentions } = reading;
  const asMentions: FoundMention[] = facts.map(({ start, end, sentence }) => ({
    start,
    end,
    term: "",
    concept: "",
    category: "solid",
    lang: (sentences[sentence] as Sentence).lang,
    sentence,
    coordinated: false,
    context: "generic",
  }));
  const bySentence = new Map<number, FoundMention[]>();
  for (const mention of mentions) {
    const here = bySentence.get(mention.sentence);
    if (here) here.push(mention);
    else bySentence.set(mention.sentence, [mention]);
  }
  const sheets = readSheets(text, sentences);
  return readContext(asMentions, text, sentences, lexicon).map((read, index) => {
    const fact = facts[index];
    if (fact && isSupposed(fact, reading)) return { context: read.context === "asserted" ? "generic" : read.context };
    if (fact && read.context === "asserted" && isForeign(fact, reading)) return { context: "comparison" };
    if (!fact || read.context !== "generic" || isFirm(read.cue?.id, lexicon)) return { context: read.context };
    if (isForeign(fact, reading)) return { context: "comparison" };
    if (described(fact, bySentence, sheets, reading)?.context === "asserted") return { context: "asserted" };
    return { context: "generic", uncued: true };
  });
}

/** Signs of the technology at large are weighed for types; of a fact only a standard, a tax or a market decides. */
function isFirm(cue: string | undefined, lexicon: CompiledLexicon): boolean {
  if (cue === undefined) return false;
  let firm = firmCues.get(lexicon);
  if (!firm) {
    firm = new Set();
    for (const { cues } of lexicon.languages) for (const { id, firm: decides } of cues) if (decides) firm.add(id);
    firmCues.set(lexicon, firm);
  }
  return firm.has(cue);
}

const firmCues = new WeakMap<CompiledLexicon, Set<string>>();

/** "If a cell contained 5 % liquid": in a clause that supposes, nothing is stated. */
function isSupposed(fact: FoundFact, { sentences, words }: FactReading): boolean {
  const sentence = sentences[fact.sentence];
  if (!sentence || words.within(sentence.start, fact.start, "hypothesis").length === 0) return false;
  const clause = sentence.clauses.findLast((range) => range.start <= fact.start) ?? sentence;
  return words.within(clause.start, fact.start, "hypothesis").length > 0;
}

/** Liquid in a clause that speaks of other batteries ("conventional cells contain …") or of liquid that is gone. */
function isForeign(fact: FoundFact, { sentences, words }: FactReading): boolean {
  if (fact.kind !== "liquid_content_pct" && (fact.kind !== "liquid_statement" || fact.value === "absent")) return false;
  const sentence = sentences[fact.sentence];
  const clause = sentence?.clauses.findLast((range) => range.start <= fact.start) ?? sentence;
  if (!clause) return false;
  // Beyond this a clause is a list, and its words are not of one thing.
  const from = Math.max(clause.start, fact.start - 80);
  return (
    words.within(from, fact.start, "foreign").length +
      words.within(fact.end, Math.min(clause.end, fact.end + 48), "foreign").length >
    0
  );
}

/** The mention that a fact tells more of: the last before it, else the first after it, else that of the sentence before. */
function described(
  fact: FoundFact,
  bySentence: Map<number, FoundMention[]>,
  sheets: Int32Array,
  { sentences, words }: FactReading,
): FoundMention | undefined {
  const here = bySentence.get(fact.sentence);
  const next = here?.find(({ start }) => start >= fact.end);
  if (next && describesNext(fact, next, sentences[fact.sentence])) return next;
  if (here) return here[countBefore(here, ({ end }) => end <= fact.start) - 1] ?? here[0];
  const sheet = sheets[fact.sentence] ?? -1;
  if (sheet >= 0) return onSheet(sheet, fact.sentence, sheets, bySentence);
  const sentence = sentences[fact.sentence];
  const above = sentences[fact.sentence - 1];
  if (!sentence || above?.paragraph !== sentence.paragraph) return undefined;
  const pointsBack = words.within(sentence.start, fact.end, "subject-carry").length > 0;
  return pointsBack ? bySentence.get(fact.sentence - 1)?.at(-1) : undefined;
}

/** In languages that put what describes a noun before it, a fact right before a type is of it: 含 5% 电解液的半固态电池. */
export function describesNext(fact: Range, next: Range, sentence: Sentence | undefined): boolean {
  return sentence?.grammar.clauseBeforeNoun === true && next.start - fact.end <= 2 && next.start >= fact.end;
}

/** A data sheet describes the one battery that it names near a line; of two it cannot be told. */
function onSheet(
  sheet: number,
  line: number,
  sheets: Int32Array,
  bySentence: Map<number, FoundMention[]>,
): FoundMention | undefined {
  const named: FoundMention[] = [];
  for (let i = Math.max(0, line - SHEET_WITHIN); i <= line + SHEET_WITHIN; i++)
    if (sheets[i] === sheet) named.push(...(bySentence.get(i) ?? []).filter(({ context }) => context !== "comparison"));
  return new Set(named.map(({ category }) => category)).size === 1 ? named[0] : undefined;
}
