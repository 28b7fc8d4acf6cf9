import { type Hash, headOf, type LeafHashes, leftOf, nodeHash, sameHash, treeHead } from "./hash-tree";

/**
 * What shows that the tree of the first `firstSize` leaves is the beginning of the tree of all of them: PROOF of
 * RFC 9162, section 2.1.4.1. Empty where both are the same tree, or the first is empty. Throws RangeError where
 * `firstSize` is no size the log has had.
 */
export function consistencyProof(firstSize: number, leaves: LeafHashes): Hash[] {
  if (!Number.isInteger(firstSize) || firstSize < 0 || firstSize > leaves.length)
    throw new RangeError(`The log has ${leaves.length} leaves and never had ${firstSize}.`);
  if (firstSize === 0) return [];
  const path: Hash[] = [];
  let [start, end] = [0, leaves.length];
  while (firstSize < end) {
    const middle = start + leftOf(end - start);
    const goesLeft = firstSize <= middle;
    path.push(goesLeft ? headOf(leaves, middle, end) : headOf(leaves, start, middle));
    [start, end] = goesLeft ? [start, middle] : [middle, end];
  }
  // Where the first tree is a branch of the second, its head is what the proof starts from, and known.
  if (start > 0) path.push(headOf(leaves, start, end));
  return path.reverse();
}

export interface Consistency {
  firstSize: number;
  secondSize: number;
  firstRoot: Hash;
  secondRoot: Hash;
  path: readonly Hash[];
}

/** Whether the second tree begins with the first (RFC 9162, section 2.1.4.2). Every tree begins with the empty one. */
export function verifyConsistency({ firstSize, secondSize, firstRoot, secondRoot, path }: Consistency): boolean {
  const sizes = [firstSize, secondSize];
  if (!sizes.every(Number.isSafeInteger) || firstSize < 0 || firstSize > secondSize) return false;
  if (firstSize === secondSize) return path.length === 0 && sameHash(firstRoot, secondRoot);
  if (firstSize === 0) return path.length === 0 && sameHash(firstRoot, treeHead([]));
  let [node, last] = [firstSize - 1, secondSize - 1];
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  // A first tree that is a branch of the second is its own starting point.
  const [from, ...rest] = node === 0 ? [firstRoot, ...path] : path;
  if (from === undefined) return false;
  let [first, second] = [from, from];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [first, second] = [nodeHash(sibling, first), nodeHash(sibling, second)];
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else second = nodeHash(second, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameHash(first, firstRoot) && sameHash(second, secondRoot);
}
