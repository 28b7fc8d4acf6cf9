import { describe, expect, test } from "vitest";
import { findRulebook } from "@/lib/rulebook";
import type { Sample, TestData } from "../types";
import { coverageFactorThousandths } from "./coverage-factor";
import { readUncertainty, writeUncertainty } from "./read-uncertainty";
import { weighSample } from "./weigh-sample";
import { writeBudget } from "./write-budget";

const found = findRulebook("gbt-ssb-1-draft-2025");
if (!found.ok) throw new Error("the draft is needed");
const { rulebook } = found.value;
type Given = Omit<TestData, "samples">;
const sample = (before: string, after = before): Sample => ({ id: "S1", before, after, unit: "g" });
const budget = (given: Given, before = "100.00") => writeBudget(sample(before), given, rulebook);
const shares = (given: Given) => budget(given).rows.map(({ kind, sharePct }) => [kind, sharePct]);

test.each([
  ["5.00", "0.3266"],
  ["20.00", "0.0817"],
  ["50.00", "0.0327"],
  ["100.00", "0.0164"],
])("two weightings on ± 0.01 g, rectangular, k = 2: %s g has U %s %%", (before, expandedPct) => {
  expect(budget({ balanceAccuracyG: "0.01" }, before)).toMatchObject({
    expandedPct,
    coverageFactor: "2",
    degreesOfFreedom: null,
    rows: [{ kind: "balance", distribution: "rectangular", given: "± 0.01 g", sharePct: "100.0" }],
  });
});

test("a row carries the standard uncertainty in grams and in percent of the mass", () => {
  // a√(2/3) = 0.0081649658 g, of 100 g.
  const [row] = budget({ balanceAccuracyG: "0.01" }).rows;
  expect(row).toMatchObject({ standardUncertaintyG: "0.008164966", standardUncertaintyPct: "0.008165" });
});

test("what a laboratory states stands for everything", () => {
  const given: Given = { expandedUncertaintyPct: "0.05", balanceAccuracyG: "0.01", repeatWeighingsG: ["1", "2", "3"] };
  expect(budget(given)).toMatchObject({
    expandedPct: "0.0500",
    combinedPct: "0.025000",
    rows: [{ kind: "stated", distribution: "normal", given: "U = 0.05 %, k = 2", sharePct: "100.0" }],
  });
});

describe("repeated weighings of one body", () => {
  // 10.00, 10.02, 10.04: s = 0.02 g, so two single weighings have u = 0.02·√2 = 0.0282843 g.
  const repeated: Given = { balanceAccuracyG: "0.000001", repeatWeighingsG: ["10.00", "10.02", "10.04"] };
  test("give s, with n − 1 degrees of freedom and Student's t for 95.45 %", () => {
    expect(budget(repeated)).toMatchObject({
      degreesOfFreedom: 2,
      coverageFactor: "4.53",
      // 4.53 × 0.02 × √2 = 0.1281277 g of 100 g.
      expandedPct: "0.1282",
      rows: [{ kind: "balance" }, { kind: "repeatability", given: "s = 0.020000000 g, n = 3", degreesOfFreedom: 2 }],
    });
  });
  test("count by the root of how many weighings a mass is the mean of", () => {
    expect(budget({ ...repeated, weighingsPerMass: "4" })).toMatchObject({
      // Half of the above.
      expandedPct: "0.0641",
      rows: [{}, { given: "s = 0.020000000 g, n = 3, each mass the mean of 4" }],
    });
  });
  test("below three say too little, and are left out", () => {
    expect(shares({ balanceAccuracyG: "0.01", repeatWeighingsG: ["10.00", "10.02"] })).toEqual([["balance", "100.0"]]);
  });
  test("that never differ add nothing and leave k at 2", () => {
    const same = budget({ balanceAccuracyG: "0.01", repeatWeighingsG: ["10.00", "10.00", "10.00"] });
    expect(same).toMatchObject({ expandedPct: "0.0164", coverageFactor: "2", degreesOfFreedom: null });
  });
  test("beside a coarse balance hardly count: Welch–Satterthwaite gives many degrees of freedom", () => {
    // u² of the balance 2·0.01²/3, of the weighings 2·0.005²: ν = 4·((0.6667 + 0.5)/0.5)² = 21.8, rounded down.
    const given: Given = { balanceAccuracyG: "0.01", repeatWeighingsG: ["1.005", "0.995", "1.005", "0.995", "1.000"] };
    expect(budget(given)).toMatchObject({ degreesOfFreedom: 21, coverageFactor: "2.13" });
  });
});

