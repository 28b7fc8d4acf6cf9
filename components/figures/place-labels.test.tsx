import { describe, expect, it } from "vitest";
import { placeLabels } from "./place-labels";

describe("placeLabels", () => {
  it("puts words right of a line that leaves room", () => {
    expect(placeLabels([{ x: 50, width: 100 }], 400)).toEqual([{ row: 0, left: 56, over: false }]);
  });

  it("puts them left where there is room only there", () => {
    expect(placeLabels([{ x: 390, width: 100 }], 400)).toEqual([{ row: 0, left: 284, over: false }]);
  });

  it("keeps words inside that fit on neither side", () => {
    expect(placeLabels([{ x: 200, width: 390 }], 400)).toEqual([{ row: 0, left: 10, over: true }]);
  });

  it.each([
    [
      [
        { x: 132, width: 262 },
        { x: 242, width: 180 },
      ],
    ],
    [
      [
        { x: 22, width: 200 },
        { x: 24, width: 200 },
      ],
    ],
    [
      [
        { x: 22, width: 200 },
        { x: 180, width: 200 },
        { x: 370, width: 200 },
      ],
    ],
  ])("lets no line run through the words of another: %j", (lines) => {
    const placed = placeLabels(lines, 400);
    expect(new Set(placed.map((one) => one.row)).size).toBe(lines.length);
    for (const [i, upper] of placed.entries()) {
      for (const [j, lower] of placed.entries()) {
        if (upper.row >= lower.row) continue;
        const x = lines[i]?.x ?? 0;
        expect(x < lower.left || x > lower.left + (lines[j]?.width ?? 0)).toBe(true);
      }
    }
  });
});
