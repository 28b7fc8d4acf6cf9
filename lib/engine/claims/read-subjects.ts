import { findFactWords } from "../facts/fact-words";
import type { CompiledLexicon } from "../lexicon";
import type { FoundMention, ReadableText, Sentence } from "../reading";
import type { AuditInput, Fact } from "../types";
import { findNames } from "./find-names";
import { foldedOffset } from "./folded-offset";
import { type Item, makeResolver } from "./resolve-subject";
import { spellNames } from "./spell-names";

/**
 * Says of each mention and fact whose battery it is: a product the text names, else the user's product, else a
 * maker. Where the text leaves it open the subject stays absent; a wrong name would accuse somebody.
 */
export function readSubjects(
  text: ReadableText,
  sentences: Sentence[],
  mentions: FoundMention[],
  facts: Fact[],
  input: AuditInput,
  lexicon: CompiledLexicon,
): { mentions: FoundMention[]; facts: Fact[] } {
  const words = findFactWords(text, sentences, lexicon);
  const names = spellNames(findNames(text, sentences, mentions, words, input), text, input);
  const subjectOf = makeResolver({ text, sentences, mentions, words, names, input });
  const of = (item: Item) => {
    const subject = subjectOf(item);
    return subject === undefined ? {} : { subject };
  };
  let sentence = 0;
  return {
    mentions: mentions.map((mention) => ({ ...mention, ...of(mention) })),
    facts: facts.map((fact) => {
      const start = foldedOffset(text, fact.start);
      while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= start) sentence++;
      return {
        ...fact,
        ...of({ start, end: foldedOffset(text, fact.end), sentence, context: fact.context, fact: true }),
      };
    }),
  };
}
