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
  findPublication,
  listPublications,
  type PublicAudit,
  publish,
  type StoredPublication,
  type StoredWithdrawal,
  takeDownPublication,
  withdraw,
} from "./publication-store";
