import type { CollectedFact } from "../facts/collect-facts";
import { findFactWords } from "../facts/fact-words";
import { findTouching } from "../facts/find-touching";
import type { CompiledLexicon } from "../lexicon";
import type { FoundMention, ReadableText, Sentence } from "../reading";
import type { AuditInput, Context, Fact } from "../types";
import { addKeyedNames } from "./find-keyed-names";
import { addLooseNames } from "./find-loose-names";
import { findNames, type Name } from "./find-names";
import { foldedOffset } from "./folded-offset";
import { nameTables } from "./name-tables";
import { readSections } from "./read-sections";
import { type Item, makeResolver } from "./resolve-subject";
import { spellNames } from "./spell-names";

export interface ReadSubjects {
  mentions: FoundMention[];
  facts: Fact[];
  /** How the text spells each name that stands for a battery of it: the first place of each. */
  spellings: Map<string, string>;
}

/** A line that opens with its fact ("Liquid content: 5 %") tells it of what its heading names. */
const OPENS = 4;

/**
 * Says of each mention and fact whose battery it is: the product that heads its row, column or section, or that the
 * sentence names, else the user's product, else a maker. Where the text leaves it open the subject stays absent; a wrong
 * name would accuse somebody. What stands under a product's name in a table is said of it, though no word says so.
 */
export function readSubjects(
  text: ReadableText,
  sentences: Sentence[],
  mentions: FoundMention[],
  facts: CollectedFact[],
  input: AuditInput,
  lexicon: CompiledLexicon,
): ReadSubjects {
  // Names that stand for no battery are nobody's subject.
  if (mentions.length === 0 && facts.length === 0) return { mentions: [], facts: [], spellings: new Map() };
  const words = findFactWords(text, sentences, lexicon);
  const shaped = addLooseNames(findNames(text, sentences, mentions, words, input), text, sentences, input);
  const found = addKeyedNames(shaped, text, sentences, mentions, words);
  const tables = nameTables(text, sentences, mentions, words, found);
  const names = spellNames(tables.names, text, input);
  const products = names.filter(({ kind }) => kind === "product");
  const sections = readSections(text, sentences, names, words);
  const subjectOf = makeResolver({ text, sentences, mentions, words, names, input }, sections);
  const headOf = (at: number): Name | undefined => {
    const head = tables.headOf(at);
    return head && findTouching(products, head);
  };
  const read = (item: Item, at: number, uncued: boolean): { context: Context; subject?: string } => {
    const { context } = item;
    const head = headOf(at);
    const section = sections[item.sentence];
    const opens = item.start - (sentences[item.sentence]?.start ?? 0) <= OPENS;
    const stated = head !== undefined || (section !== undefined && (section.below || (item.fact && opens)));
    const now = stated && uncued && context === "generic" ? "asserted" : context;
    const subject = head && now === "asserted" ? head.name : subjectOf({ ...item, context: now });
    return subject === undefined ? { context: now } : { context: now, subject };
  };
  let sentence = 0;
  return {
    mentions: mentions.map((mention) => {
      const { start, end, term, concept, category, lang, sentence, coordinated, cue } = mention;
      const { context, subject } = read(mention, start, cue === undefined);
      return { start, end, term, concept, category, lang, sentence, coordinated, context, cue, subject };
    }),
    facts: facts.map(({ uncued, ...fact }) => {
      const start = foldedOffset(text, fact.start);
      const end = foldedOffset(text, fact.end);
      while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= start) sentence++;
      const item: Item = { start, end, sentence, context: fact.context, fact: true };
      return { ...fact, ...read(item, end - 1, uncued === true) };
    }),
    spellings: spellingsOf(names, tables.names, text),
  };
}

function spellingsOf(names: Name[], found: Name[], { original, start, end }: ReadableText): Map<string, string> {
  const spellings = new Map<string, string>();
  names.forEach(({ name }, index) => {
    const place = found[index];
    if (!place || spellings.has(name)) return;
    spellings.set(name, original.slice(start[place.start], end[place.end - 1]));
  });
  return spellings;
}
