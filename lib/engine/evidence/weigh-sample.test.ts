import { describe, expect, test } from "vitest";
import type { Sample, TestData } from "../types";
import { writeDecimal } from "./exact";
import { gainBeyondUncertainty } from "./read-uncertainty";
import { CONFORMITIES, findSampleFault, type Limit, weighSample } from "./weigh-sample";

const atMostHalf: Limit = { ppm: 5_000, operator: "<=" };
const belowOne: Limit = { ppm: 10_000, operator: "<" };
type Given = Omit<TestData, "samples">;
const sample = (before: string, after: string, unit: Sample["unit"] = "g"): Sample => ({
  id: "S1",
  before,
  after,
  unit,
});
const evidence = (one: Sample, given: Given, limit: Limit) => weighSample(one, given, limit).evidence;

/** A row of whole numbers that looks random and is the same in every run. */
function* draw(count: number, below: bigint): Generator<bigint> {
  let state = 20_251_230n;
  for (let drawn = 0; drawn < count; drawn += 1) {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    yield (state >> 20n) % below;
  }
}

describe("1,000 samples at exactly the limit", () => {
  // Each mass before is a whole number of 0.1 mg that the limit divides without a rest.
  const samples = [...draw(1_000, 5_000_000n)].map((drawn, index) => {
    const before = (drawn + 1n) * 200n;
    const unit = (["g", "mg", "kg"] as const)[index % 3] ?? "g";
    const scale = { g: 4, mg: 1, kg: 7 }[unit];
    const write = (digits: bigint) => writeDecimal({ digits, scale });
    const losing = (perMille: bigint) => sample(write(before), write(before - (before * perMille) / 1_000n), unit);
    return { half: losing(5n), one: losing(10n) };
  });
  const count = (given: Given, limit: Limit, pick: (pair: (typeof samples)[number]) => Sample) =>
    Object.fromEntries(
      CONFORMITIES.map((conformity) => [
        conformity,
        samples.filter((pair) => evidence(pick(pair), given, limit) === conformity).length,
      ]).filter(([, found]) => found !== 0),
    );

  test.each([{}, { balanceAccuracyG: "0.0000001" }, { expandedUncertaintyPct: "0.0001" }])("with %j", (given) => {
    expect(count(given, atMostHalf, ({ half }) => half)).toEqual({ "conditional-pass": 1_000 });
    expect(count(given, belowOne, ({ one }) => one)).toEqual({ "conditional-fail": 1_000 });
  });
  test("with a stated uncertainty of zero", () => {
    const given = { expandedUncertaintyPct: "0.000" };
    expect(count(given, atMostHalf, ({ half }) => half)).toEqual({ pass: 1_000 });
    expect(count(given, belowOne, ({ one }) => one)).toEqual({ fail: 1_000 });
  });
});

test.each([
  ["99.56", "pass"],
  ["99.53", "conditional-pass"],
  ["99.50", "conditional-pass"],
  ["99.47", "conditional-fail"],
  ["99.44", "fail"],
])("limit 0.5, U 0.05: 100 g becoming %s g is %s", (after, expected) => {
  expect(evidence(sample("100.00", after), { expandedUncertaintyPct: "0.05" }, atMostHalf)).toBe(expected);
});

test.each([
  // The edges of U belong to the sense of the operator: 0.45 + 0.05 is at most 0.5, 0.95 + 0.05 is not below 1.
  ["99.55", atMostHalf, "pass"],
  ["99.5499", atMostHalf, "conditional-pass"],
  ["99.45", atMostHalf, "conditional-fail"],
  ["99.4499", atMostHalf, "fail"],
  ["99.0501", belowOne, "pass"],
  ["99.05", belowOne, "conditional-pass"],
  ["98.9501", belowOne, "conditional-fail"],
  ["98.95", belowOne, "fail"],
] as const)("an edge of U at the limit: %s g, %j", (after, limit, expected) => {
  expect(evidence(sample("100.00", after), { expandedUncertaintyPct: "0.05" }, limit)).toBe(expected);
});

test.each([
  ["5", "0.3266"],
  ["20", "0.0817"],
  ["50", "0.0327"],
  ["100", "0.0164"],
])("a balance of 0.01 g gives %s g an uncertainty of %s points", (before, expected) => {
  const reading = weighSample(sample(before, before), { balanceAccuracyG: "0.01" });
  expect(reading.expandedUncertaintyPct).toBe(expected);
});

