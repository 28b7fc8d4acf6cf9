export { checkReadiness } from "./check-readiness";
export { correctPublication } from "./correct-publication";
export { type CreatedAudit, createAudit, UNPUBLISHED_DAYS } from "./create-audit";
export { drawOwnedPage, drawPublishedPage } from "./draw-page";
export { eraseAudit } from "./erase-audit";
export { type Exports, exportAudit, exportPublication } from "./export-audit";
export { getAudit, type OwnedAudit, type Publicity, type StoredInput } from "./get-audit";
export { getPublicKeys } from "./get-public-keys";
export {
  type Ended,
  getPublication,
  getPublished,
  getStamp,
  type PublicationView,
  type PublishedReport,
} from "./get-publication";
export { KEEP_DAYS, type KeepDays, type KeptDocument, keepDocument, USUAL_KEEP_DAYS } from "./keep-document";
export { listChanges, listCorrections } from "./list-events";
export { listPublicly } from "./list-publicly";
export { loadDocuments } from "./load-documents";
export { publishAudit } from "./publish-audit";
export { type LogState, readLog } from "./read-log";
export { type GivenReply, recordReply } from "./record-reply";
export { type RegisterAsk, type RegisterPage, ROWS, searchRegister } from "./search-register";
export { serverSecret } from "./server-secret";
export { sweepExpired } from "./sweep-expired";
export { takeDown } from "./take-down";
export { withdrawAudit } from "./withdraw-audit";
