import { env } from "@/lib/env";
import {
  commit,
  inclusionProof,
  type LogEntry,
  loadSigningKeys,
  makeReceipt,
  type Receipt,
  signTreeHead,
} from "@/lib/record";
import type { Bundle } from "@/lib/report";
import type { PublishedReport } from "./get-publication";
import { headOfLog, readLeaves } from "./read-log";

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
  const head = await signTreeHead(headOfLog(leaves, now), keys);
  const place = { index, inclusionPath: inclusionProof(index, leaves), treeHead: head };
  return makeReceipt(bundle, { entry, salt, reportBytes, ...(statement && { statement }), ...place }, keys);
}
