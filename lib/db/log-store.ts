import { ask, type Transaction } from "./client";

/** An entry of the log as it is stored: canonical JSON, and its hash. */
export interface NewLeaf {
  leaf: string;
  hash: Uint8Array<ArrayBuffer>;
}

/** One writer at a time: an index is given once, and without a gap. */
const LOG_LOCK = 72_707_370;

/** Appends a leaf within a transaction, and returns its index. Other writers wait until that ends. */
export async function appendLeaf(transaction: Transaction, { leaf, hash }: NewLeaf, at: Date): Promise<number> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${LOG_LOCK})`;
  const [row] = await transaction.$queryRaw<{ next: number }[]>`
    SELECT coalesce(max(index) + 1, 0)::int AS next FROM log_leaves`;
  const index = row?.next ?? 0;
  await transaction.logLeaf.create({ data: { index, at, leaf, hash } });
  return index;
}

/** Hashes of the leaves from an index on, in their order. */
export async function listLeafHashes(from: number): Promise<Uint8Array[]> {
  const leaves = await ask((client) =>
    client.logLeaf.findMany({ where: { index: { gte: from } }, orderBy: { index: "asc" }, select: { hash: true } }),
  );
  return leaves.map(({ hash }) => hash);
}
