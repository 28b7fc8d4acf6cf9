import { describe, expect, it } from "vitest";
import type { Sample } from "@/lib/engine/types";
import { askPercentOrFraction, moveByHundred } from "./ask-percent-or-fraction";

const lost = (after: string): Sample => ({ id: "1", before: "200.00", after, unit: "g" });
const ask = (test: object, ...samples: Sample[]) => askPercentOrFraction({ ...test, samples }, samples);
const half = lost("199.00");

describe("percent or fraction", () => {
  it.each([
    ["0.005", "0.5"],
    ["0.0049", "0.49"],
    ["50", "0.5"],
  ])("asks about a stated loss of %s where the masses give 0.5 %%", (statedLossPct, other) => {
    expect(ask({ statedLossPct }, half)).toMatchObject([
      { code: "percent-or-fraction", path: ["statedLossPct"], data: { given: statedLossPct, other } },
    ]);
  });

  it.each(["0.5", "0.50", "0.45", "0.3", "5", "0.005%", "50%", "0"])("asks nothing about %s", (statedLossPct) => {
    expect(ask({ statedLossPct }, half)).toEqual([]);
  });

  it("takes any sample's loss as near enough", () => {
    const spread = [lost("199.00"), lost("199.99")];
    expect(ask({ statedLossPct: "0.006" }, ...spread)).toEqual([]);
  });

  it("asks about a tiny loss that stands without masses", () => {
    expect(ask({ statedLossPct: "0.0499" })).toHaveLength(1);
    expect(ask({ statedLossPct: "0.05" })).toEqual([]);
    expect(ask({ statedLossPct: "0.005%" })).toEqual([]);
  });

  it("asks about an uncertainty that leaves nothing to decide", () => {
    expect(ask({ expandedUncertaintyPct: "10" }, half)).toMatchObject([{ data: { other: "0.1" } }]);
    expect(ask({ expandedUncertaintyPct: "9.9" }, half)).toEqual([]);
    expect(ask({ expandedUncertaintyPct: "10%" }, half)).toEqual([]);
  });

  // The balance alone gives 0.01 · √(8/3) / 200 = 0.0082 %.
  it.each([
    ["0.0004", 1],
    ["0.0005", 0],
    ["0", 0],
    ["0.02", 0],
    ["0.5", 0],
    ["0.51", 1],
    ["0.51%", 0],
  ])("beside a balance of 0.01 g, an uncertainty of %s is asked about %i times", (expandedUncertaintyPct, times) => {
    expect(ask({ expandedUncertaintyPct, balanceAccuracyG: "0.01" }, half)).toHaveLength(times);
  });

  it("asks about 0.5 where 0.005 is meant", () => {
    const asked = ask({ expandedUncertaintyPct: "0.5", balanceAccuracyG: "0.01" }, lost("199.10"));
    expect(asked).toMatchObject([{ data: { given: "0.5", other: "0.005" } }]);
  });

  it.each([
    ["0.005", "times", "0.5"],
    ["0.0002", "times", "0.02"],
    ["1.25", "times", "125"],
    ["50", "over", "0.5"],
    ["5", "over", "0.05"],
    ["12345.6", "over", "123.456"],
  ] as const)("moves the point of %s by a hundred %s: %s", (given, direction, moved) => {
    expect(moveByHundred(given, direction)).toBe(moved);
  });
});
