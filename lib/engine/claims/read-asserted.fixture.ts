import { loadLexicon } from "@/lib/lexicon";
import { collectFacts } from "../facts";
import { findMentions } from "../mentions";
import { readText } from "../text";
import type { AuditInput, Context, Rulebook, TermStanding } from "../types";
import { buildClaims, readSubjects } from "./index";

const lexicon = loadLexicon();
const standing = (concept: string, standing: TermStanding["standing"]) => ({ concept, standing }) as TermStanding;
const rulebook = {
  terms: [
    standing("solid-state", "preferred"),
    standing("all-solid-state", "admitted"),
    standing("semi-solid-state", "admitted"),
  ],
} as Rulebook;

/** Contexts are read elsewhere and have their own cases; here every mention is asserted unless a case says otherwise. */
export function readAsserted(given: string, product?: string, contexts: Context[] = []) {
  const input: AuditInput = { text: given, tests: [], ...(product !== undefined && { product }) };
  const { text, sentences } = readText(given, lexicon);
  const found = findMentions(text, sentences, lexicon).mentions.map((mention, index) => ({
    ...mention,
    context: contexts[index] ?? ("asserted" as const),
  }));
  const told = collectFacts(text, sentences, found, lexicon);
  const { mentions, facts } = readSubjects(text, sentences, found, told, input, lexicon);
  return { mentions, facts, claims: buildClaims({ text, sentences, mentions, facts, rulebook, lexicon, input }) };
}
