import { lockAudit } from "./audit-store";
import { ask, askInTransaction, type Transaction } from "./client";
import { WithdrawnBy } from "./generated/enums";

export interface StoredPublication {
  key: string;
  publishedAt: Date;
  /** At most one by the owner and one by the operator. */
  withdrawals: StoredWithdrawal[];
}

export interface StoredWithdrawal {
  by: WithdrawnBy;
  at: Date;
  reason: string | null;
}

export interface PublicAudit extends StoredPublication {
  auditId: string;
  /** Of each of its documents, until when the file itself is kept; null where it never was. */
  originalsUntil: (Date | null)[];
  reportBytes: string;
  /** Null once erased. */
  text: string | null;
  /** Canonical JSON; null once erased. */
  input: string | null;
}

const withWithdrawals = { withdrawals: { select: { by: true, at: true, reason: true } } } as const;

const withOriginals = {
  documents: { orderBy: { number: "asc" }, select: { document: { select: { originalUntil: true } } } },
} as const;

/** What is public under a key, withdrawn or not; null for a key that was never given out. */
export async function findPublication(key: string): Promise<PublicAudit | null> {
  const row = await ask((client) =>
    client.publication.findUnique({
      where: { key },
      include: {
        ...withWithdrawals,
        audit: { select: { reportBytes: true, text: true, input: true, ...withOriginals } },
      },
    }),
  );
  if (!row) return null;
  const { audit, publishedAt, withdrawals } = row;
  const text: string | null = audit.text === null ? null : JSON.parse(audit.text);
  const reportBytes = Buffer.from(audit.reportBytes).toString("utf8");
  const originalsUntil = audit.documents.map(({ document }) => document.originalUntil);
  return { key, auditId: row.auditId, publishedAt, withdrawals, reportBytes, text, input: audit.input, originalsUntil };
}

/** Every publication of an audit, oldest first. */
export function listPublications(auditId: string): Promise<StoredPublication[]> {
  return ask((client) => publicationsOf(client, auditId));
}

/**
 * Publishes under `newKey`, unless it is public already: then the key in use is returned. "taken-down" where the
 * operator ended a publication of this audit, null where there is no such audit.
 */
export function publish(manageKeyHash: string, newKey: string, now: Date): Promise<string | "taken-down" | null> {
  return askInTransaction(async (transaction) => {
    const auditId = await lockAudit(transaction, manageKeyHash, now);
    if (!auditId) return null;
    const publications = await publicationsOf(transaction, auditId);
    if (publications.some(({ withdrawals }) => withdrawals.some(({ by }) => by === WithdrawnBy.operator))) {
      return "taken-down";
    }
    const live = publications.find(isLive);
    if (live) return live.key;
    await transaction.publication.create({ data: { key: newKey, auditId, publishedAt: now } });
    await transaction.audit.update({ where: { id: auditId }, data: { expiresAt: null } });
    return newKey;
  });
}

/** Ends what is public of an audit on its owner's wish. False where there is no such audit. */
export function withdraw(manageKeyHash: string, now: Date): Promise<boolean> {
  return askInTransaction(async (transaction) => {
    const auditId = await lockAudit(transaction, manageKeyHash, now);
    if (!auditId) return false;
    for (const { key } of (await publicationsOf(transaction, auditId)).filter(isLive)) {
      await transaction.withdrawal.create({ data: { publicationKey: key, by: WithdrawnBy.owner, at: now } });
    }
    return true;
  });
}

/**
 * Ends a publication on the operator's decision, and with it whatever else of the same audit is public. The first
 * reason given for a key stays. False for an unknown key.
 */
export function takeDownPublication(key: string, reason: string, now: Date): Promise<boolean> {
  return askInTransaction(async (transaction) => {
    const found = await transaction.publication.findUnique({
      where: { key },
      select: { audit: { select: { id: true, manageKeyHash: true } } },
    });
    if (!found || !(await lockAudit(transaction, found.audit.manageKeyHash, now))) return false;
    const live = (await publicationsOf(transaction, found.audit.id))
      .filter(isLive)
      .map((publication) => publication.key);
    const data = [...new Set([key, ...live])].map((publicationKey) => ({
      publicationKey,
      by: WithdrawnBy.operator,
      at: now,
      reason,
    }));
    await transaction.withdrawal.createMany({ data, skipDuplicates: true });
    return true;
  });
}

const isLive = ({ withdrawals }: StoredPublication) => withdrawals.length === 0;

function publicationsOf(client: Pick<Transaction, "publication">, auditId: string): Promise<StoredPublication[]> {
  return client.publication.findMany({
    where: { auditId },
    orderBy: [{ publishedAt: "asc" }, { key: "asc" }],
    select: { key: true, publishedAt: true, ...withWithdrawals },
  });
}
