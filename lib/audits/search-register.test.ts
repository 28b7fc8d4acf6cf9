import { describe, expect, test } from "vitest";
import { listPublicly } from "./list-publicly";
import { publishAudit } from "./publish-audit";
import { create, later, now, testRecord } from "./record.fixture";
import { searchRegister } from "./search-register";
import { withdrawAudit } from "./withdraw-audit";

testRecord();

describe("the register", () => {
  const found = async (query: Record<string, string>) => (await searchRegister(query)).rows.map((row) => row.key);

  test("shows what its owner lists, and no more once it is taken from there, withdrawn or erased", async () => {
    const listedOwner = await create("云岭一号采用半固态电池。", { product: "云岭一号", maker: "云岭电池" });
    const { key: listed } = await publishAudit(listedOwner, now);
    expect(await found({ words: "云岭" })).toEqual([]);
    await listPublicly(listedOwner, true, now);
    expect(await found({ words: "云岭" })).toEqual([listed]);
    expect(await found({ words: "半固态" })).toEqual([listed]);
    expect(await found({ maker: "云岭电池", category: "hybrid", outcome: "consistent" })).toEqual([listed]);
    expect(await found({ maker: "云岭电池", category: "solid" })).toEqual([]);
    await listPublicly(listedOwner, false, now);
    expect(await found({ words: "云岭" })).toEqual([]);
    await listPublicly(listedOwner, true, now);
    await withdrawAudit(listedOwner, later(1));
    expect(await found({ words: "云岭" })).toEqual([]);
  });

  test("finds a word of any case, all words together, and takes signs of a pattern for themselves", async () => {
    const one = await create("The Borealis X uses a solid-state battery.", {
      product: "Borealis X_1",
      maker: "Aurora",
    });
    const { key: listed } = await publishAudit(one, now);
    await listPublicly(one, true, now);
    expect(await found({ words: "borealis SOLID-STATE" })).toEqual([listed]);
    expect(await found({ words: "borealis zinc" })).toEqual([]);
    expect(await found({ words: "x_1" })).toEqual([listed]);
    expect(await found({ words: "x%1" })).toEqual([]);
  });

  test("counts by outcome, and pages", async () => {
    for (let n = 0; n < 26; n++) {
      const one = await create(`Pack ${n} has a solid-state battery.`, { maker: "Pagefiller" });
      await publishAudit(one, later(n));
      await listPublicly(one, true, later(n));
    }
    const first = await searchRegister({ maker: "pagefiller" });
    const second = await searchRegister({ maker: "pagefiller", page: "2" });
    expect(first).toMatchObject({ total: 26, page: 1, pages: 2, counts: { unproven: 26 } });
    expect([first.rows.length, second.rows.length]).toEqual([25, 1]);
    expect(first.rows[0]?.revisedAt).toEqual(later(25));
  });

  test.each([
    [{ from: "2026-03-01", to: "2026-03-01" }, 1],
    [{ from: "2026-03-02" }, 0],
    [{ to: "2026-02-28" }, 0],
    [{ from: "nonsense" }, 1],
  ])("by date %j finds %d", async (dates, count) => {
    const maker = `Dated ${JSON.stringify(dates)}`;
    const one = await create("A pack with a solid-state battery.", { maker });
    await publishAudit(one, now);
    await listPublicly(one, true, now);
    expect((await searchRegister({ maker, ...dates })).total).toBe(count);
  });
});
