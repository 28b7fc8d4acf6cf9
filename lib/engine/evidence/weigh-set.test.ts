import { describe, expect, test } from "vitest";
import { listRulebooks } from "@/lib/rulebook";
import type { Rulebook, TestData } from "../types";
import grubbs from "./grubbs-values.json";
import { weighTest } from "./weigh-test";

const [draft] = listRulebooks().map(({ rulebook }) => rulebook);
if (!draft) throw new Error("the draft is needed");

const testOf = (afters: string[], change: Partial<TestData> = {}): TestData => ({
  temperatureC: "120",
  vacuum: true,
  expandedUncertaintyPct: "0.001",
  samples: afters.map((after, at) => ({ id: `S${at + 1}`, before: "100.000", after, unit: "g" })),
  ...change,
});
const weigh = (afters: string[], change: Partial<TestData> = {}, rulebook: Rulebook = draft) =>
  weighTest(testOf(afters, change), rulebook);
const cautions = (reading: ReturnType<typeof weigh>) => (reading.cautions ?? []).map(({ code }) => code);

describe("an outlier", () => {
  const spread = ["99.710", "99.700", "99.690", "99.705", "99.695", "99.400"];
  test("is named by Grubbs' test, is not dropped, and decides as every sample does", () => {
    const reading = weigh(spread);
    expect(reading.outliers).toMatchObject({ method: "grubbs", sample: "S6", outlier: true, critical: "1.8871" });
    expect(reading.samples).toHaveLength(6);
    expect(reading.samples.map(({ outlier }) => outlier ?? false)).toEqual([false, false, false, false, false, true]);
    expect(reading.evidence).toBe("fail");
    expect(cautions(reading)).toEqual(["outlier"]);
    expect(reading.cautions?.[0]?.say.en).toContain("not dropped");
  });
  test("is looked for from three samples on", () => {
    expect(weigh(["99.7", "99.1"]).outliers).toBeUndefined();
    expect(weigh(["99.7", "99.7", "99.1"]).outliers).toMatchObject({
      sample: "S3",
      statistic: "1.1547",
      outlier: true,
    });
  });
  test("stands out only above the critical value, not near it", () => {
    // Of five, G can be 1.715 at the least to stand out.
    expect(weigh(["99.70", "99.69", "99.71", "99.70", "99.65"]).outliers).toMatchObject({ outlier: false });
    expect(weigh(["99.70", "99.69", "99.71", "99.70", "99.60"]).outliers).toMatchObject({ outlier: true });
  });
  test("within its own uncertainty is told as such", () => {
    const reading = weigh(["99.700", "99.700", "99.699"], { expandedUncertaintyPct: "0.01" });
    expect(reading.outliers).toMatchObject({ outlier: true, withinUncertainty: true });
    expect(reading.cautions?.[0]?.say.en).toContain("no more than its own uncertainty");
  });
  test("is none where all are the same", () => {
    expect(weigh(["99.7", "99.7", "99.7"]).outliers).toMatchObject({ statistic: "0.0000", outlier: false });
  });
  test("is the same in whatever order the samples stand", () => {
    const named = (order: string[]) => {
      const reading = weigh(order);
      return reading.samples.filter(({ outlier }) => outlier).map(({ after }) => after);
    };
    expect(named(spread.toReversed())).toEqual(named(spread));
  });
  test.each([
    // As published with the test: n and G for a two-sided 5 %.
    [3, 1.154],
    [4, 1.481],
    [5, 1.715],
    [10, 2.29],
    [20, 2.708],
    [30, 2.908],
    [50, 3.128],
    [100, 3.384],
  ])("has for %i samples the critical value %s", (count, published) => {
    expect(Math.abs((grubbs.values[count - grubbs.from] ?? 0) / 10_000 - published)).toBeLessThan(0.0006);
  });
  test("has a rising critical value for every number of samples that a test may hold", () => {
    expect(grubbs.values).toHaveLength(498);
    expect(grubbs.values).toEqual(grubbs.values.toSorted((a, b) => a - b));
  });
});

