import { audit } from "@/lib/engine";
import { loadLexicon } from "@/lib/lexicon";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook/find-rulebook";

/** The whole engine over a text, by the default rulebook and without test data. */
export function prepareAudit(): (text: string) => unknown {
  const lexicon = loadLexicon();
  const found = findRulebook(DEFAULT_RULEBOOK);
  if (!found.ok) throw new Error(`The default rulebook is not there: ${DEFAULT_RULEBOOK}`);
  const { rulebook } = found.value;
  return (text) => audit({ text, tests: [] }, lexicon, rulebook);
}
