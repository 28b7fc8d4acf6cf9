import type { Outcome } from "./types";

/** The seal of an outcome and the sign within it, as paths of SVG on a square of 46. */
export const SEAL = "M23 3 40 13v20L23 43 6 33V13z";
export const OUTCOME_SIGNS: Record<Outcome, string> = {
  contradicted: "M10 38 37 8",
  supported: "M14 24l6 6 12-14",
  consistent: "M14 20h18M14 27h18",
  undecided: "M12 24c4-6 7-6 11 0s7 6 11 0",
  unproven: "M23 17a6 6 0 1 0 .1 0z",
  "not-covered": "M15 23h4m2 0h4m2 0h4",
  "not-a-claim": "M16 23h14",
};
