export { checkReadiness } from "./check-readiness";
export { type CreatedAudit, createAudit, UNPUBLISHED_DAYS } from "./create-audit";
export { getAudit, type OwnedAudit, type Publicity } from "./get-audit";
export { getPublication, type PublicationView } from "./get-publication";
export { publishAudit } from "./publish-audit";
export { serverSecret } from "./server-secret";
export { sweepExpired } from "./sweep-expired";
export { takeDown } from "./take-down";
export { withdrawAudit } from "./withdraw-audit";
