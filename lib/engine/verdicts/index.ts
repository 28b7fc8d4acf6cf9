export { decide, type Reading } from "./decide";
export { lookUpOutcome, type Situation } from "./look-up-outcome";
