import { listLeafHashes } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { processWide } from "@/lib/process-wide";
import {
  consistencyProof,
  inclusionProof,
  type LeafHashes,
  loadSigningKeys,
  signTreeHead,
  type TreeHead,
  toHex,
  treeHead,
} from "@/lib/record";

/** The log as it stands: its signed head, and what was asked of it. Hashes are in hexadecimal. */
export interface LogState {
  /** A compact JWS of a TreeHead. */
  treeHead: string;
  treeSize: number;
  rootHash: string;
  /** That the tree of the first `from` leaves is the beginning of this one. */
  consistency?: { from: number; path: string[] };
  /** That this leaf stands at `index`. */
  inclusion?: { index: number; leafHash: string; path: string[] };
}

/** As they stand in an address: a size that the log has had, the place of a leaf. */
export interface LogAsk {
  from: string | null;
  index: string | null;
}

/**
 * The head of the log, signed now, with the proofs of RFC 9162 that are asked for. Throws AppError `unknown-log-place`
 * where the log never had that size or has no such leaf, `log-empty`, and `database-away`.
 */
export async function readLog({ from, index }: LogAsk, now = new Date()): Promise<LogState> {
  const [keys, leaves] = await Promise.all([loadSigningKeys(env().DATA_DIR), readLeaves()]);
  if (leaves.length === 0) throw new AppError("log-empty");
  const head = headOfLog(leaves, now);
  const size = readPlace(from, leaves.length);
  const place = readPlace(index, leaves.length - 1);
  return {
    treeHead: await signTreeHead(head, keys),
    treeSize: head.treeSize,
    rootHash: head.rootHash,
    ...(size !== undefined && { consistency: { from: size, path: consistencyProof(size, leaves).map(toHex) } }),
    ...(place !== undefined && {
      inclusion: {
        index: place,
        leafHash: toHex(leaves[place] as Uint8Array),
        path: inclusionProof(place, leaves).map(toHex),
      },
    }),
  };
}

function readPlace(given: string | null, most: number): number | undefined {
  if (given === null || given === "") return undefined;
  const place = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (!(place <= most)) throw new AppError("unknown-log-place");
  return place;
}

export const headOfLog = (leaves: LeafHashes, now: Date): TreeHead => ({
  treeHeadVersion: 1,
  treeSize: leaves.length,
  rootHash: toHex(treeHead(leaves)),
  at: now.toISOString(),
});

/** The log only grows, so what was read of it is kept, and only what came since is read. */
export async function readLeaves(): Promise<readonly Uint8Array[]> {
  const known = processWide<Uint8Array[]>("log", () => []);
  const from = known.length;
  const fresh = await listLeafHashes(from);
  // Another request may have read them in the meantime.
  if (known.length === from) known.push(...fresh);
  return [...known];
}
