import { lockAudit } from "./audit-store";
import { ask, askInTransaction } from "./client";
import { appendLeaf, type NewLeaf } from "./log-store";
import { isLive, publicationsOf, type StoredPublication } from "./publication-store";
import { type NewEntry, writeEntry } from "./register-store";

/** What stood at an address from a moment on. */
export interface StoredRevision {
  /** From 1. */
  number: number;
  at: Date;
  reason: string | null;
  salt: Uint8Array | null;
  reasonSalt: Uint8Array | null;
  logIndex: number | null;
}

export interface StoredReply {
  at: Date;
  /** Days. */
  askedOn: string;
  answeredOn: string | null;
  by: string | null;
  text: string | null;
}

/** One address with all that happened there, and the audit of the revision that was asked for. */
export interface PublicRecord extends StoredPublication {
  /** Of all revisions, the first being 1. */
  revisions: StoredRevision[];
  /** In the order in which they were recorded; the last one stands. */
  replies: StoredReply[];
  /** The revision that the following are of. */
  revision: number;
  auditId: string;
  erasedAt: Date | null;
  /** Null once erased, like the following. */
  reportBytes: string | null;
  text: string | null;
  /** Canonical JSON. */
  input: string | null;
  /** Of each of its documents, until when the file itself is kept; null where it never was. */
  originalsUntil: (Date | null)[];
}

const revisionFields = { number: true, at: true, reason: true, salt: true, reasonSalt: true, logIndex: true } as const;

/** What is public under a key, withdrawn or not; null for a key, or a number of a revision, that was never given out. */
export async function findRecord(key: string, number?: number): Promise<PublicRecord | null> {
  const row = await ask((client) =>
    client.publication.findUnique({
      where: { key },
      select: {
        publishedAt: true,
        listed: true,
        withdrawals: { select: { by: true, at: true, reason: true } },
        revisions: { orderBy: { number: "asc" }, select: revisionFields },
        replies: {
          orderBy: { number: "asc" },
          select: { at: true, askedOn: true, answeredOn: true, by: true, text: true },
        },
      },
    }),
  );
  const revision = number ?? row?.revisions.at(-1)?.number;
  if (!row || revision === undefined || !row.revisions.some((one) => one.number === revision)) return null;
  const shown = await ask((client) =>
    client.revision.findUniqueOrThrow({
      where: { publicationKey_number: { publicationKey: key, number: revision } },
      select: {
        audit: {
          select: {
            id: true,
            erasedAt: true,
            reportBytes: true,
            text: true,
            input: true,
            documents: { orderBy: { number: "asc" }, select: { document: { select: { originalUntil: true } } } },
          },
        },
      },
    }),
  );
  const { id, reportBytes, text, documents, ...audit } = shown.audit;
  return {
    key,
    ...row,
    revision,
    auditId: id,
    ...audit,
    reportBytes: reportBytes && Buffer.from(reportBytes).toString("utf8"),
    text: text === null ? null : JSON.parse(text),
    originalsUntil: documents.map(({ document }) => document.originalUntil),
  };
}

/** What a change of a record is refused for. */
export type RecordRefusal = "unknown-audit" | "not-published" | "unknown-correction";

export interface NewCorrection {
  /** Of the audit that takes the place of the one before. */
  byManageKeyHash: string;
  reason: string;
  salt: Uint8Array<ArrayBuffer>;
  reasonSalt: Uint8Array<ArrayBuffer>;
  leafOf(key: string, revision: number): NewLeaf;
  entry: NewEntry;
}

/** Puts another audit in the place of what is public of the first; the address stays. */
export function correct(
  manageKeyHash: string,
  { byManageKeyHash, reason, salt, reasonSalt, leafOf, entry }: NewCorrection,
  now: Date,
): Promise<{ key: string; revision: number } | RecordRefusal> {
  return askInTransaction(async (transaction) => {
    const auditId = await lockAudit(transaction, manageKeyHash, now);
    if (!auditId) return "unknown-audit";
    const key = (await publicationsOf(transaction, auditId)).find(isLive)?.key;
    if (!key) return "not-published";
    const by = await lockAudit(transaction, byManageKeyHash, now);
    const held = await transaction.revision.findMany({ where: { publicationKey: key }, orderBy: { number: "asc" } });
    const last = held.at(-1);
    if (!by || last?.auditId === by) return "unknown-correction";
    const number = (last?.number ?? 0) + 1;
    const logIndex = await appendLeaf(transaction, leafOf(key, number), now);
    const data = { publicationKey: key, number, auditId: by, at: now, reason, salt, reasonSalt, logIndex };
    await transaction.revision.create({ data });
    await transaction.audit.update({ where: { id: by }, data: { expiresAt: null } });
    await writeEntry(transaction, key, { ...entry, revision: number, revisedAt: now });
    return { key, revision: number };
  });
}

