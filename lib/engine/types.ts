/**
 * The nouns of the engine: what goes in, what is found, what is decided.
 * Every offset that leaves the engine counts UTF-16 units of the text as given (line ends already LF).
 */

export type Category = "liquid" | "hybrid" | "solid";
export type Standing = "preferred" | "admitted" | "not-in-standard";
export type Context = "asserted" | "negated" | "future" | "comparison" | "question" | "attributed" | "generic";
export type Wording = "preferred-term" | "admitted-term" | "not-in-standard" | "contradicts-itself";
export type Evidence =
  | "pass"
  | "conditional-pass"
  | "conditional-fail"
  | "fail"
  | "invalid-test"
  | "no-test"
  | "not-required";
export type Outcome =
  | "supported"
  | "contradicted"
  | "undecided"
  | "unproven"
  | "consistent"
  | "not-covered"
  | "not-a-claim";
/** A: several independent reports agree · B: two, or one that read the original · C: one secondary source. */
export type Confidence = "A" | "B" | "C" | "not-known";

export const CATEGORIES = ["liquid", "hybrid", "solid"] as const satisfies readonly Category[];
export const WORDINGS = [
  "preferred-term",
  "admitted-term",
  "not-in-standard",
  "contradicts-itself",
] as const satisfies readonly Wording[];
export const EVIDENCES = [
  "pass",
  "conditional-pass",
  "conditional-fail",
  "fail",
  "invalid-test",
  "no-test",
  "not-required",
] as const satisfies readonly Evidence[];
/** In the order in which the overall outcome takes the first that any claim has. */
export const OUTCOMES = [
  "contradicted",
  "undecided",
  "unproven",
  "not-covered",
  "supported",
  "consistent",
  "not-a-claim",
] as const satisfies readonly Outcome[];

export interface Bilingual {
  en: string;
  zh: string;
}
/** A code that a program can act on, with the figures that a sentence about it needs. */
export interface Reason {
  code: string;
  data: Record<string, string | number | boolean | string[]>;
}

// ---------------------------------------------------------------- what goes in

/** A number exactly as it was given: plain decimal notation, trailing zeros kept, no exponent. */
export type DecimalString = string;

export interface Sample {
  id: string;
  before: DecimalString;
  after: DecimalString;
  unit: "g" | "mg" | "kg";
}

/** One laboratory test. Every field that is absent was not stated. */
export interface TestData {
  product?: string;
  method?: string;
  laboratory?: string;
  accreditation?: string;
  reportNumber?: string;
  reportDate?: string;
  sampledBy?: "maker" | "laboratory" | "authority";
  temperatureC?: DecimalString;
  durationH?: DecimalString;
  vacuum?: boolean;
  pressurePa?: DecimalString;
  ambientTemperatureC?: DecimalString;
  humidityPct?: DecimalString;
  stateOfChargePct?: DecimalString;
  visibleLiquid?: "yes" | "no";
  /** Half-width, in grams, of one weighing's error. */
  balanceAccuracyG?: DecimalString;
  /** Expanded uncertainty (k = 2) of the loss, in percentage points. */
  expandedUncertaintyPct?: DecimalString;
  statedLossPct?: DecimalString;
  samples: Sample[];
}

export interface AuditInput {
  text: string;
  product?: string;
  maker?: string;
  /** ISO date. */
  claimDate?: string;
  sourceUrl?: string;
  tests: TestData[];
}

// ---------------------------------------------------------------- what the text says

export interface Span {
  quote: string;
  start: number;
  end: number;
}

export interface Cue extends Span {
  /** `cue.zh.negated.并非` */
  id: string;
}

export interface Mention extends Span {
  /** BCP 47 primary language of the term: en, zh, ja, ko, de, fr. */
  lang: string;
  /** Lexicon id: `term.en.semi-solid-state`. */
  term: string;
  /** The language-free notion behind the term, which rulebooks give a standing: `semi-solid-state`. */
  concept: string;
  category: Category;
  standing: Standing;
  context: Context;
  /** What decided the context; absent where the default rule did. */
  cue?: Cue;
  /** Whose battery it is, where the text or the user's product field says so. */
  subject?: string;
}

export interface Coined extends Span {
  /** Lexicon id: `coined.condensed-battery`. */
  id: string;
}

export type FactKind =
  | "liquid_content_pct"
  | "liquid_statement"
  | "energy_density_wh_kg"
  | "weight_loss_pct"
  | "electrolyte"
  | "ion"
  | "application"
  | "contested_citation";

