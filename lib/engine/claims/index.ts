export { buildClaims } from "./build-claims";
export { listSubjects } from "./list-subjects";
export { readSubjects } from "./read-subjects";
export { sameName, sameSubject } from "./same-subject";
export type { DraftClaim } from "./types";
