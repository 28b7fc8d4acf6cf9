import { type Hash, headOf, type LeafHashes, leftOf, nodeHash, sameHash } from "./hash-tree";

/**
 * The hashes beside the way from leaf `index` (0 is the oldest) up to the tree's head, nearest first: PATH of RFC 9162,
 * section 2.1.3.1. Throws RangeError where there is no such leaf.
 */
export function inclusionProof(index: number, leaves: LeafHashes): Hash[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new RangeError(`There is no leaf ${index} among ${leaves.length}.`);
  const path: Hash[] = [];
  let [start, end] = [0, leaves.length];
  while (end - start > 1) {
    const middle = start + leftOf(end - start);
    const goesLeft = index < middle;
    path.push(goesLeft ? headOf(leaves, middle, end) : headOf(leaves, start, middle));
    [start, end] = goesLeft ? [start, middle] : [middle, end];
  }
  return path.reverse();
}

export interface Inclusion {
  index: number;
  treeSize: number;
  leaf: Hash;
  path: readonly Hash[];
  root: Hash;
}

/** Whether the leaf stands at `index` in the tree with that size and root (RFC 9162, section 2.1.3.2). */
export function verifyInclusion({ index, treeSize, leaf, path, root }: Inclusion): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(treeSize) || index < 0 || index >= treeSize) return false;
  let [node, last, head] = [index, treeSize - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      head = nodeHash(sibling, head);
      // The last node of a level without a sibling goes up as it is.
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else head = nodeHash(head, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameHash(head, root);
}
