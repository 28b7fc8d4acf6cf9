export {
  deleteExpired,
  findAudit,
  findRepetition,
  insertAudit,
  type NewAudit,
  type StoredAudit,
} from "./audit-store";
export { missingMigrations } from "./check-migrations";
export {
  deleteDocument,
  deleteExpiredDocuments,
  findDocuments,
  insertDocument,
  listOriginals,
  type NewDocument,
  readOriginal,
  type StoredDocument,
} from "./document-store";
export { listLeafHashes, type NewLeaf } from "./log-store";
export {
  listPublications,
  type NewPublication,
  publish,
  type StoredPublication,
  type StoredWithdrawal,
  takeDownPublication,
  withdraw,
} from "./publication-store";
export { findRecordStamp } from "./record-stamp";
export { list, type NewEntry, type RegisterQuery, type RegisterRow, searchEntries } from "./register-store";
export {
  addReply,
  correct,
  type Event,
  erase,
  findRecord,
  listEvents,
  type NewCorrection,
  type NewReply,
  type PublicRecord,
  type RecordRefusal,
  type StoredReply,
  type StoredRevision,
} from "./revision-store";
