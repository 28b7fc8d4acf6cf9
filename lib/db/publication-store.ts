import { lockAudit } from "./audit-store";
import { ask, askInTransaction, type Transaction } from "./client";
import { WithdrawnBy } from "./generated/enums";
import { appendLeaf, type NewLeaf } from "./log-store";
import { type NewEntry, writeEntry } from "./register-store";

export interface StoredPublication {
  key: string;
  publishedAt: Date;
  listed: boolean;
  /** At most one by the owner and one by the operator. */
  withdrawals: StoredWithdrawal[];
}

export interface StoredWithdrawal {
  by: WithdrawnBy;
  at: Date;
  reason: string | null;
}

const withWithdrawals = { withdrawals: { select: { by: true, at: true, reason: true } } } as const;

/** What a publication is stored with. */
export interface NewPublication {
  key: string;
  salt: Uint8Array<ArrayBuffer>;
  leaf: NewLeaf;
  entry: NewEntry;
}

/** Every publication of an audit, oldest first. */
export function listPublications(auditId: string): Promise<StoredPublication[]> {
  return ask((client) => publicationsOf(client, auditId));
}

/**
 * Publishes under the new key, unless it is public already: then the key in use is returned. "taken-down" where the
 * operator ended a publication of this audit, null where there is no such audit, or what it said is erased.
 */
export function publish(
  manageKeyHash: string,
  { key, salt, leaf, entry }: NewPublication,
  now: Date,
): Promise<string | "taken-down" | null> {
  return askInTransaction(async (transaction) => {
    const auditId = await lockAudit(transaction, manageKeyHash, now);
    if (!auditId) return null;
    const publications = await publicationsOf(transaction, auditId);
    if (publications.some(({ withdrawals }) => withdrawals.some(({ by }) => by === WithdrawnBy.operator))) {
      return "taken-down";
    }
    const live = publications.find(isLive);
    if (live) return live.key;
    await transaction.publication.create({ data: { key, auditId, publishedAt: now } });
    const logIndex = await appendLeaf(transaction, leaf, now);
    await transaction.revision.create({ data: { publicationKey: key, number: 1, auditId, at: now, salt, logIndex } });
    await transaction.audit.update({ where: { id: auditId }, data: { expiresAt: null } });
    await writeEntry(transaction, key, { ...entry, revision: 1, revisedAt: now });
    return key;
  });
}

/** Ends what is public of an audit on its owner's wish. False where there is no such audit. */
export function withdraw(manageKeyHash: string, leafOf: (key: string) => NewLeaf, now: Date): Promise<boolean> {
  return askInTransaction(async (transaction) => {
    const auditId = await lockAudit(transaction, manageKeyHash, now);
    if (!auditId) return false;
    for (const { key } of (await publicationsOf(transaction, auditId)).filter(isLive)) {
      await transaction.withdrawal.create({ data: { publicationKey: key, by: WithdrawnBy.owner, at: now } });
      await appendLeaf(transaction, leafOf(key), now);
    }
    return true;
  });
}

/**
 * Ends a publication on the operator's decision, and with it whatever else of the same audit is public. The first
 * reason given for a key stays. False for an unknown key.
 */
export function takeDownPublication(
  key: string,
  reason: string,
  leafOf: (key: string) => NewLeaf,
  now: Date,
): Promise<boolean> {
  return askInTransaction(async (transaction) => {
    const found = await transaction.publication.findUnique({
      where: { key },
      select: { audit: { select: { id: true, manageKeyHash: true } } },
    });
    if (!found || !(await lockAudit(transaction, found.audit.manageKeyHash, now))) return false;
    const all = await publicationsOf(transaction, found.audit.id);
    const ended = all.filter((one) => isLive(one) || (one.key === key && !isTakenDown(one)));
    for (const { key: publicationKey } of ended) {
      await transaction.withdrawal.create({ data: { publicationKey, by: WithdrawnBy.operator, at: now, reason } });
      await appendLeaf(transaction, leafOf(publicationKey), now);
    }
    return true;
  });
}

export const isLive = ({ withdrawals }: Pick<StoredPublication, "withdrawals">) => withdrawals.length === 0;
const isTakenDown = ({ withdrawals }: StoredPublication) => withdrawals.some(({ by }) => by === WithdrawnBy.operator);

export function publicationsOf(
  client: Pick<Transaction, "publication">,
  auditId: string,
): Promise<StoredPublication[]> {
  return client.publication.findMany({
    where: { auditId },
    orderBy: [{ publishedAt: "asc" }, { key: "asc" }],
    select: { key: true, publishedAt: true, listed: true, ...withWithdrawals },
  });
}
