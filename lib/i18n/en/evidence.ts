/** How a test was weighed, and what could be asked of it. */
export const evidence = {
  decisionRule: "Decision rule",
  decidedBy: (rule: string) => `decided by ${rule}`,
  byRule: (rule: string) => `by ${rule}`,
  chosenBefore: (rule: string) => `Decision rule, chosen before the data were seen: ${rule}.`,
  ruleSays: {
    "four-outcome":
      "A loss that meets the limit with its uncertainty added passes, one that exceeds the limit with its uncertainty taken off fails, and what lies between is not decided.",
    "simple-acceptance":
      "A loss that meets the limit is accepted, its uncertainty left aside; one that does not refutes nothing until it exceeds the limit by its uncertainty.",
    "guard-band":
      "A loss is accepted only where it meets the limit with its uncertainty added; one that is not accepted refutes nothing until it exceeds the limit by its uncertainty.",
  },

  byEveryRulebook: "The same claim by every rulebook",
  rulebook: "Rulebook",
  limit: "Limit",
  limitNotKnown: "not known",

  samples: "Samples",
  before: "Before drying, M₁",
  after: "After drying, M₂",
  probability: "Probability of meeting the limit",
  meanOf: (count: number) => `Mean of ${count}`,
  shownOnly: "shown only",
  decides: "decides",
  eachDecides: "Each sample must meet the limit, and the worst decides. The mean is shown beside them.",
  meanDecides: "The mean decides, as this rulebook asks. Each sample is shown beside it.",
  spread: (deviation: string) =>
    `Between samples the standard deviation is ${deviation} %. It tells of the product and is no part of the uncertainty of measurement.`,
  outlier: "outlier (Grubbs)",
  noOutlier: (sample: string, statistic: string, critical: string) =>
    `Grubbs’ test (two-sided, 5 %) names no outlier: ${sample} lies farthest from the mean, with G = ${statistic}, and ${critical} would have to be exceeded.`,
  accepted: (rule: string) => `By ${rule} the set is accepted.`,
  notAccepted: (rule: string) => `By ${rule} the set is not accepted.`,
  formula: "Loss = (M₁ − M₂) ÷ M₁. It is computed and compared in whole nanograms; what is printed is rounded.",

  uncertainty: "Uncertainty",
  budgetOf: (sample: string) => `Of sample ${sample}, the one that lost most. Shares are of the variance.`,
  budgetOfOne: (sample: string) => `Of sample ${sample}. Shares are of the variance.`,
  source: "Source",
  asGiven: "As given",
  distribution: "Distribution",
  standard: "Standard uncertainty",
  share: "Share",
  distributions: { normal: "normal", rectangular: "rectangular", triangular: "triangular" },
  combined: "Combined standard uncertainty",
  coverage: "Coverage factor k",
  freedom: (degrees: string) => `${degrees} effective degrees of freedom`,
  expanded: "Expanded uncertainty U (95.45 %)",

  gate: "Validity gate",
  gateLead:
    "A condition that gates makes the test invalid where it is not met or not stated. The others are shown and decide nothing.",
  notKnown: "not known to the sources",
  reading: {
    met: "met",
    "not-met": "not met",
    "not-stated": "not stated",
    stated: "stated",
    "not-known": "not known",
  },
  gates: "gates",

  custody: "Chain of custody",
  statedOf: (stated: number, all: number) => `${stated} of ${all} items are stated.`,
  absent: "Not stated",
  costs: "What that costs the finding",
  rawFile: "Raw file",
  sheet: (name: string) => `sheet ${name}`,
  cells: (range: string) => `cells ${range}`,

  meanInRuler: "mean",
  guardBand: "Guard band",
  toLimit: (low: string, high: string) => `${low} to ${high} %`,
  rulerMean: (loss: string) => `Mean: ${loss} %.`,
  rulerBar: "The mean is drawn as a bar.",
  rulerBand: "Shaded: the guard band, as far from the limit in use as the uncertainty reaches.",
  rulerShapes: "A circle meets the limit in use, a square does not, a lozenge lies too near it to tell.",
  rulerHollow: "What is drawn hollow was not held against a limit.",

  files: "To recompute it",
  bundle: "all that it was made from (JSON)",
  arithmetic: "the arithmetic of every sample (CSV)",
  fileDigest: "The rulebook’s file, as canonical JSON",
};
