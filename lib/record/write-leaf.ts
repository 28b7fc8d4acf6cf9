import * as z from "zod";
import { canonicalJson, digest } from "@/lib/digest";

/** What can happen to a published report, each an entry of its own in the log. */
export const LOG_KINDS = ["publication", "correction", "reply", "withdrawal", "takedown", "erasure"] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** What the log is told, before it becomes a leaf. */
export interface LogEntry {
  kind: LogKind;
  /** The key of the public address /r/{key}. */
  key: string;
  /** Of the report at that address, the first being 1. */
  revision: number;
  /** ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
  at: string;
  /** `commit(salt, bytes)` of the stored report, where the entry publishes one. */
  reportCommitment?: string;
  /** `commit(salt, text)` of the reason of a correction or withdrawal, or of a reply. */
  statementCommitment?: string;
}

const commitmentSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A leaf as it stands in the log. It tells that something was recorded and when, and nothing of what: the address is
 * there by its digest (the key's 256 random bits cannot be guessed, so a leaf opens no unlisted report), report and
 * statement by salted commitments. The report names the digest of its input, so its commitment covers text and tests.
 */
export const leafSchema = z.strictObject({
  leafVersion: z.literal(1),
  kind: z.enum(LOG_KINDS),
  address: z.string().regex(/^[0-9a-f]{64}$/),
  revision: z.int().min(1),
  at: z.iso.datetime({ precision: 3 }),
  reportCommitment: commitmentSchema.optional(),
  statementCommitment: commitmentSchema.optional(),
});
export type Leaf = z.infer<typeof leafSchema>;

/** The bytes of a leaf: canonical JSON, which `leafHash` takes. Throws where the entry is none: a fault of the caller. */
export const leafData = (entry: LogEntry): string => canonicalJson(leafOf(entry));

export const leafOf = ({ key, ...entry }: LogEntry): Leaf =>
  leafSchema.parse({ leafVersion: 1, ...entry, address: digest(key) });
