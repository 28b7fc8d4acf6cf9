import { listLeafHashes } from "@/lib/db";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import {
  commit,
  inclusionProof,
  type LogEntry,
  loadSigningKeys,
  makeReceipt,
  type Receipt,
  signTreeHead,
  toHex,
  treeHead,
} from "@/lib/record";
import type { Bundle } from "@/lib/report";
import type { PublishedReport } from "./get-publication";

/**
 * The receipt of a public report's bundle: that it stands in the log, signed. Undefined for what was published before
 * there was a log. Throws AppError `database-away`.
 */
export async function makeLogReceipt(
  bundle: Bundle,
  { key, revision, revisions, logged, reportBytes }: PublishedReport,
  now: Date,
): Promise<Receipt | undefined> {
  const shown = revisions.find(({ number }) => number === revision);
  if (!logged || !shown) return undefined;
  const { salt, reasonSalt, index } = logged;
  const { at, reason } = shown;
  const statement = reason !== null && reasonSalt ? { text: reason, salt: reasonSalt } : undefined;
  const entry: LogEntry = {
    kind: revision === 1 ? "publication" : "correction",
    key,
    revision,
    at: at.toISOString(),
    reportCommitment: commit(salt, reportBytes),
    ...(statement && { statementCommitment: commit(statement.salt, statement.text) }),
  };
  const [keys, leaves] = await Promise.all([loadSigningKeys(env().DATA_DIR), readLeaves()]);
  const head = {
    treeHeadVersion: 1 as const,
    treeSize: leaves.length,
    rootHash: toHex(treeHead(leaves)),
    at: now.toISOString(),
  };
  const place = { index, inclusionPath: inclusionProof(index, leaves), treeHead: await signTreeHead(head, keys) };
  return makeReceipt(bundle, { entry, salt, reportBytes, ...(statement && { statement }), ...place }, keys);
}

/** The log only grows, so what was read of it is kept, and only what came since is read. */
async function readLeaves(): Promise<readonly Uint8Array[]> {
  const known = processWide<Uint8Array[]>("log", () => []);
  const from = known.length;
  const fresh = await listLeafHashes(from);
  // Another request may have read them in the meantime.
  if (known.length === from) known.push(...fresh);
  return [...known];
}
