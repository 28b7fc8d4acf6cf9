import { findRecord, findRecordStamp, type PublicRecord } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { StoredInput } from "./get-audit";
import { looksLikeKey } from "./keys";

/** A revision of a public report, as it is shown. */
export interface RevisionNote {
  /** From 1. */
  number: number;
  at: Date;
  /** Why it took the place of the one before; null for the first. */
  reason: string | null;
}

/** What stands at a public address: its newest revision, or the one that was asked for. */
export interface PublishedReport {
  state: "published";
  key: string;
  auditId: string;
  publishedAt: Date;
  listed: boolean;
  revision: number;
  revisions: RevisionNote[];
  replies: PublicRecord["replies"];
  /** Of the revision that is shown: what proves its place in the log; null for what was published before there was one. */
  logged: { salt: Uint8Array; reasonSalt: Uint8Array | null; index: number } | null;
  /** As stored and as served at /r/{key}/report.json; `readReport` makes it a Report. */
  reportBytes: string;
  /** Null once erased. */
  text: string | null;
  /** Null once erased. */
  input: StoredInput | null;
  /** Of each of its documents, until when the file itself is kept; null where it never was. */
  originalsUntil: (Date | null)[];
}

export type Ended =
  | { state: "withdrawn"; at: Date }
  | { state: "erased"; at: Date }
  | { state: "taken-down"; at: Date; reason: string };

export type PublicationView = PublishedReport | Ended;

/**
 * What the public address `/r/{key}`, or `/r/{key}/v/{revision}`, has to say; null where there never was one. Throws
 * AppError `database-away`.
 */
export async function getPublication(key: string, revision?: number): Promise<PublicationView | null> {
  const record = looksLikeKey(key) ? await findRecord(key, revision) : null;
  if (!record) return null;
  const { withdrawals, reportBytes, erasedAt, ...shown } = record;
  const byOperator = withdrawals.find(({ by }) => by === "operator");
  if (byOperator) return { state: "taken-down", at: byOperator.at, reason: byOperator.reason ?? "" };
  if (reportBytes === null) return { state: "erased", at: erasedAt ?? record.publishedAt };
  const byOwner = withdrawals.find(({ by }) => by === "owner");
  if (byOwner) return { state: "withdrawn", at: byOwner.at };
  const one = record.revisions.find(({ number }) => number === record.revision);
  const { salt, reasonSalt = null, logIndex: index } = one ?? {};
  const logged = salt && typeof index === "number" ? { salt, reasonSalt, index } : null;
  const revisions = record.revisions.map(({ number, at, reason }) => ({ number, at, reason }));
  const input = record.input === null ? null : JSON.parse(record.input);
  return { state: "published", ...shown, revisions, logged, reportBytes, input };
}

/** The same, of a report that must be there. Throws AppError `unknown-publication` and, of one that ended, how. */
export async function getPublished(key: string, revision?: number): Promise<PublishedReport> {
  const publication = await getPublication(key, revision);
  if (!publication) throw new AppError("unknown-publication");
  if (publication.state !== "published") throw new AppError(`publication-${publication.state}`);
  return publication;
}

/**
 * A text that stays the same as long as the pages of a public report may: it differs once anything changes that they
 * show. Null where there is no such report. Throws AppError `database-away`.
 */
export const getStamp = async (key: string): Promise<string | null> =>
  looksLikeKey(key) ? findRecordStamp(key) : null;
