import { describe, expect, it } from "vitest";
import { describeIssues } from "./read-issues";
import { testSchema } from "./test-schema";

const schema = testSchema(new Date("2026-03-05T12:00:00Z"));
const row = { id: "1", before: "200.00", after: "199.00", unit: "g" };
const parse = (raw: unknown) => schema.safeParse(raw);
const problems = (raw: unknown) => {
  const result = parse(raw);
  return result.success ? [] : describeIssues(result.error.issues, 1);
};
const codes = (raw: unknown) => problems(raw).map(({ code, path }) => `${path}: ${code}`);
const withRow = (change: object) => ({ samples: [{ ...row, ...change }] });

describe("test data", () => {
  it("keeps every stated field and the digits as given", () => {
    const raw = {
      product: "Cell A",
      method: "drying",
      laboratory: "Lab",
      accreditation: "none",
      reportNumber: 20260301,
      reportDate: "2026-03-01",
      sampledBy: "authority",
      temperatureC: "120.0",
      durationH: 6,
      vacuum: true,
      pressurePa: "10",
      ambientTemperatureC: "-5",
      humidityPct: "0.030",
      stateOfChargePct: 50,
      visibleLiquid: "no",
      balanceAccuracyG: "0.010",
      expandedUncertaintyPct: "0.02",
      statedLossPct: "0.50",
      samples: [row],
    };
    expect(parse(raw).data).toEqual({ ...raw, reportNumber: "20260301", durationH: "6", stateOfChargePct: "50" });
  });

  it("reads Chinese columns and answers as the same test", () => {
    const chinese = {
      受检产品: "甲",
      取样方: "监管部门",
      "温度（℃）": "120",
      真空: "是",
      可见液体: "否",
      样品: [{ 样品编号: "1", 干燥前质量: "200.00", 干燥后: "199.00", 单位: "克" }],
    };
    expect(parse(chinese).data).toEqual({
      product: "甲",
      sampledBy: "authority",
      temperatureC: "120",
      vacuum: true,
      visibleLiquid: "no",
      samples: [row],
    });
  });

  it("refuses a field that stands there under both names", () => {
    expect(codes({ ...withRow({ M1: "201.00" }) })).toEqual(["samples.0.before: field-twice"]);
  });

  it.each([
    ["zero", { before: "0.00" }, "samples.0.before: mass-not-positive"],
    ["negative", { after: -1 }, "samples.0.after: mass-not-positive"],
    ["finer than a nanogram", { unit: "mg", after: "199.0000001" }, "samples.0.after: too-many-digits"],
    ["with its unit", { before: "200 g" }, "samples.0.before: unit-in-number"],
    ["in words", { after: "about 199" }, "samples.0.after: not-a-number"],
    ["missing", { after: "" }, "samples.0.after: half-filled-row"],
    ["without a name", { id: undefined }, "samples.0.id: half-filled-row"],
    ["without a unit", { unit: null }, "samples.0.unit: unit-missing"],
    ["in an unknown unit", { unit: "Mg" }, "samples.0.unit: unknown-unit"],
  ])("refuses a mass %s", (_, change, problem) => {
    expect(codes(withRow(change))).toEqual([problem]);
  });

  it("refuses two samples of one name at the second", () => {
    expect(codes({ samples: [row, { ...row, id: "2" }, { ...row, id: " 1 " }] })).toEqual([
      "samples.2.id: duplicate-sample-id",
    ]);
  });

  describe("a gain", () => {
    // Two weighings, each within ± 0.01 g: U = 0.01 · √(8/3) = 0.016329… g.
    const gained = (after: string) => ({ balanceAccuracyG: "0.01", samples: [{ ...row, after }] });
    it.each(["200.0163", "200.00"])("to %s g is within the uncertainty", (after) => {
      expect(codes(gained(after))).toEqual([]);
    });
    it("beyond the uncertainty is refused, and says both masses", () => {
      expect(codes(gained("200.0164"))).toEqual(["samples.0.after: gain-beyond-uncertainty"]);
      expect(problems(gained("200.0164"))[0]?.say.en).toContain("200.0164 g is more than the 200.00 g");
    });
    it("exactly as large as a stated uncertainty is within it", () => {
      const stated = (after: string) => ({ expandedUncertaintyPct: "0.05", samples: [{ ...row, after }] });
      expect(codes(stated("200.10"))).toEqual([]);
      expect(codes(stated("200.11"))).toEqual(["samples.0.after: gain-beyond-uncertainty"]);
    });
    it("is not judged while its uncertainty cannot be read", () => {
      expect(codes({ balanceAccuracyG: "10 mg", samples: [{ ...row, after: "200.5" }] })).toEqual([
        "balanceAccuracyG: unit-in-number",
      ]);
    });
  });

  it("refuses a balance accuracy that is not below the mass", () => {
    const mg = { ...row, before: "200", after: "199", unit: "mg" };
    for (const zero of ["0", "0.000", 0])
      expect(codes({ balanceAccuracyG: zero })).toEqual(["balanceAccuracyG: accuracy-zero"]);
    expect(codes({ balanceAccuracyG: "0.000001" })).toEqual([]);
    expect(codes({ expandedUncertaintyPct: "0" })).toEqual([]);
    expect(codes({ balanceAccuracyG: "0.2", samples: [mg] })).toEqual(["balanceAccuracyG: accuracy-not-below-mass"]);
    expect(codes({ balanceAccuracyG: "0.1999", samples: [mg] })).toEqual([]);
  });

  it.each([
    ["temperatureC", "-273.15", "-273.16"],
    ["ambientTemperatureC", "60", "60.1"],
    ["humidityPct", "100", "100.1"],
    ["durationH", "0", "-0.1"],
    ["stateOfChargePct", "0", "-1"],
    ["pressurePa", "0", "-1"],
    ["statedLossPct", "100 %", "100.1 %"],
    ["expandedUncertaintyPct", "100 %", "101"],
  ])("takes %s up to %s and refuses %s", (field, within, outside) => {
    expect(codes({ [field]: within })).toEqual([]);
    expect(codes({ [field]: outside })).toEqual([`${field}: out-of-range`]);
  });

  it.each([
    ["sampledBy", "friend", "maker / laboratory / authority", "企业 / 实验室 / 监管部门"],
    ["vacuum", "partly", "yes / no", "是 / 否"],
    ["visibleLiquid", "little", "yes / no", "是 / 否"],
  ])("refuses an unknown answer for %s and names the known ones", (field, word, en, zh) => {
    expect(codes({ [field]: word, samples: [row] })).toEqual([`${field}: unknown-word`]);
    const [problem] = problems({ [field]: word });
    expect(problem?.say.en).toContain(en);
    expect(problem?.say.zh).toContain(zh);
  });

  it("takes a test without masses, which the rulebook will judge, and refuses one without anything", () => {
    expect(parse({ visibleLiquid: true }).data).toEqual({ visibleLiquid: "yes", samples: [] });
    expect(codes({ samples: [] })).toEqual([": empty-test"]);
    expect(codes(5)).toEqual([": not-an-object"]);
    expect(codes({ samples: {} })).toEqual(["samples: not-a-list"]);
    expect(codes({ samples: ["200"] })).toEqual(["samples.0: not-an-object"]);
  });

  it("takes 500 samples, and refuses 501 as one problem", () => {
    const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ ...row, id: `${n}` }));
    expect(codes({ samples: rows(500) })).toEqual([]);
    expect(codes({ samples: rows(501) })).toEqual(["samples: too-many-samples"]);
  });
});
