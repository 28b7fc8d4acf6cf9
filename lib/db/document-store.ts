import { ask, type Transaction } from "./client";

export interface NewDocument {
  idHash: string;
  /** JSON. */
  reading: string;
  expiresAt: Date;
  /** The file itself, where it is to be kept, and until when. */
  original?: { bytes: Uint8Array; until: Date };
}

export interface StoredDocument {
  idHash: string;
  reading: string;
  /** Null where the file itself was never kept. */
  originalUntil: Date | null;
}

/** Bytes of one statement: far below what takes longer than a statement may. */
const PIECE = 2_000_000;

/** Stores a document that was read, and the file itself piece by piece. On failure nothing is left of it. */
export async function insertDocument({ original, ...document }: NewDocument, now: Date): Promise<void> {
  await ask((client) => client.document.create({ data: { ...document, createdAt: now } }));
  if (!original) return;
  const { bytes, until } = original;
  const { idHash } = document;
  try {
    for (let number = 0; number * PIECE < bytes.length; number++) {
      const piece = new Uint8Array(bytes.subarray(number * PIECE, (number + 1) * PIECE));
      await ask((client) => client.documentPiece.create({ data: { documentIdHash: idHash, number, bytes: piece } }));
    }
    // Only now is the file whole.
    await ask((client) => client.document.update({ where: { idHash }, data: { originalUntil: until } }));
  } catch (error) {
    // Where the database is away the sweep does it later.
    await deleteDocument(idHash).catch(() => {});
    throw error;
  }
}

export async function deleteDocument(idHash: string): Promise<void> {
  await ask((client) => client.document.deleteMany({ where: { idHash, uses: { none: {} } } }));
}

/** Those of the ids that are there and have not expired, in any order. */
export function findDocuments(idHashes: string[], now: Date): Promise<StoredDocument[]> {
  return ask((client) =>
    client.document.findMany({
      where: { idHash: { in: idHashes }, OR: [{ expiresAt: { gt: now } }, { uses: { some: {} } }] },
      select: { idHash: true, reading: true, originalUntil: true },
    }),
  );
}

/** Of each document of an audit, in their order, until when the file itself is kept; null where it never was. */
export async function listOriginals(auditId: string): Promise<(Date | null)[]> {
  const uses = await ask((client) =>
    client.documentUse.findMany({
      where: { auditId },
      orderBy: { number: "asc" },
      select: { document: { select: { originalUntil: true } } },
    }),
  );
  return uses.map(({ document }) => document.originalUntil);
}

/** The file behind the audit's document of this number, from 1; null where it is not, or no longer, kept. */
export async function readOriginal(auditId: string, number: number, now: Date): Promise<Uint8Array | null> {
  const use = await ask((client) =>
    client.documentUse.findUnique({
      where: { auditId_number: { auditId, number } },
      select: { documentIdHash: true, document: { select: { originalUntil: true } } },
    }),
  );
  const until = use?.document.originalUntil;
  if (!use || !until || until <= now) return null;
  const pieces: Uint8Array[] = [];
  for (;;) {
    const key = { documentIdHash: use.documentIdHash, number: pieces.length };
    const piece = await ask((client) =>
      client.documentPiece.findUnique({ where: { documentIdHash_number: key }, select: { bytes: true } }),
    );
    if (!piece) return pieces.length === 0 ? null : new Uint8Array(Buffer.concat(pieces));
    pieces.push(piece.bytes);
  }
}

/** Notes that an audit was made of these documents, in their order. */
export async function noteUses(transaction: Transaction, auditId: string, idHashes: string[]): Promise<void> {
  const data = idHashes.map((documentIdHash, index) => ({ auditId, number: index + 1, documentIdHash }));
  if (data.length > 0) await transaction.documentUse.createMany({ data });
}

/** What was found just before it expired can still be used within this time. */
const GRACE_MS = 3_600_000;

/** Deletes documents that no audit uses, and files whose time is over. Returns how many of both. */
export async function deleteExpiredDocuments(now: Date): Promise<number> {
  const unused = await ask((client) =>
    client.document.deleteMany({
      where: { expiresAt: { lte: new Date(now.getTime() - GRACE_MS) }, uses: { none: {} } },
    }),
  );
  const pieces = await ask((client) =>
    client.documentPiece.deleteMany({ where: { number: 0, document: { originalUntil: { lte: now } } } }),
  );
  await ask((client) => client.documentPiece.deleteMany({ where: { document: { originalUntil: { lte: now } } } }));
  return unused.count + pieces.count;
}
