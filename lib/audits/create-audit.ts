import { randomUUID } from "node:crypto";
import { findRepetition, insertAudit, type StoredAudit } from "@/lib/db";
import { canonicalJson, digest } from "@/lib/digest";
import { AppError, accepted, type Result } from "@/lib/errors";
import type { AuditRequest } from "@/lib/intake";
import { makeSealedReport, type Report, readReport } from "@/lib/report";
import { takeRulebook } from "@/lib/rulebook";
import { daysAfter } from "./days-after";
import { documentHash } from "./keep-document";
import { keyHash, manageKeyOf } from "./keys";

/** An audit that is never published is kept this long. */
export const UNPUBLISHED_DAYS = 90;

export interface CreatedAudit {
  id: string;
  manageKey: string;
  report: Report;
  /** true: the Idempotency-Key was known, and this is the audit made then. */
  repeated: boolean;
}

/**
 * Audits a request and stores its report. The same Idempotency-Key with the same request answers with the first
 * audit, whichever engine version made it. Problems: those of the rulebook. Throws AppError `idempotency-conflict`,
 * `bad-idempotency-key`, `database-away`.
 */
export async function createAudit(order: {
  request: AuditRequest;
  /** Ids of the documents that its text was taken from. */
  documents?: string[];
  idempotencyKey?: string;
  now?: Date;
}): Promise<Result<CreatedAudit>> {
  const { request, documents = [], idempotencyKey, now = new Date() } = order;
  const rulebook = takeRulebook(request);
  if (!rulebook.ok) return rulebook;

  const requestDigest = digest(request);
  const idempotencyKeyHash = idempotencyKey === undefined ? null : hashIdempotencyKey(idempotencyKey);
  const earlier = idempotencyKeyHash && (await findRepetition(idempotencyKeyHash, now));
  if (earlier) return accepted(repeat(earlier, requestDigest));

  const id = randomUUID();
  const manageKey = manageKeyOf(id);
  const { report, bytes } = makeSealedReport(request, rulebook.value, id);
  const { ownRulebook: own } = request;
  const { text, ...input } = request.input;
  const stored = await insertAudit(
    {
      id,
      expiresAt: daysAfter(now, UNPUBLISHED_DAYS),
      manageKeyHash: keyHash(manageKey),
      idempotencyKeyHash,
      requestDigest,
      text,
      input: canonicalJson(own === undefined ? input : { ...input, ownRulebook: own }),
      reportBytes: bytes,
      resultDigest: report.resultDigest,
      rulebook: request.rulebook,
      documents: documents.map(documentHash),
    },
    now,
  );
  if (stored) return accepted({ id, manageKey, report, repeated: false });

  // Another request with this Idempotency-Key came in between; its audit is the answer to both.
  const rival = idempotencyKeyHash && (await findRepetition(idempotencyKeyHash, now));
  if (!rival) throw new Error("An audit was neither stored nor found under its Idempotency-Key.");
  return accepted(repeat(rival, requestDigest));
}

function hashIdempotencyKey(key: string): string {
  if (!/^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(key)) throw new AppError("bad-idempotency-key");
  return keyHash(`idempotency-key:${key}`);
}

function repeat(earlier: StoredAudit, requestDigest: string): CreatedAudit {
  if (earlier.requestDigest !== requestDigest) throw new AppError("idempotency-conflict");
  const manageKey = manageKeyOf(earlier.id);
  // Under another secret the key made here would open nothing, and the one given out then cannot be made again.
  if (keyHash(manageKey) !== earlier.manageKeyHash) throw new AppError("idempotency-conflict");
  if (earlier.reportBytes === null) throw new AppError("audit-erased");
  return { id: earlier.id, manageKey, report: readReport(earlier.reportBytes), repeated: true };
}
