export {
  CONFORMITY_RULES,
  type Conformity,
  type ConformityRule,
  conformity,
  RULES_OF_DECISION,
} from "./conformity-rules";
export { massNanograms } from "./exact";
export { gainBeyondUncertainty } from "./read-uncertainty";
export { findInvalidating } from "./test-problem";
export { type ClaimEvidence, type WeighedEvidence, weighEvidence } from "./weigh-evidence";
export { weighTest } from "./weigh-test";
