import { hash } from "node:crypto";

/** SHA-256, 32 bytes. */
export type Hash = Uint8Array;

/**
 * The leaves of a log by their hashes, oldest first. Trees, heads and proofs are those of RFC 9162, section 2.1, with
 * SHA-256, so that any implementation of Certificate Transparency can check them.
 */
export type LeafHashes = readonly Hash[];

/** HASH(0x00 || data). The first byte keeps a leaf from passing for a node. */
export const leafHash = (data: Uint8Array | string): Hash => sha256(LEAF, Buffer.from(data));

/** HASH(0x01 || left || right). */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right);

/** The root of the tree over all leaves; of none, the SHA-256 of nothing. */
export const treeHead = (leaves: LeafHashes): Hash => headOf(leaves, 0, leaves.length);

/** The root of the tree over the leaves from `start` up to, and without, `end`. */
export function headOf(leaves: LeafHashes, start: number, end: number): Hash {
  if (start === end) return sha256();
  if (end - start === 1) return leaves[start] as Hash;
  const middle = start + leftOf(end - start);
  return nodeHash(headOf(leaves, start, middle), headOf(leaves, middle, end));
}

/** How many of `count` leaves stand in the left branch: the largest power of two below it. From 2 to 2 ** 32 leaves. */
export const leftOf = (count: number): number => 2 ** (31 - Math.clz32(count - 1));

/** Whether two hashes are the same. They are public, so the time this takes tells nothing. */
export const sameHash = (one: Hash, other: Hash): boolean => Buffer.compare(one, other) === 0;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const sha256 = (...parts: Uint8Array[]): Hash => hash("sha256", Buffer.concat(parts), "buffer");
