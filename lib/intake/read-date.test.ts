import { describe, expect, it } from "vitest";
import { readDate } from "./read-date";

const today = new Date("2026-03-05T09:59:59Z");

describe("readDate", () => {
  it.each(["2026-03-05", "2024-02-29", "1900-01-01", " 2026-03-05 ", "２０２６-03-05"])("takes %j", (typed) => {
    expect(readDate(typed, today)).toEqual({ value: typed.normalize("NFKC").trim() });
  });

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-3-5",
    "05.03.2026",
    "2026/03/05",
    "0026-03-05",
    "1899-12-31",
    20260305,
  ])("refuses %j", (typed) => {
    expect(readDate(typed, today)).toMatchObject({ problem: "bad-date" });
  });

  it("counts a date as today as soon as it has begun in UTC+14", () => {
    const began = new Date("2026-03-05T10:00:00Z");
    expect(readDate("2026-03-06", today)).toMatchObject({ problem: "date-in-future", data: { latest: "2026-03-05" } });
    expect(readDate("2026-03-06", began)).toEqual({ value: "2026-03-06" });
    expect(readDate("2026-03-07", began)).toMatchObject({ problem: "date-in-future", data: { latest: "2026-03-06" } });
  });
});
