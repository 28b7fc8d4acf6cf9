import type { DecimalString, TestData } from "./input";
import type { Rulebook } from "./rulebook";
import type { Coined, Fact, Mention, Subject } from "./text";
import type { DecisionRule, UncertaintyBudget } from "./uncertainty";
import type { Bilingual, Category, Confidence, Evidence, Outcome, Reason, Wording } from "./vocabulary";

// What is decided.

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
  /** The same claim by every rulebook: what flips. Absent in reports of older engines, and of claims that are not of solid-state. */
  flips?: Flip[];
  /** The limits at which the evidence would change; only where a valid test decided. */
  changesAt?: TurningPoints;
}

/** A claim as another rulebook, or the one in use, decides it. */
export interface Flip {
  rulebook: string;
  name: Bilingual;
  status: Rulebook["status"];
  statusLine: Bilingual;
  /** "at most 0.5 %"; null: not known. */
  limit: Bilingual | null;
  evidence: Evidence;
  outcome: Outcome;
  inUse: boolean;
  /** That the claim was made before this rulebook was published. */
  note?: Bilingual;
}

export interface TurningPoints {
  /** Against a limit of so much or more the number would be met: the greatest loss with its uncertainty, rounded up. */
  supportedFromPct: DecimalString;
  /** Against a limit below this a sample fails: a loss less its uncertainty, rounded down; null: against none. */
  contradictedBelowPct: DecimalString | null;
  say: Bilingual;
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
  /** What the house or the source lets it deviate by: "± 2 °C". */
  tolerance?: string;
  /** What it does: a condition that does not gate is shown only. */
  status: "met" | "not-met" | "not-stated" | "shown-only";
  /**
   * How the data stand to it, gating or not. stated: stated, and there is nothing to hold it against · not-known: no
   * source at hand says what is required. Absent in reports of older engines, as `gates`.
   */
  reading?: "met" | "not-met" | "not-stated" | "stated" | "not-known";
  gates?: boolean;
  confidence: Confidence;
  houseRule?: string;
}

export interface SampleReading {
  id: string;
  before: DecimalString;
  after: DecimalString;
  unit: "g" | "mg" | "kg";
  /** M1 and M1 − M2 as whole nanograms, from which everything is computed; a gain within the uncertainty is no loss. */
  beforeNanograms?: DecimalString;
  lossNanograms?: DecimalString;
  /** (M1 − M2) / M1 in percent, rounded half away from zero to 4 decimals; for reading, never for deciding. */
  lossPct: DecimalString;
  /** Expanded uncertainty (95.45 %, k = 2 or Student's t) in percentage points, rounded up to 4 decimals. */
  expandedUncertaintyPct: DecimalString;
  /** Against the limit of the rulebook in use; absent where it has none at hand. */
  evidence?: "pass" | "conditional-pass" | "conditional-fail" | "fail";
  /** That the true loss meets the limit, by a normal distribution around the measured one (JCGM 106:2012). */
  probability?: DecimalString;
  /** The comparison in whole nanograms, as it was made. */
  arithmetic?: string;
  /** By Grubbs' test of the set; it counts like the others. */
  outlier?: boolean;
}

export interface CustodyReading {
  item: string;
  name: Bilingual;
  stated: string | null;
  /** What its absence costs the finding; only where it is absent. */
  costs?: Bilingual;
  /** The rulebook in use throws the test out for it. */
  gates?: boolean;
}

export interface MeanReading {
  lossPct: DecimalString;
  expandedUncertaintyPct: DecimalString;
  count: number;
  /** Standard deviation between samples, in percentage points; no uncertainty of measurement. Null for one sample. */
  spreadPct: DecimalString | null;
  evidence?: SampleReading["evidence"];
  probability?: DecimalString;
  arithmetic?: string;
  /** false: each sample decides and this is shown beside it. */
  decides: boolean;
}

export interface OutlierReading {
  method: "grubbs";
  /** Two-sided. */
  alpha: DecimalString;
  /** The sample farthest from the mean. */
  sample: string;
  statistic: DecimalString;
  critical: DecimalString;
  outlier: boolean;
  /** It stands out by no more than its own uncertainty. */
  withinUncertainty?: boolean;
}

export interface TestReading {
  /** The test as given (all its stated fields). */
  given: Omit<TestData, "samples">;
  samples: SampleReading[];
  uncertaintyFrom: "stated" | "budget" | "balance" | "last-digit" | "none";
  /** Of the sample that lost most. Absent, as the four below, in reports of older engines and where nothing was weighed. */
  budget?: UncertaintyBudget;
  mean?: MeanReading;
  outliers?: OutlierReading;
  /** By a rule with two outcomes: whether the set is accepted. */
  accepted?: boolean;
  custody?: CustodyReading[];
  conditions: ConditionReading[];
  /** Of the test as a whole against the rulebook in use. */
  evidence: "pass" | "conditional-pass" | "conditional-fail" | "fail" | "invalid-test" | "not-required";
  /** Every reason at once why it is invalid, attaches to nothing, or needs care. */
  problems: { code: string; say: Bilingual; data: Reason["data"] }[];
  /** What only needs care and takes nothing from validity: a balance too coarse, an outlier, an odd uncertainty. */
  cautions?: { code: string; say: Bilingual; data: Reason["data"] }[];
  /** Claims it judged. */
  claims: string[];
}

export interface Findings {
  /** Chosen before the data were seen. Absent in reports of older engines, which knew the four outcomes alone. */
  decisionRule?: DecisionRule;
  decisionRuleName?: Bilingual;
  mentions: Mention[];
  coined: Coined[];
  facts: Fact[];
  claims: Claim[];
  tests: TestReading[];
  /** Whose batteries the report speaks of, and how each name was attached. Absent in reports of older engines. */
  subjects?: Subject[];
  overall: { outcome: Outcome; say: Bilingual; reason: Reason };
  /** What a reader must know besides: a language not read, a rulebook younger than the claim … */
  notes: { code: string; say: Bilingual; data: Reason["data"] }[];
}