export interface NewReply extends Omit<StoredReply, "at"> {
  salt: Uint8Array<ArrayBuffer>;
  leafOf(key: string, revision: number): NewLeaf;
}

/** Records that the maker was asked, or what was answered. */
export function addReply(
  manageKeyHash: string,
  { leafOf, ...reply }: NewReply,
  now: Date,
): Promise<{ key: string } | RecordRefusal> {
  return askInTransaction(async (transaction) => {
    const auditId = await lockAudit(transaction, manageKeyHash, now);
    if (!auditId) return "unknown-audit";
    const key = (await publicationsOf(transaction, auditId)).find(isLive)?.key;
    if (!key) return "not-published";
    const [revisions, replies] = await Promise.all([
      transaction.revision.count({ where: { publicationKey: key } }),
      transaction.reply.count({ where: { publicationKey: key } }),
    ]);
    await transaction.reply.create({ data: { publicationKey: key, number: replies + 1, at: now, ...reply } });
    await appendLeaf(transaction, leafOf(key, revisions), now);
    return { key };
  });
}

/**
 * Erases what the audit and every correction of it said: text, input, report, salts, reasons, replies and files. What is
 * left is that it was there; an audit that never was public goes altogether. False where there is no such audit.
 */
export function erase(
  manageKeyHash: string,
  leafOf: (key: string, revision: number) => NewLeaf,
  now: Date,
): Promise<boolean> {
  return askInTransaction(async (transaction) => {
    const auditId = await lockAudit(transaction, manageKeyHash, now);
    if (!auditId) return false;
    const publications = await publicationsOf(transaction, auditId);
    const elsewhere = await transaction.revision.count({ where: { auditId } });
    if (publications.length === 0 && elsewhere === 0) {
      await transaction.audit.delete({ where: { id: auditId } });
      return true;
    }
    const keys = publications.map(({ key }) => key);
    const revisions = await transaction.revision.findMany({ where: { publicationKey: { in: keys } } });
    const audits = [...new Set([auditId, ...revisions.map((one) => one.auditId)])];
    const nothing = { text: null, input: null, reportBytes: null, erasedAt: now };
    await transaction.audit.updateMany({ where: { id: { in: audits }, erasedAt: null }, data: nothing });
    await transaction.documentUse.deleteMany({ where: { auditId: { in: audits } } });
    await transaction.revision.updateMany({
      where: { OR: [{ publicationKey: { in: keys } }, { auditId: { in: audits } }] },
      data: { reason: null, salt: null, reasonSalt: null },
    });
    await transaction.reply.updateMany({
      where: { publicationKey: { in: keys } },
      data: { by: null, text: null, salt: null },
    });
    await transaction.registerEntry.deleteMany({ where: { publicationKey: { in: keys } } });
    for (const key of keys) {
      const last = Math.max(...revisions.filter((one) => one.publicationKey === key).map((one) => one.number));
      await appendLeaf(transaction, leafOf(key, last), now);
    }
    return true;
  });
}

/** A publication or correction that is public still, for the feed and the list of corrections. */
export interface Event {
  key: string;
  number: number;
  at: Date;
  /** Of the first revision. */
  publishedAt: Date;
  reason: string | null;
  reportBytes: string;
}

/** The newest revisions of listed publications that stand, newest first. */
export async function listEvents(most: number, { corrections }: { corrections: boolean }): Promise<Event[]> {
  const rows = await ask((client) =>
    client.revision.findMany({
      where: {
        publication: { listed: true, withdrawals: { none: {} } },
        audit: { erasedAt: null },
        ...(corrections && { number: { gt: 1 } }),
      },
      orderBy: [{ at: "desc" }, { publicationKey: "asc" }],
      take: most,
      select: {
        publicationKey: true,
        number: true,
        at: true,
        reason: true,
        publication: { select: { publishedAt: true } },
        audit: { select: { reportBytes: true } },
      },
    }),
  );
  return rows.flatMap(
    ({ publicationKey: key, number, at, reason, publication: { publishedAt }, audit: { reportBytes } }) =>
      reportBytes
        ? [{ key, number, at, publishedAt, reason, reportBytes: Buffer.from(reportBytes).toString("utf8") }]
        : [],
  );
}
