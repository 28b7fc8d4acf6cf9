import { findAudit, listOriginals, listPublications } from "@/lib/db";
import type { AuditInput } from "@/lib/engine/types";
import { AppError } from "@/lib/errors";
import { type Report, readReport } from "@/lib/report";
import { keyHash, looksLikeKey } from "./keys";

/** What the owner's page shows. */
export interface OwnedAudit {
  id: string;
  createdAt: Date;
  /** When it is deleted unless it is published; null once it was. */
  expiresAt: Date | null;
  report: Report;
  reportBytes: string;
  /** Null once erased. */
  text: string | null;
  /** Null once erased. */
  input: StoredInput | null;
  /** Of each of its documents, until when the file itself is kept; null where it never was. */
  originalsUntil: (Date | null)[];
  publication: Publicity;
}

/** As entered, without the text, and one's own rulebook where it came with the request. */
export type StoredInput = Omit<AuditInput, "text"> & { ownRulebook?: object };

export type Publicity =
  | { state: "private" }
  | { state: "published"; key: string; publishedAt: Date; listed: boolean }
  | { state: "withdrawn"; key: string; at: Date }
  /** It cannot be published again. */
  | { state: "taken-down"; key: string; at: Date; reason: string };

/**
 * The audit that an owner's key opens. Throws AppError `unknown-audit`, also once it has expired, `audit-erased`,
 * `database-away`.
 */
export async function getAudit(manageKey: string, now = new Date()): Promise<OwnedAudit> {
  const audit = looksLikeKey(manageKey) ? await findAudit(keyHash(manageKey), now) : null;
  if (!audit) throw new AppError("unknown-audit");
  const { id, createdAt, expiresAt, reportBytes, text } = audit;
  if (reportBytes === null) throw new AppError("audit-erased");
  const input = audit.input === null ? null : JSON.parse(audit.input);
  const report = readReport(reportBytes);
  const originalsUntil = report.input.documents ? await listOriginals(id) : [];
  const publication = await readPublicity(id);
  return { id, createdAt, expiresAt, report, reportBytes, text, input, originalsUntil, publication };
}

async function readPublicity(auditId: string): Promise<Publicity> {
  const publications = await listPublications(auditId);
  for (const { key, withdrawals } of publications) {
    const byOperator = withdrawals.find(({ by }) => by === "operator");
    if (byOperator) return { state: "taken-down", key, at: byOperator.at, reason: byOperator.reason ?? "" };
  }
  const latest = publications.at(-1);
  if (!latest) return { state: "private" };
  const { key, publishedAt, listed, withdrawals } = latest;
  const withdrawal = withdrawals[0];
  return withdrawal ? { state: "withdrawn", key, at: withdrawal.at } : { state: "published", key, publishedAt, listed };
}