/**
 * Something the text states beside the type. `value`: a number, [low, high], or a word.
 * liquid_statement: present | absent | gel | wetting-agent.
 */
export interface Fact extends Span {
  kind: FactKind;
  value: number | [number, number] | string;
  /** Of what the share or density is: cell, electrolyte, pack …; "not stated" where the text does not say. */
  basis?: string;
  context: Context;
  subject?: string;
}

// ---------------------------------------------------------------- what is decided

/** One step of the reasoning, readable alone. `rule` names the clause or house rule it rests on. */
export interface Step {
  kind: "quote" | "term" | "text" | "rule" | "data" | "arithmetic" | "outcome";
  say: Bilingual;
  rule?: string;
}

export interface Claim {
  id: string;
  subject?: string;
  category: Category;
  /** Indexes into mentions[]. */
  mentions: number[];
  wording: Wording;
  evidence: Evidence;
  outcome: Outcome;
  reason: Reason;
  say: Bilingual;
  suggestedTerm: Bilingual & { condition?: Bilingual };
  evidenceCategory?: "not-solid";
  /** Indexes into tests[]: all that were about this subject; the worst valid one decided. */
  tests: number[];
  decidedBy?: number;
  /** Indexes into facts[] and mentions[] that speak against the claim, or leave it in doubt. */
  against: { facts: number[]; mentions: number[] };
  doubts: { facts: number[] };
  steps: Step[];
  /** What another rulebook's values would give, where this one's text is not at hand. Never decides. */
  elsewhere?: { rulebook: string; evidence: Evidence; outcome: Outcome; say: Bilingual }[];
}

export interface Problem {
  code: string;
  /** Path of the field: `tests.0.samples.1.after`. */
  path: string;
  say: Bilingual;
}

export interface ConditionReading {
  condition: string;
  required: string | null;
  stated: string | null;
  status: "met" | "not-met" | "not-stated" | "shown-only";
  confidence: Confidence;
  houseRule?: string;
}

export interface SampleReading {
  id: string;
  before: DecimalString;
  after: DecimalString;
  unit: "g" | "mg" | "kg";
  /** (M1 − M2) / M1 in percent, rounded half away from zero to 4 decimals; for reading, never for deciding. */
  lossPct: DecimalString;
  /** Expanded uncertainty (k = 2) in percentage points, rounded up to 4 decimals. */
  expandedUncertaintyPct: DecimalString;
  /** Against the limit of the rulebook in use; absent where it has none at hand. */
  evidence?: "pass" | "conditional-pass" | "conditional-fail" | "fail";
  /** The comparison in whole nanograms, as it was made. */
  arithmetic?: string;
}

export interface TestReading {
  /** The test as given (all its stated fields). */
  given: Omit<TestData, "samples">;
  samples: SampleReading[];
  uncertaintyFrom: "stated" | "balance" | "last-digit" | "none";
  conditions: ConditionReading[];
  /** Of the test as a whole against the rulebook in use. */
  evidence: "pass" | "conditional-pass" | "conditional-fail" | "fail" | "invalid-test" | "not-required";
  /** Every reason at once why it is invalid, attaches to nothing, or needs care. */
  problems: { code: string; say: Bilingual; data: Reason["data"] }[];
  /** Claims it judged. */
  claims: string[];
}

export interface Findings {
  mentions: Mention[];
  coined: Coined[];
  facts: Fact[];
  claims: Claim[];
  tests: TestReading[];
  overall: { outcome: Outcome; say: Bilingual; reason: Reason };
  /** What a reader must know besides: a language not read, a rulebook younger than the claim … */
  notes: { code: string; say: Bilingual; data: Reason["data"] }[];
}

// ---------------------------------------------------------------- the rulebook, as loaded

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
  /** The field of TestData that states it; absent where no field does. */
  field?: keyof TestData;
  name: Bilingual;
  /** Printed after a stated number: "°C", "h". */
  unit?: string;
  /** As printed: "120 °C", "yes". */
  required: Stated<string>;
  /** How it is compared; absent: shown only. */
  test?: { equals: DecimalString; within: DecimalString } | { atMost: DecimalString } | { is: boolean };
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
  conditions: Condition[];
  /** The rulebook looks for visible liquid at a breach first. */
  visibleLiquidStep: Stated<boolean>;
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

export type Circumstance = "words-in-doubt" | "visible-liquid-without-step" | "category-not-defined" | "text-not-at-hand";

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
  decisions: DecisionRow[];
  /** Sentences by reason or step code, with {placeholders}. */
  wording: Record<string, Bilingual>;
  sources: Source[];
}
