import { fillSentence, joinSentences, type SentenceValues } from "../fill-sentence";
import type { Bilingual, Confidence, Rulebook, Step } from "../types";
import { type Case, same } from "./read-case";

/** A sentence of the wording as a step. */
export function sayStep(
  { rulebook }: Case,
  kind: Step["kind"],
  code: string,
  values: SentenceValues,
  rule?: string,
): Step {
  const say = fillSentence(rulebook, code, { rulebook: rulebook.shortName, ...values });
  return rule === undefined ? { kind, say } : { kind, say, rule };
}

export interface Vouching {
  confidence: Confidence;
  sources: string[];
}

/** "confidence A; S1, S3", or that no source at hand states it. */
export function sayVouched(rulebook: Rulebook, { confidence, sources }: Vouching): Bilingual {
  if (confidence === "not-known") return fillSentence(rulebook, "vouched.not-known");
  const cited = joinSentences(sources.map(same), fillSentence(rulebook, "separator"));
  return sources.length === 0
    ? fillSentence(rulebook, "vouched.confidence-alone", { confidence })
    : fillSentence(rulebook, "vouched.confidence", { confidence, sources: cited });
}
