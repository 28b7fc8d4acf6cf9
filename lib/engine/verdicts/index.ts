export { decide, type Reading } from "./decide";
export { listFlips } from "./list-flips";
export { lookUpOutcome, type Situation } from "./look-up-outcome";
