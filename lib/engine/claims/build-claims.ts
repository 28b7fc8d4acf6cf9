import { findFactWords } from "../facts/fact-words";
import type { CompiledLexicon } from "../lexicon";
import { readStanding } from "../read-standing";
import type { FoundMention, ReadableText, Sentence } from "../reading";
import { readSheets, toSpan } from "../text";
import type { AuditInput, Fact, Rulebook, Standing, Wording } from "../types";
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

const ORDER: Standing[] = ["preferred", "admitted", "not-in-standard"];
const AS_WORDING: Record<Standing, Wording> = {
  preferred: "preferred-term",
  admitted: "admitted-term",
  "not-in-standard": "not-in-standard",
};

/** One claim a subject and category from the asserted mentions; every other context claims nothing. */
export function buildClaims(reading: ClaimReading): DraftClaim[] {
  const { text, sentences, mentions, facts, rulebook, lexicon, input } = reading;
  const groups = groupMentions(mentions);
  if (groups.length === 0) return [];
  const words = findFactWords(text, sentences, lexicon);
  const makers = new Set(words.all("maker").map((hit) => toSpan(text, hit).quote));
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
      ...claim,
      wording: contradicts ? "contradicts-itself" : bestWording(claim.mentions, mentions, rulebook),
      against,
      doubts,
    };
  });
}

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

/**
 * The best standing among the claim's mentions: a text that once uses the standard's own term has named the thing
 * by it, and looser words beside it are shown at their mentions, not held against the claim.
 */
function bestWording(indexes: number[], mentions: FoundMention[], rulebook: Rulebook): Wording {
  const standings = indexes.map((index) => readStanding(rulebook, mentions[index]?.concept));
  return AS_WORDING[ORDER.find((standing) => standings.includes(standing)) ?? "not-in-standard"];
}
