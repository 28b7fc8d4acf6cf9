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
export {
  findPublication,
  listPublications,
  type PublicAudit,
  publish,
  type StoredPublication,
  type StoredWithdrawal,
  takeDownPublication,
  withdraw,
} from "./publication-store";
