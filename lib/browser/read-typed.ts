import { audit } from "@/lib/engine";
import type { Findings } from "@/lib/engine/types";
import { loadLexicon } from "@/lib/lexicon";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook/find-rulebook";
import type { TypedText } from "./worker-messages";

/** The whole engine over what stands in the form's text field, without test data. A rulebook unknown is the default. */
export function readTyped({ text, rulebook }: TypedText): Findings {
  const chosen = findRulebook(rulebook);
  const found = chosen.ok ? chosen : findRulebook(DEFAULT_RULEBOOK);
  if (!found.ok) throw new Error("The default rulebook is not there.");
  return audit({ text, tests: [] }, loadLexicon(), found.value.rulebook);
}
