import { audit } from "@/lib/engine";
import type { Findings } from "@/lib/engine/types";
import { loadLexicon } from "@/lib/lexicon";
import { takeForReading } from "@/lib/rulebook/take-for-reading";
import type { TypedText } from "./worker-messages";

/** The whole engine over what stands in the form's text field, without test data. A rulebook unknown is the default. */
export function readTyped({ text, rulebook }: TypedText): Findings {
  return audit({ text, tests: [] }, loadLexicon(), takeForReading(rulebook));
}
