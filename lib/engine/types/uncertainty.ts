import type { DecimalString } from "./input";
import type { Bilingual } from "./vocabulary";

// What the uncertainty of a loss is made of, and by which rule it is decided.

/**
 * How a limit is decided where a result is uncertain (ILAC-G8:09/2019). four-outcome: four statements with a guard
 * band of U on both sides · simple-acceptance: the result itself, U left aside · guard-band: accepted only with U
 * added. Chosen before the data are seen; by none is a claim contradicted below the limit plus U.
 */
export type DecisionRule = "four-outcome" | "simple-acceptance" | "guard-band";

export const DECISION_RULES = [
  "four-outcome",
  "simple-acceptance",
  "guard-band",
] as const satisfies readonly DecisionRule[];
export const DEFAULT_DECISION_RULE: DecisionRule = "four-outcome";

export type Distribution = "normal" | "rectangular" | "triangular";

/**
 * A source of uncertainty that the user adds, of the loss of one sample. Rectangular and triangular carry a half-width,
 * normal an expanded uncertainty; in grams, or in percent of the mass before drying.
 */
export interface AddedUncertainty {
  source: string;
  distribution: Distribution;
  halfWidthG?: DecimalString;
  halfWidthPct?: DecimalString;
  expandedG?: DecimalString;
  expandedPct?: DecimalString;
  /** Of an expanded uncertainty; 2 where absent. */
  coverageFactor?: DecimalString;
}

export interface BudgetRow {
  kind: "stated" | "balance" | "last-digit" | "repeatability" | "added";
  source: Bilingual;
  distribution: Distribution;
  /** As it was given: "± 0.01 g", "s = 0.0021 g, n = 5". */
  given: string;
  /** Of the loss of the sample, both weighings together; rounded up. */
  standardUncertaintyG: DecimalString;
  /** The same in percent of the mass before drying. */
  standardUncertaintyPct: DecimalString;
  /** Of the variance, in percent to one decimal. */
  sharePct: DecimalString;
  /** Absent: taken as without limit. */
  degreesOfFreedom?: number;
}

/** The uncertainty of one sample's loss, source by source (GUM, JCGM 100:2008, clauses 4 and 5, annex G). */
export interface UncertaintyBudget {
  /** Id of the sample it was computed for: the one with the greatest loss. */
  sample: string;
  rows: BudgetRow[];
  combinedPct: DecimalString;
  coverageFactor: DecimalString;
  /** Effective, by Welch–Satterthwaite, rounded down; null: without limit. */
  degreesOfFreedom: number | null;
  expandedPct: DecimalString;
}
