export { buildClaims } from "./build-claims";
export { readSubjects } from "./read-subjects";
export { sameName, sameSubject } from "./same-subject";
export type { DraftClaim } from "./types";
