import { decodeProtectedHeader } from "jose";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { publishAudit, recordReply, withdrawAudit } from "@/lib/audits";
import { eraseAudit } from "@/lib/audits/erase-audit";
import { create, later, now, testRecord } from "@/lib/audits/record.fixture";
import { fromHex, verifyConsistency, verifyInclusion } from "@/lib/record";
import { GET } from "./route";

testRecord();
vi.stubEnv("TOUCHSTONE_SECRET", "a secret for tests, long enough for one");

const ask = (query = "") => GET(new Request(`http://localhost/log.json${query}`));
const read = async (query = "") => (await ask(query)).json();

let owner: string;
beforeEach(async () => {
  owner = await create("The Aster 3 uses a solid-state battery.");
  await publishAudit(owner, now);
});

describe("the log of all records", () => {
  test("shows its head, signed, and grows by an entry with each change", async () => {
    const before = await read();
    expect(decodeProtectedHeader(before.treeHead)).toMatchObject({ alg: "EdDSA", typ: "touchstone-tree-head" });
    await recordReply(owner, { askedOn: "2026-01-02" }, later(1));
    expect((await read()).treeSize).toBe(before.treeSize + 1);
  });

  test("proves to who kept an earlier head that it only grew, through a withdrawal and an erasure too", async () => {
    const before = await read();
    await withdrawAudit(owner, later(1));
    await eraseAudit(owner, later(2));
    const after = await read(`?from=${before.treeSize}`);
    expect(after.treeSize).toBe(before.treeSize + 2);
    const proof = {
      firstSize: before.treeSize,
      secondSize: after.treeSize,
      firstRoot: fromHex(before.rootHash),
      secondRoot: fromHex(after.rootHash),
      path: after.consistency.path.map(fromHex),
    };
    expect(verifyConsistency(proof)).toBe(true);
    expect(verifyConsistency({ ...proof, firstRoot: fromHex(after.rootHash) })).toBe(false);
  });

  test("proves that an entry stands where it does", async () => {
    const { treeSize, rootHash, inclusion } = await read("?index=0");
    const proof = { index: 0, treeSize, leaf: fromHex(inclusion.leafHash), path: inclusion.path.map(fromHex) };
    expect(verifyInclusion({ ...proof, root: fromHex(rootHash) })).toBe(true);
    expect(verifyInclusion({ ...proof, index: 1, root: fromHex(rootHash) })).toBe(false);
  });

  test("takes the size it has and the last place, and refuses one more of each in a sentence", async () => {
    const { treeSize } = await read();
    expect((await ask(`?from=${treeSize}&index=${treeSize - 1}`)).status).toBe(200);
    for (const query of [`?from=${treeSize + 1}`, `?index=${treeSize}`, "?index=-1", "?from=all"]) {
      const answer = await ask(query);
      expect([answer.status, (await answer.json()).code]).toEqual([404, "unknown-log-place"]);
    }
  });
});
