import type { DecimalString, TestData } from "./input";
import type { Coined, Fact, Mention, Subject } from "./text";
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
  /** Whose batteries the report speaks of, and how each name was attached. Absent in reports of older engines. */
  subjects?: Subject[];
  overall: { outcome: Outcome; say: Bilingual; reason: Reason };
  /** What a reader must know besides: a language not read, a rulebook younger than the claim … */
  notes: { code: string; say: Bilingual; data: Reason["data"] }[];
}
