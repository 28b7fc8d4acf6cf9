import { ask, askInTransaction, type Transaction } from "./client";
import { noteUses } from "./document-store";
import type { Audit } from "./generated/client";

/** An audit as it is kept. Text, input and report are null once erased. */
export interface StoredAudit {
  id: string;
  createdAt: Date;
  /** Null from the first publication on. */
  expiresAt: Date | null;
  manageKeyHash: string;
  requestDigest: string;
  text: string | null;
  input: string | null;
  reportBytes: string | null;
}

export interface NewAudit extends Omit<StoredAudit, "createdAt" | "text" | "input" | "reportBytes"> {
  text: string;
  input: string;
  reportBytes: string;
  idempotencyKeyHash: string | null;
  resultDigest: string;
  rulebook: string;
  /** Hashes of the ids of the documents that it was made of, in their order; absent where it was typed. */
  documents?: string[];
}

/**
 * Stores an audit, once: where its Idempotency-Key is taken, also by a request of the same moment, nothing is
 * written and false is returned. An expired holder of the key makes room first.
 */
export function insertAudit({ documents = [], ...audit }: NewAudit, now: Date): Promise<boolean> {
  const row = {
    ...audit,
    createdAt: now,
    text: JSON.stringify(audit.text),
    reportBytes: Buffer.from(audit.reportBytes),
  };
  return askInTransaction(async (transaction) => {
    if (audit.idempotencyKeyHash) {
      await transaction.audit.deleteMany({
        where: { idempotencyKeyHash: audit.idempotencyKeyHash, expiresAt: { lte: now } },
      });
    }
    const { count } = await transaction.audit.createMany({ data: [row], skipDuplicates: true });
    if (count === 1) await noteUses(transaction, audit.id, documents);
    return count === 1;
  });
}

/** By the hash of the owner's key. What has expired is not found, swept or not. */
export async function findAudit(manageKeyHash: string, now: Date): Promise<StoredAudit | null> {
  return read(await ask((client) => client.audit.findFirst({ where: { manageKeyHash, ...alive(now) } })));
}

/** By the hash of the Idempotency-Key under which it was created. */
export async function findRepetition(idempotencyKeyHash: string, now: Date): Promise<StoredAudit | null> {
  return read(await ask((client) => client.audit.findFirst({ where: { idempotencyKeyHash, ...alive(now) } })));
}

/** Deletes what expired without ever having been published. Returns how many. */
export async function deleteExpired(now: Date): Promise<number> {
  const { count } = await ask((client) => client.audit.deleteMany({ where: { expiresAt: { lte: now } } }));
  return count;
}

/**
 * Finds the audit and holds it until the transaction ends, so that two changes of its publication come one after the
 * other.
 */
export async function lockAudit(transaction: Transaction, manageKeyHash: string, now: Date): Promise<string | null> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM audits
    WHERE manage_key_hash = ${manageKeyHash} AND (expires_at IS NULL OR expires_at > ${now})
    FOR UPDATE`;
  return rows[0]?.id ?? null;
}

const alive = (now: Date) => ({ OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] });

function read(row: Audit | null): StoredAudit | null {
  if (!row) return null;
  const { id, createdAt, expiresAt, manageKeyHash, requestDigest, input } = row;
  const text: string | null = row.text === null ? null : JSON.parse(row.text);
  const reportBytes = row.reportBytes && Buffer.from(row.reportBytes).toString("utf8");
  return { id, createdAt, expiresAt, manageKeyHash, requestDigest, text, input, reportBytes };
}
