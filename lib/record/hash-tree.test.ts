import { describe, expect, it, test } from "vitest";
import { leafHash, leftOf, nodeHash, sameHash, treeHead } from "./hash-tree";
import { consistencyProof, verifyConsistency } from "./prove-consistency";
import { inclusionProof, verifyInclusion } from "./prove-inclusion";
import { CONSISTENCIES, DATA, HEADS, INCLUSIONS, NODES } from "./reference-tree.fixture";

const leaves = DATA.map(leafHash);
const hex = (hashes: readonly Uint8Array[]) => hashes.map((hash) => Buffer.from(hash).toString("hex"));
const headOfFirst = (size: number) => HEADS[size] as Uint8Array;

describe("the published tree", () => {
  it("has these leaves, nodes and heads", () => {
    expect(hex(leaves)).toEqual(hex(NODES[0] ?? []));
    const parents = (level: number) =>
      (NODES[level] ?? []).flatMap((node, at, all) => (at % 2 ? [nodeHash(all[at - 1] as Uint8Array, node)] : []));
    expect(hex(parents(0))).toEqual(hex(NODES[1] ?? []));
    expect(hex(parents(1))).toEqual(hex(NODES[2] ?? []));
    expect(hex(HEADS.map((_, size) => treeHead(leaves.slice(0, size))))).toEqual(hex(HEADS));
  });

  test.each(INCLUSIONS)("proves that leaf $index stands in the tree of $treeSize", ({ index, treeSize, path }) => {
    expect(hex(inclusionProof(index, leaves.slice(0, treeSize)))).toEqual(hex(path));
    const leaf = leaves[index] as Uint8Array;
    expect(verifyInclusion({ index, treeSize, leaf, path, root: headOfFirst(treeSize) })).toBe(true);
  });

  test.each(CONSISTENCIES)("proves that the tree of $secondSize begins with that of $firstSize", (one) => {
    const { firstSize, secondSize, path } = one;
    expect(hex(consistencyProof(firstSize, leaves.slice(0, secondSize)))).toEqual(hex(path));
    const roots = { firstRoot: headOfFirst(firstSize), secondRoot: headOfFirst(secondSize) };
    expect(verifyConsistency({ ...one, ...roots })).toBe(true);
  });
});

// Beyond the published ones: every tree of up to 40 leaves, every leaf and every earlier tree.
const many = Array.from({ length: 40 }, (_, i) => leafHash(`leaf ${i}`));
const heads = Array.from({ length: 41 }, (_, size) => treeHead(many.slice(0, size)));
const spoiled = (hash: Uint8Array) => Uint8Array.from(hash, (byte, at) => (at === 7 ? byte ^ 16 : byte));

describe("a proof of inclusion", () => {
  const proofs = () =>
    many.flatMap((_, last) =>
      many.slice(0, last + 1).map((leaf, index) => {
        const treeSize = last + 1;
        const path = inclusionProof(index, many.slice(0, treeSize));
        return { index, treeSize, leaf, path, root: heads[treeSize] as Uint8Array };
      }),
    );

  it("holds for each leaf in each tree", () => {
    expect(proofs().filter((proof) => !verifyInclusion(proof))).toEqual([]);
  });

  it("does not hold for another place, leaf, head or path", () => {
    const wrong = proofs().flatMap((proof) => [
      { ...proof, index: proof.index + 1 },
      { ...proof, index: proof.index - 1 },
      { ...proof, index: proof.index + 0.5 },
      { ...proof, treeSize: proof.index },
      { ...proof, treeSize: 4 * proof.treeSize },
      { ...proof, leaf: spoiled(proof.leaf) },
      { ...proof, root: spoiled(proof.root) },
      { ...proof, path: [...proof.path, proof.root] },
      { ...proof, path: [proof.root, ...proof.path] },
      ...(proof.path.length > 0 ? [{ ...proof, path: proof.path.slice(1) }] : []),
      ...proof.path.map((_, at) => ({
        ...proof,
        path: proof.path.map((hash, i) => (i === at ? spoiled(hash) : hash)),
      })),
    ]);
    expect(wrong.filter(verifyInclusion)).toEqual([]);
  });

  test.each([-1, 8, 1.5])("is not to be had for leaf %d of eight", (index) => {
    expect(() => inclusionProof(index, leaves)).toThrow(`There is no leaf ${index} among 8.`);
  });
});

