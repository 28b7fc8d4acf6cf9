import { buildClaims, listSubjects, readSubjects } from "./claims";
import { weighEvidence } from "./evidence";
import { collectFacts } from "./facts";
import type { CompiledLexicon } from "./lexicon";
import { type FoundCoined, findMentions, readContext } from "./mentions";
import { noteDisguises } from "./note-disguises";
import { noteUnreadLanguage } from "./note-unread-language";
import { readStanding } from "./read-standing";
import type { FoundMention, ReadableText } from "./reading";
import { readText, toSpan } from "./text";
import type { AuditInput, Coined, Findings, Mention, Rulebook } from "./types";
import { decide, listFlips } from "./verdicts";

/**
 * Reads a text, weighs the tests given with it, and decides each claim by one rulebook. Pure: the same
 * input, lexicon and rulebooks give the same findings, and no string makes it throw. `all` are those by which claims of
 * solid-state are shown besides; the one in use is among them.
 */
export function audit(input: AuditInput, lexicon: CompiledLexicon, rulebook: Rulebook, all: Rulebook[] = []): Findings {
  const { text, sentences } = readText(input.text, lexicon);
  const found = findMentions(text, sentences, lexicon);
  const read = readContext(found.mentions, text, sentences, lexicon);
  const factsFound = collectFacts(text, sentences, read, lexicon);
  const { mentions, facts, spellings } = readSubjects(text, sentences, read, factsFound, input, lexicon);
  const drafts = buildClaims({ text, sentences, mentions, facts, rulebook, lexicon, input });
  const evidence = weighEvidence(drafts, input.tests, rulebook, input.decisionRule);
  const described = mentions.map((mention) => describeMention(mention, text, rulebook));
  const { claimDate, decisionRule } = input;
  const said = { mentions: described, facts, claimDate, ...(decisionRule && { decisionRule }) };
  const decided = decide(drafts, evidence, said, rulebook);
  const flips = listFlips(drafts, input.tests, said, { inUse: rulebook, weighed: evidence, all });
  for (const claim of decided.claims) {
    const own = flips.get(claim.id);
    if (own && own.length > 0) claim.flips = own;
  }
  return {
    mentions: described,
    coined: found.coined.map((coined) => describeCoined(coined, text)),
    facts,
    ...decided,
    subjects: listSubjects(input, decided.claims, facts, spellings),
    notes: [
      ...noteUnreadLanguage(text.units, lexicon),
      ...noteDisguises([...mentions, ...found.coined], text),
      ...decided.notes,
    ],
  };
}

function describeCoined({ entry, start, end }: FoundCoined, text: ReadableText): Coined {
  const { id, known, since } = entry;
  return { ...toSpan(text, { start, end }), id, known, ...(since === undefined ? {} : { since }) };
}

function describeMention(mention: FoundMention, text: ReadableText, rulebook: Rulebook): Mention {
  const { quote, start, end } = toSpan(text, mention);
  const { lang, term, concept, category, context, subject, cue } = mention;
  const standing = readStanding(rulebook, concept);
  const described: Mention = { quote, start, end, lang, term, concept, category, standing, context };
  if (cue) described.cue = { id: cue.id, ...toSpan(text, cue) };
  if (subject !== undefined) described.subject = subject;
  return described;
}
