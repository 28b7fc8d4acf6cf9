import { deleteExpired, deleteExpiredDocuments } from "@/lib/db";

/** Deletes audits that were never published, documents that no audit uses, and files, whose time is over. Returns how many. */
export async function sweepExpired(now = new Date()): Promise<number> {
  // In this order, since an audit that goes may leave a document unused.
  return (await deleteExpired(now)) + (await deleteExpiredDocuments(now));
}