test("the half-width decides in squares, not by the rounded uncertainty", () => {
  // U of 100 g on 0.01 g is 16.3299… mg: a margin of 16.3299 mg is too small, one of 16.33 mg is clear.
  const given = { balanceAccuracyG: "0.01" };
  expect(evidence(sample("100.0000000", "99.5163299"), given, atMostHalf)).toBe("conditional-pass");
  expect(evidence(sample("100.0000000", "99.5163300"), given, atMostHalf)).toBe("pass");
  expect(evidence(sample("100.0000000", "99.4836701"), given, atMostHalf)).toBe("conditional-fail");
  expect(evidence(sample("100.0000000", "99.4836700"), given, atMostHalf)).toBe("fail");
});

test("more loss never gives better evidence", () => {
  for (const limit of [atMostHalf, belowOne])
    for (const given of [{}, { balanceAccuracyG: "0.05" }, { expandedUncertaintyPct: "0.04" }]) {
      const ranks = Array.from({ length: 300 }, (_, loss) => {
        const after = writeDecimal({ digits: 10_000n - BigInt(loss), scale: 2 });
        return CONFORMITIES.indexOf(evidence(sample("100.00", after), given, limit) ?? "pass");
      });
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      expect(new Set(ranks).size).toBe(4);
    }
});

test("grams, milligrams and kilograms of the same digits weigh the same", () => {
  const [grams, milligrams, kilograms] = [
    sample("100.000", "99.503"),
    sample("100000", "99503", "mg"),
    sample("0.100000", "0.099503", "kg"),
  ].map((one) => {
    const { lossPct, expandedUncertaintyPct, evidence, arithmetic } = weighSample(one, {}, atMostHalf);
    return { lossPct, expandedUncertaintyPct, evidence, arithmetic };
  });
  expect(milligrams).toEqual(grams);
  expect(kilograms).toEqual(grams);
});

test.each([
  ["3", "2", "33.3333"],
  ["3", "1", "66.6667"],
  // 0.00005 % is half of the last decimal: away from zero.
  ["2000000", "1999999", "0.0001"],
  ["2000001", "2000000", "0.0000"],
])("the loss of %s to %s is written %s", (before, after, lossPct) => {
  expect(weighSample(sample(before, after), {}).lossPct).toBe(lossPct);
});

test("without a limit nothing is judged", () => {
  expect(weighSample(sample("100", "99"), {})).not.toHaveProperty("evidence");
});

test("the arithmetic names the very integers", () => {
  expect(weighSample(sample("100.000", "99.500"), {}, atMostHalf).arithmetic).toBe(
    "M1 = 100000000000 ng, Δ = 500000000 ng, L <= 5000 ppm; m = L × M1 − 10^6 × Δ = 0; " +
      "3m² = 0 < 8000000000000000000000000 = 8 × (10^6 × a)², a = 1000000 ng",
  );
});

describe("a gain of mass", () => {
  // U² = 8a²/3: with a = 0.01 g a gain of one unit lies within U, one of two beyond.
  test.each([
    ["100.01", {}, false],
    ["100.02", {}, true],
    ["100.0163", { balanceAccuracyG: "0.01" }, false],
    ["100.0164", { balanceAccuracyG: "0.01" }, true],
    ["100.05", { expandedUncertaintyPct: "0.05" }, false],
    ["100.0501", { expandedUncertaintyPct: "0.05" }, true],
    ["100.01", { expandedUncertaintyPct: "0" }, true],
    ["100.00", {}, false],
    ["99.99", {}, false],
  ])("of 100.00 g becoming %s g with %j", (after, given, beyond) => {
    expect(gainBeyondUncertainty(sample("100.00", after), given)).toBe(beyond);
    expect(findSampleFault(sample("100.00", after), given)).toBe(beyond ? "gain-beyond-uncertainty" : null);
  });
  test("within the uncertainty counts as zero loss", () => {
    expect(weighSample(sample("100.00", "100.01"), {}, atMostHalf)).toMatchObject({
      lossPct: "0.0000",
      evidence: "pass",
    });
  });
});

test.each([
  ["0", "0", "mass-not-positive"],
  ["-1", "-2", "mass-not-positive"],
  ["1", "0", "mass-not-positive"],
  ["1.0000000001", "1", "mass-finer-than-nanogram"],
  ["1", "0.9999999999", "mass-finer-than-nanogram"],
  ["0.000000001", "0.000000001", null],
])("a sample of %s g becoming %s g: %s", (before, after, fault) => {
  expect(findSampleFault(sample(before, after), {})).toBe(fault);
});