describe("the mean", () => {
  test("is shown beside the rule of each sample, with its own evidence, and does not decide", () => {
    // 0.40 % and 0.56 %: the mean meets 0.5 %, one sample does not.
    const reading = weigh(["99.600", "99.440"]);
    expect(reading.mean).toMatchObject({ lossPct: "0.4800", evidence: "pass", decides: false, count: 2 });
    expect(reading.evidence).toBe("fail");
  });
  test("decides where the rulebook asks for it", () => {
    const byMean = structuredClone(draft);
    const [requirement] = byMean.requirements;
    if (requirement) requirement.appliesTo = { value: "mean", confidence: "A", sources: ["S1"] };
    expect(weigh(["99.600", "99.440"], {}, byMean)).toMatchObject({ evidence: "pass", mean: { decides: true } });
  });
  test.each([
    ["99.501", "pass"],
    ["99.500", "conditional-pass"],
    ["99.499", "fail"],
  ])("of the limit itself is exact: 99.500 g and %s g", (other, evidence) => {
    const given = { expandedUncertaintyPct: other === "99.500" ? "0.001" : "0" };
    expect(weigh(["99.500", other], given).mean?.evidence).toBe(evidence);
  });
  test("of three unequal masses is the mean of their losses, not the loss of their sum", () => {
    const reading = weigh([], {
      samples: [
        { id: "A", before: "10", after: "9.9", unit: "g" },
        { id: "B", before: "100", after: "100", unit: "g" },
        { id: "C", before: "0.001", after: "0.001", unit: "kg" },
      ],
    });
    expect(reading.mean?.lossPct).toBe("0.3333");
  });
  test("has the mean of the uncertainties, and the spread between samples beside it", () => {
    const reading = weigh(["99.600", "99.400"], { expandedUncertaintyPct: "0.05" });
    // 0.4 and 0.6 %: s = 0.1414 points. It is no part of U.
    expect(reading.mean).toMatchObject({ expandedUncertaintyPct: "0.0500", spreadPct: "0.1414" });
    expect(weigh(["99.600"]).mean).toBeUndefined();
  });
});

describe("a balance", () => {
  const coarse = (before: string, after: string, change: Partial<TestData> = {}) =>
    weigh([], {
      expandedUncertaintyPct: undefined,
      balanceAccuracyG: "0.01",
      samples: [{ id: "S1", before, after, unit: "g" }],
      ...change,
    }).cautions?.[0];
  test("too coarse for its sample is told so, with the mass that would do", () => {
    const told = coarse("5.00", "4.98");
    expect(told?.code).toBe("balance-too-coarse");
    expect(told?.say.en).toBe(
      "A 5.00 g sample (S1) on a 0.01 g balance cannot decide 0.5 %: use at least 14 g, or a finer balance.",
    );
    expect(told?.data).toMatchObject({ mass: "5.00 g", accuracyG: "0.01", limitPct: "0.5", atLeastG: "14" });
  });
  test("whose U is a quarter of the limit fits: 13.0640 g on 0.01 g against 0.5 %", () => {
    expect(coarse("13.0639", "13.0000")?.code).toBe("balance-too-coarse");
    expect(coarse("13.0640", "13.0000")).toBeUndefined();
    expect(coarse("14", "13.93")).toBeUndefined();
  });
  test("is not told to be unable where the loss was far enough from the limit", () => {
    expect(coarse("5.00", "4.50")?.say.en).toContain("only because its loss lies far from 0.5 %");
  });
  test("that nobody states is judged by the digits given", () => {
    expect(coarse("5.00", "4.98", { balanceAccuracyG: undefined })?.say.en).toContain("given to 0.01 g");
  });
  test("is told once, of the lightest sample, and of a stated uncertainty nothing is told", () => {
    const reading = weigh([], {
      expandedUncertaintyPct: undefined,
      balanceAccuracyG: "0.01",
      samples: ["9", "5", "200"].map((before, at) => ({ id: `S${at}`, before, after: before, unit: "g" })),
    });
    expect(cautions(reading)).toEqual(["balance-too-coarse"]);
    expect(reading.cautions?.[0]?.data.sample).toBe("S1");
    expect(coarse("5.00", "4.98", { expandedUncertaintyPct: "0.4" })).toBeUndefined();
  });
});

test("an uncertainty stated below what the balance alone brings in is used, and told", () => {
  expect(cautions(weigh(["99.7"], { balanceAccuracyG: "0.01", expandedUncertaintyPct: "0.0163" }))).toEqual([
    "stated-below-balance",
  ]);
  expect(cautions(weigh(["99.7"], { balanceAccuracyG: "0.01", expandedUncertaintyPct: "0.0164" }))).toEqual([]);
});
