import { audit } from "@/lib/engine/audit";
import type { AuditInput, Findings } from "@/lib/engine/types";
import { loadLexicon } from "@/lib/lexicon";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";

const lexicon = loadLexicon();
const found = findRulebook(DEFAULT_RULEBOOK);
if (!found.ok) throw new Error("The default rulebook is missing.");
const { rulebook } = found.value;

/** The findings of a text by the default rulebook. */
export function read(text: string, input: Partial<AuditInput> = {}): Findings {
  return audit({ tests: [], ...input, text }, lexicon, rulebook);
}

/** What a text names: mentions and coined names, with where they stand, as one would list them on paper. */
export function listNames({ mentions, coined }: Findings) {
  return [
    ...mentions.map(({ start, end, quote, category }) => ({ start, end, quote, is: category as string })),
    ...coined.map(({ start, end, quote, id }) => ({ start, end, quote, is: id })),
  ];
}