describe("what the user adds", () => {
  const add = (added: NonNullable<Given["uncertaintyAdded"]>[number]): Given => ({
    balanceAccuracyG: "0.01",
    uncertaintyAdded: [added],
  });
  test.each([
    ["rectangular", { halfWidthG: "0.01" }, "± 0.01 g", "0.005773503"],
    ["triangular", { halfWidthG: "0.01" }, "± 0.01 g", "0.004082483"],
    ["normal", { expandedG: "0.01" }, "U = 0.01 g, k = 2", "0.005000000"],
    ["normal", { expandedG: "0.03", coverageFactor: "3" }, "U = 0.03 g, k = 3", "0.010000000"],
    ["rectangular", { halfWidthPct: "0.01" }, "± 0.01 %", "0.005773503"],
    ["normal", { expandedPct: "0.01" }, "U = 0.01 %, k = 2", "0.005000000"],
  ] as const)("%s, %j: standard uncertainty of 100 g", (distribution, size, given, standardUncertaintyG) => {
    const [, row] = budget(add({ source: "water taken up", distribution, ...size })).rows;
    expect(row).toMatchObject({ kind: "added", distribution, given, standardUncertaintyG });
    expect(row?.source).toEqual({ en: "water taken up", zh: "water taken up" });
  });
  test("is summed by squares, and shares are of the variance", () => {
    const given = add({ source: "buoyancy", distribution: "rectangular", halfWidthG: "0.01" });
    // Two weighings against one: two thirds and a third; U = 2·0.01 g.
    expect(shares(given)).toEqual([
      ["balance", "66.7"],
      ["added", "33.3"],
    ]);
    expect(budget(given)).toMatchObject({ expandedPct: "0.0200", coverageFactor: "2", degreesOfFreedom: null });
  });
  test("decides in whole numbers: U is 0.02 g of 100 g to the last nanogram", () => {
    const given = add({ source: "buoyancy", distribution: "rectangular", halfWidthG: "0.01" });
    const evidence = (after: string) =>
      weighSample(sample("100.000000000", after), given, { ppm: 5_000, operator: "<=" }).evidence;
    expect(evidence("99.520000000")).toBe("pass");
    expect(evidence("99.519999999")).toBe("conditional-pass");
    expect(evidence("99.480000000")).toBe("conditional-fail");
    expect(evidence("99.479999999")).toBe("fail");
  });
});

test("a budget of a balance alone is the balance, digit by digit", () => {
  const nothing: Given = { balanceAccuracyG: "0.01", uncertaintyAdded: [] };
  expect(readUncertainty(sample("100.00"), nothing).from).toBe("balance");
  const zero: Given = {
    balanceAccuracyG: "0.01",
    uncertaintyAdded: [{ source: "nothing", distribution: "rectangular", halfWidthG: "0" }],
  };
  for (const before of ["5.00", "17.31", "100.00"]) {
    const mass = BigInt(before.replace(".", "")) * 10_000_000n;
    expect(writeUncertainty(mass, readUncertainty(sample(before), zero))).toBe(
      writeUncertainty(mass, readUncertainty(sample(before), nothing)),
    );
  }
});

test("Student's t is that of the row with fewer degrees of freedom", () => {
  expect([2, 9, 21, 24, 25, 99, 100, 5_000].map(coverageFactorThousandths)).toEqual([
    4_530n,
    2_320n,
    2_130n,
    2_130n,
    2_110n,
    2_050n,
    2_025n,
    2_025n,
  ]);
  expect(coverageFactorThousandths(null)).toBe(2_000n);
});