describe("a proof of consistency", () => {
  const proofs = () =>
    heads.flatMap((secondRoot, secondSize) =>
      heads.slice(0, secondSize + 1).map((firstRoot, firstSize) => {
        const path = consistencyProof(firstSize, many.slice(0, secondSize));
        return { firstSize, secondSize, firstRoot, secondRoot, path };
      }),
    );

  it("holds for each earlier tree of each", () => {
    expect(proofs().filter((proof) => !verifyConsistency(proof))).toEqual([]);
  });

  it("does not hold for other sizes, heads or paths", () => {
    const wrong = proofs().flatMap((proof) => [
      { ...proof, firstSize: proof.secondSize + 1 },
      { ...proof, firstSize: -1 },
      { ...proof, firstSize: proof.firstSize - 0.5 },
      { ...proof, secondSize: proof.secondSize + 0.5 },
      { ...proof, firstRoot: spoiled(proof.firstRoot) },
      { ...proof, path: [...proof.path, proof.secondRoot] },
      { ...proof, path: [proof.firstRoot, ...proof.path] },
      ...(proof.firstSize > 0 ? [{ ...proof, secondRoot: spoiled(proof.secondRoot) }] : []),
      ...(proof.path.length > 0 ? [{ ...proof, path: proof.path.slice(1) }] : []),
      ...(proof.path.length > 0 ? [{ ...proof, path: [] }] : []),
      ...proof.path.map((_, at) => ({
        ...proof,
        path: proof.path.map((hash, i) => (i === at ? spoiled(hash) : hash)),
      })),
    ]);
    expect(wrong.filter(verifyConsistency)).toEqual([]);
  });

  it("shows a log that was rewritten", () => {
    const rewritten = many.map((leaf, at) => (at === 3 ? leafHash("another") : leaf));
    const path = consistencyProof(20, rewritten);
    const [firstRoot, secondRoot] = [heads[20] as Uint8Array, treeHead(rewritten)];
    expect(verifyConsistency({ firstSize: 20, secondSize: 40, firstRoot, secondRoot, path })).toBe(false);
  });

  test.each([-1, 9, 1.5])("is not to be had for %d of eight leaves", (size) => {
    expect(() => consistencyProof(size, leaves)).toThrow(`The log has 8 leaves and never had ${size}.`);
  });
});

test.each([
  [2, 1],
  [3, 2],
  [4, 2],
  [5, 4],
  [65_536, 32_768],
  [65_537, 65_536],
  [2 ** 32, 2 ** 31],
])("of %d leaves %d stand to the left", (count, left) => {
  expect(leftOf(count)).toBe(left);
});

test("a log of 100,000 leaves proves each of a few leaves, and its beginnings", () => {
  const log = Array.from({ length: 100_000 }, (_, i) => leafHash(String(i)));
  const root = treeHead(log);
  for (const index of [0, 65_535, 65_536, 99_999]) {
    const path = inclusionProof(index, log);
    expect(path.length).toBeLessThanOrEqual(17);
    const leaf = log[index] as Uint8Array;
    expect(verifyInclusion({ index, treeSize: log.length, leaf, path, root })).toBe(true);
  }
  const path = consistencyProof(70_001, log);
  const firstRoot = treeHead(log.slice(0, 70_001));
  expect(verifyConsistency({ firstSize: 70_001, secondSize: log.length, firstRoot, secondRoot: root, path })).toBe(
    true,
  );
  expect(sameHash(firstRoot, root)).toBe(false);
});
