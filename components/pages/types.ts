import type { ExplainedContext } from "@/lib/lexicon/explain-contexts";
import type { ConformityRule, Contested as ContestedCitation, DecidedPlace, LoadedRulebook } from "@/lib/rulebook";

export type { DecidedPlace, ExplainedContext, LoadedRulebook };
/** The rules that compare a loss with a limit, by the operator of the limit. */
export type ConformityRules = Record<"<=" | "<", ConformityRule[]>;
export type Rulebook = LoadedRulebook["rulebook"];
export type Requirement = Rulebook["requirements"][number];
export type Condition = Requirement["conditions"][number];
export type Source = Rulebook["sources"][number];
export type DecisionRow = Rulebook["decisions"][number];

/** A value with what vouches for it. */
export interface Vouched<T> {
  value: T | null;
  confidence: Rulebook["terms"][number]["confidence"];
  sources: string[];
  note?: { en: string; zh: string };
}

/** A citation that is recognised and never judged by. */
export type Contested = ContestedCitation & { cited: Source[] };
