import { describe, expect, it } from "vitest";
import { read } from "./read-table.fixture";

describe("the cells that were read", () => {
  it("begin and end where something stands: empty columns beside the table are no part of it", () => {
    const table = read("\n\n,id,before (g),after (g),,\n,A1,200.00,199.01,,\n");
    expect(table.range).toBe("B3:D4");
    expect(table.columns.map(({ letter }) => letter)).toEqual(["B", "C", "D"]);
  });

  it("keep an empty column between two that are filled, and one that has figures and no heading", () => {
    expect(read("id,,before (g),after (g)\nA1,,200.00,199.01\n").range).toBe("A1:D2");
    expect(read("id,before (g),after (g),\nA1,200.00,199.01,7\n").columns.map(({ letter }) => letter)).toContain("D");
  });

  it("of a thermogram are told the same way", () => {
    const rows = Array.from({ length: 8 }, (_, hour) => `,${hour},120,${(10 - hour / 100).toFixed(3)}`);
    const table = read([",time (h),temperature (°C),mass (mg)", ...rows].join("\n"));
    expect(table.range).toBe("B1:D9");
    expect(table.columns.map(({ letter }) => letter)).toEqual(["B", "C", "D"]);
  });
});
