export { CONFORMITY_RULES, type ConformityRule } from "./conformity-rules";
export { massNanograms } from "./exact";
export { gainBeyondUncertainty } from "./read-uncertainty";
export { type ClaimEvidence, type WeighedEvidence, weighEvidence } from "./weigh-evidence";
export { weighTest } from "./weigh-test";
