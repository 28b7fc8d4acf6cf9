import { findFactWords } from "../facts/fact-words";
import type { CompiledLexicon } from "../lexicon";
import type { FoundMention, ReadableText, Sentence } from "../reading";
import { readLetters, readSheets } from "../text";
import type { AuditInput, Fact, Rulebook } from "../types";
import { bestWording } from "./best-wording";
import type { DraftClaim } from "./types";
import { type WordsOfText, weighWords } from "./weigh-words";

export interface ClaimReading {
  text: ReadableText;
  sentences: Sentence[];
  /** With their contexts and subjects. */
  mentions: FoundMention[];
  facts: Fact[];
  rulebook: Rulebook;
  lexicon: CompiledLexicon;
  input: AuditInput;
}

/** One claim a subject and category from the asserted mentions; every other context claims nothing. */
export function buildClaims(reading: ClaimReading): DraftClaim[] {
  const { text, sentences, mentions, facts, lexicon, input } = reading;
  const groups = groupMentions(mentions);
  if (groups.length === 0) return [];
  const words = findFactWords(text, sentences, lexicon);
  const makers = new Set(words.all("maker").map((hit) => readLetters(text, hit)));
  const said: WordsOfText = {
    text,
    sentences,
    mentions,
    facts,
    input,
    words,
    makers,
    sheets: readSheets(text, sentences),
  };
  return groups.map((claim) => {
    const { against, doubts } = weighWords(claim, said);
    const contradicts = against.facts.length > 0 || against.mentions.length > 0;
    return {
      wording: contradicts ? "contradicts-itself" : nameWording(claim.mentions, reading),
      against,
      doubts,
      ...claim,
    };
  });
}

const nameWording = (indexes: number[], { mentions, rulebook }: ClaimReading): DraftClaim["wording"] =>
  bestWording(
    indexes.map((index) => mentions[index]?.concept),
    rulebook,
  );

type Grouped = Pick<DraftClaim, "id" | "subject" | "category" | "mentions">;

function groupMentions(mentions: FoundMention[]): Grouped[] {
  const groups = new Map<string, Grouped>();
  mentions.forEach((mention, index) => {
    if (mention.context !== "asserted") return;
    const { subject, category } = mention;
    const key = JSON.stringify([subject ?? null, category]);
    const group = groups.get(key);
    if (group) group.mentions.push(index);
    else
      groups.set(key, {
        id: `c${groups.size + 1}`,
        ...(subject !== undefined && { subject }),
        category,
        mentions: [index],
      });
  });
  return [...groups.values()];
}
