import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { verifyBundle } from "@/lib/record";
import { correctPublication } from "./correct-publication";
import { eraseAudit } from "./erase-audit";
import { exportPublication } from "./export-audit";
import { getAudit } from "./get-audit";
import { getPublication, getPublished, getStamp } from "./get-publication";
import { listPublicly } from "./list-publicly";
import { publishAudit } from "./publish-audit";
import { create, later, now, testRecord } from "./record.fixture";
import { recordReply } from "./record-reply";
import { sweepExpired } from "./sweep-expired";
import { withdrawAudit } from "./withdraw-audit";

const database = testRecord();

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  );
  if (!(error instanceof AppError)) throw new Error("It was not refused.");
  return [error.code, ...(error.details.problems ?? []).map(({ code, path }) => `${code} at ${path}`)].join(": ");
}

let owner: string;
let key: string;
beforeEach(async () => {
  owner = await create("The Aster 3 uses a solid-state battery.");
  ({ key } = await publishAudit(owner, now));
});

describe("the stamp of a record", () => {
  test("stays as it is while nothing happens, and differs after everything that can", async () => {
    const stamps = [await getStamp(key)];
    const note = async () => {
      const stamp = await getStamp(key);
      expect(await getStamp(key)).toBe(stamp);
      expect(stamps).not.toContain(stamp);
      stamps.push(stamp);
    };
    expect(await getStamp(key)).toBe(stamps[0]);
    await listPublicly(owner, true, now);
    await note();
    await recordReply(owner, { askedOn: "2026-02-01" }, later(1));
    await note();
    const better = await create("The Aster 3 uses a semi-solid-state battery.");
    await correctPublication(owner, { by: better, reason: "Misquoted." }, later(1));
    await note();
    await database.query("UPDATE audits SET text = NULL");
    await note();
    await withdrawAudit(owner, later(2));
    await note();
    await eraseAudit(owner, later(3));
    await note();
  });

  test("is none where there is no record", async () => {
    expect(await getStamp("x".repeat(43))).toBeNull();
    expect(await getStamp("x")).toBeNull();
  });
});

describe("a correction", () => {
  test("takes the place of what stood there, and both can be read", async () => {
    const better = await create("The Aster 3 uses a semi-solid-state battery.");
    expect(await correctPublication(owner, { by: better, reason: "The maker's text was cut." }, later(1))).toEqual({
      key,
      revision: 2,
    });
    const [newest, first] = await Promise.all([getPublished(key), getPublished(key, 1)]);
    expect(newest.text).toContain("semi-solid-state");
    expect(first.text).not.toContain("semi-solid-state");
    expect(newest.revisions).toEqual([
      { number: 1, at: now, reason: null },
      { number: 2, at: later(1), reason: "The maker's text was cut." },
    ]);
    expect(await getPublication(key, 3)).toBeNull();
    // What it was made of outlives the days of an unpublished one.
    await sweepExpired(later(400));
    expect((await getPublished(key, 2)).text).toContain("semi-solid-state");
  });

  test("can be named by the address of its page", async () => {
    const better = await create("The Aster 3 uses a hybrid solid-liquid battery.");
    const by = `https://touchstone.example/audits/${better}?lang=zh`;
    expect(await correctPublication(owner, { by, reason: "Wrong product." }, later(1))).toMatchObject({ revision: 2 });
  });

  test.each([
    ["without a reason", async () => ({ by: await create("A cell."), reason: "  " }), "words-missing at reason"],
    ["without an audit", async () => ({ by: "", reason: "Why." }), "words-missing at correctedBy"],
    [
      "by one that is not there",
      async () => ({ by: "x".repeat(43), reason: "Why." }),
      "unknown-correction at correctedBy",
    ],
    ["by itself", async () => ({ by: owner, reason: "Why." }), "unknown-correction at correctedBy"],
  ])("%s is refused", async (_, given, refused) => {
    expect(await codeOf(correctPublication(owner, await given(), later(1)))).toBe(`input-refused: ${refused}`);
    expect((await getPublished(key)).revision).toBe(1);
  });

  test.each([
    [4_999, true],
    [5_000, true],
    [5_001, false],
  ])("may have a reason of %d characters: %j", async (length, taken) => {
    const done = correctPublication(owner, { by: await create("A cell."), reason: "因".repeat(length) }, later(1));
    if (taken) expect(await done).toMatchObject({ revision: 2 });
    else expect(await codeOf(done)).toBe("input-refused: words-too-long at reason");
  });

  test("of what is not public is refused", async () => {
    await withdrawAudit(owner, now);
    const by = await create("A cell.");
    expect(await codeOf(correctPublication(owner, { by, reason: "Why." }, later(1)))).toBe("not-published");
  });
});

