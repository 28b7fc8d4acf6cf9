import type { DecimalString, StatedField } from "./input";
import type { Bilingual, Category, Confidence, Evidence, Outcome, Standing, Wording } from "./vocabulary";

// A rulebook, as loaded.

export interface Source {
  id: string;
  citation: string;
  url?: string;
}

/** A value with what vouches for it. `value: null` is "not stated in the sources available". */
export interface Stated<T> {
  value: T | null;
  confidence: Confidence;
  sources: string[];
  note?: Bilingual;
}

export interface TermStanding {
  concept: string;
  /** How a reader is told of the notion, where it is shown by itself. */
  name?: Bilingual;
  category: Category;
  standing: Standing;
  confidence: Confidence;
  sources: string[];
  note?: Bilingual;
}

export interface CategoryRule {
  category: Category;
  /** false: this rulebook does not define the category. */
  defined: boolean;
  /** The rulebook's own term, which a report suggests. */
  term: Bilingual;
  definition: Stated<Bilingual>;
}

export interface Condition {
  id: string;
  /** The field of TestData that states it, `samples` for how many there are; absent where no field does. */
  field?: StatedField | "samples";
  name: Bilingual;
  /** Printed after a stated number: "°C", "h". */
  unit?: string;
  /** As printed: "120 °C", "yes". */
  required: Stated<string>;
  /** How it is compared; absent: shown only. */
  test?:
    | { equals: DecimalString; within: DecimalString }
    | { atLeast: DecimalString; atMost: DecimalString }
    | { atLeast: DecimalString }
    | { atMost: DecimalString }
    | { is: boolean };
  /** Confidence A or B and a `test`: not stated or not met makes the test invalid. */
  gates: boolean;
  houseRule?: string;
}

export interface Requirement {
  id: string;
  category: Category;
  name: Bilingual;
  quantity: Bilingual;
  /** Parts per million of the mass before drying: 0.5 % is 5000. */
  limitPpm: Stated<number>;
  operator: Stated<"<=" | "<">;
  /** Whether each sample or the mean must meet the limit; absent or null: each sample (house.each-sample). */
  appliesTo?: Stated<"each-sample" | "mean">;
  conditions: Condition[];
  /** The rulebook looks for visible liquid at a breach first. */
  visibleLiquidStep: Stated<boolean>;
}

/** One link of the chain of custody, and what its absence costs a finding. */
export interface CustodyItem {
  id: string;
  field: StatedField | "source";
  name: Bilingual;
  unit?: string;
  costs: Bilingual;
}

export interface HouseRule {
  id: string;
  say: Bilingual;
  why: Bilingual;
}

/** Something a standard is reported to say beside terms and requirements. Shown to readers, never decides. */
export interface ShownFact {
  id: string;
  name: Bilingual;
  stated: Stated<Bilingual>;
}

export type Circumstance =
  | "words-in-doubt"
  | "visible-liquid-without-step"
  | "category-not-defined"
  | "text-not-at-hand";

/** One row of the outcome table: the first whose fields all fit decides. An absent field fits everything. */
export interface DecisionRow {
  id: string;
  category?: Category[];
  wording?: Wording[];
  evidence?: Evidence[];
  circumstance?: Circumstance;
  outcome: Outcome;
  reason: string;
}

export interface Rulebook {
  id: string;
  title: Bilingual;
  shortName: Bilingual;
  status: "draft-for-comment" | "team-standard" | "published-not-in-force" | "own";
  /** What every verdict by it says of its force: "draft for comment, not in force". */
  statusLine: Bilingual;
  dates: { published?: string; commentsUntil?: string; inForceFrom?: string };
  /** false: it carries status and dates and no values. */
  textAtHand: boolean;
  /** Where the text is not at hand: whose standings and values are shown apart. */
  shownBy?: string;
  /** That rulebook itself, put here when this one is loaded. */
  shownByRulebook?: Rulebook;
  categories: CategoryRule[];
  terms: TermStanding[];
  requirements: Requirement[];
  facts?: ShownFact[];
  notKnown: Bilingual[];
  houseRules: HouseRule[];
  /** The chain of custody, in the order in which it is shown. */
  custody?: CustodyItem[];
  decisions: DecisionRow[];
  /** Sentences by reason or step code, with {placeholders}. */
  wording: Record<string, Bilingual>;
  sources: Source[];
}