describe("the maker's answer", () => {
  const answer = {
    askedOn: "2026-02-01",
    answeredOn: "2026-02-10",
    replyBy: "Acme's press office",
    reply: "It is so.",
  };

  test("is recorded with both days; what was recorded before stays in the history", async () => {
    await recordReply(owner, { askedOn: "2026-02-01" }, now);
    await recordReply(owner, answer, later(1));
    expect((await getPublished(key)).replies).toEqual([
      { at: now, askedOn: "2026-02-01", answeredOn: null, by: null, text: null },
      { at: later(1), askedOn: "2026-02-01", answeredOn: "2026-02-10", by: "Acme's press office", text: "It is so." },
    ]);
  });

  test.each([
    ["no day of asking", { ...answer, askedOn: "" }, "words-missing at askedOn"],
    ["an answer the day before", { ...answer, answeredOn: "2026-01-31" }, "answered-before-asked at answeredOn"],
    ["an answer without a day", { ...answer, answeredOn: "" }, "words-missing at answeredOn"],
    ["an answer of nobody", { ...answer, replyBy: "" }, "words-missing at replyBy"],
    ["a day without an answer", { ...answer, reply: "" }, "words-missing at reply"],
  ])("with %s is refused", async (_, given, refused) => {
    expect(await codeOf(recordReply(owner, given, now))).toBe(`input-refused: ${refused}`);
    expect((await getPublished(key)).replies).toEqual([]);
  });

  test("on the day of asking is taken", async () => {
    await recordReply(owner, { ...answer, answeredOn: "2026-02-01" }, now);
    expect((await getPublished(key)).replies).toHaveLength(1);
  });
});

describe("erasure", () => {
  test("leaves nothing of any version, says so at the address, and the log still verifies", async () => {
    const better = await create("Better text of a solid-state battery.");
    await correctPublication(owner, { by: better, reason: "A reason with a name in it." }, later(1));
    await recordReply(
      owner,
      { askedOn: "2026-02-01", answeredOn: "2026-02-02", replyBy: "Jo", reply: "Words." },
      later(1),
    );
    const other = await create("Another solid-state battery.");
    const { key: otherKey } = await publishAudit(other, now);
    await eraseAudit(owner, later(2));
    expect(await getPublication(key)).toEqual({ state: "erased", at: later(2) });
    expect(await getPublication(key, 1)).toMatchObject({ state: "erased" });
    expect(await codeOf(getAudit(owner, later(2)))).toBe("audit-erased");
    expect(await codeOf(getAudit(better, later(2)))).toBe("audit-erased");
    for (const table of ["audits", "revisions", "replies", "register_entries", "log_leaves"]) {
      const rows = JSON.stringify(await database.query(`SELECT * FROM ${table}`));
      for (const gone of ["Better text", "a name in it", '"Jo"', "Words."]) expect(rows).not.toContain(gone);
    }
    const [row] = await database.query("SELECT salt FROM revisions WHERE publication_key = $1", [key]);
    expect(row?.salt).toBeNull();
    const bundle = Buffer.from(await (await exportPublication(otherKey, undefined, later(3))).bundle());
    expect(await verifyBundle(bundle, now)).toMatchObject({ ok: true, value: { state: "holds" } });
  });

  test("of what was never public leaves no row", async () => {
    const unpublished = await create("Nobody saw this.");
    await eraseAudit(unpublished, now);
    expect(await codeOf(getAudit(unpublished, now))).toBe("unknown-audit");
    expect(await database.query("SELECT 1 FROM audits WHERE text = $1", ['"Nobody saw this."'])).toEqual([]);
  });
});

describe("a receipt", () => {
  test("of each version holds offline", async () => {
    await correctPublication(owner, { by: await create("A semi-solid-state battery."), reason: "Why." }, later(1));
    for (const revision of [1, 2]) {
      const bundle = Buffer.from(await (await exportPublication(key, revision, later(1))).bundle());
      expect(bundle.at(-1)).toBe(10);
      expect(await verifyBundle(bundle, now)).toMatchObject({ ok: true, value: { state: "holds" } });
    }
  });

  test("every change of the record is a leaf of the log, and indexes have no gap", async () => {
    await recordReply(owner, { askedOn: "2026-02-01" }, now);
    await withdrawAudit(owner, later(1));
    const rows = await database.query("SELECT index, leaf FROM log_leaves ORDER BY index");
    expect(rows.map(({ index }) => index)).toEqual(rows.map((_, index) => index));
    expect(rows.slice(-3).map(({ leaf }) => JSON.parse(String(leaf)).kind)).toEqual([
      "publication",
      "reply",
      "withdrawal",
    ]);
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  test("of twenty publications at the same moment, each has its own place", async () => {
    const owners = await Promise.all(Array.from({ length: 20 }, (_, n) => create(`Cell ${n} is solid-state.`)));
    await Promise.all(owners.map((one) => publishAudit(one, now)));
    const rows = await database.query("SELECT index FROM log_leaves ORDER BY index");
    expect(rows.map(({ index }) => index)).toEqual(rows.map((_, index) => index));
  });
});
