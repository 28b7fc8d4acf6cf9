import { describe, expect, it } from "vitest";
import { asked, head, notes, refused, sample, tests } from "./read-table.fixture";

describe("the decimal sign of the masses", () => {
  it.each([
    ["a comma that groups no thousands", "200,00;199,01", "200.00", "199.01"],
    ["a comma beside thousands", "1.200,00;1.199,01", "1200.00", "1199.01"],
    ["a point beside thousands", "1,200.00;1,199.01", "1200.00", "1199.01"],
    ["blanks between thousands", "1 200,00;1 199,01", "1200.00", "1199.01"],
    ["a mass below one in the other column", "1,234;0,980", "1.234", "0.980"],
  ])("%s tells it", (_, row, before, after) => {
    const answer = tests(`id;before (g);after (g)\nA1;${row}\n`);
    expect(answer).toMatchObject([{ samples: [{ before, after }] }]);
  });

  it.each([
    ["1,234;1,230", "comma", "1.234", "point", "1234"],
    ["1.234;1.230", "point", "1.234", "comma", "1234"],
  ])("%s does not tell it: it is asked", (row, one, decimal, other, whole) => {
    const text = `id;before (g);after (g)\nA1;${row}\n`;
    expect(asked(text)).toEqual(["decimalSign"]);
    expect(tests(text, { decimalSign: one })).toMatchObject([{ samples: [{ before: decimal }] }]);
    expect(tests(text, { decimalSign: other })).toMatchObject([{ samples: [{ before: whole }] }]);
  });

  it("may be said by the file", () => {
    const text = "decimal sign;comma\nid;before (g);after (g)\nA1;1,234;1,230\n";
    expect(tests(text)).toMatchObject([{ samples: [{ before: "1.234", after: "1.230" }] }]);
  });

  it("splits no cell: a comma that parts columns and stands in figures is refused", () => {
    expect(refused(`${head}\nA1,200,00,199,01\n`)).not.toEqual([]);
  });
});

describe("the unit of the masses", () => {
  it("may stand in a column, in the cells or in a line above", () => {
    expect(tests("id,before,after,unit\nA1,200.00,199.01,g\n")).toEqual([{ samples: [sample] }]);
    expect(tests("id,before,after\nA1,200.00 g,199.01 克\n")).toEqual([{ samples: [sample] }]);
    expect(tests("单位：g\nid,before,after\nA1,200.00,199.01\n")).toEqual([{ samples: [sample] }]);
  });

  it("is asked where nobody states it", () => {
    const text = "id,before,after\nA1,200.00,199.01\n";
    expect(asked(text)).toEqual(["massUnit"]);
    expect(tests(text, { massUnit: "mg" })).toMatchObject([{ samples: [{ unit: "mg" }] }]);
  });

  it("is asked where heading and cell differ, and a spelling in capitals states none", () => {
    expect(asked("id,before (mg),after (mg)\nA1,200.00 g,199.01\n")).toEqual(["massUnit"]);
    expect(asked("id,before (MG),after (MG)\nA1,200.00,199.01\n")).toEqual(["massUnit"]);
  });

  it("of one mass may differ from that of the other: no digit is added to either", () => {
    expect(tests("id,before (g),after (mg)\nA1,200.00,199010\n")).toMatchObject([
      { samples: [{ before: "200.00", after: "199.010", unit: "g" }] },
    ]);
  });
});

describe("a stated percentage", () => {
  it("is the test's claim where all rows state one, and is held against the masses where each has its own", () => {
    expect(tests(`${head},loss (%)\nA1,200.00,199.01,0.495\n`)).toMatchObject([{ statedLossPct: "0.495" }]);
    const [each] = tests(`${head},loss (%)\nA1,200.00,199.01,0.495\nA2,200.00,199.02,0.49\n`);
    expect(each).not.toHaveProperty("statedLossPct");
    expect(notes(`${head},loss (%)\nA1,200.00,199.01,0.495\nA2,200.00,199.02,0.40\n`).join()).toContain(
      "stated in D3 disagree",
    );
  });

  it("a hundred times off the masses is asked about, in one row and in many", () => {
    const one = `${head},loss\nA1,200.00,199.00,0.005\n`;
    expect(asked(one)).toEqual(["percent.statedLossPct"]);
    expect(tests(one, { "percent.statedLossPct": "fraction" })).toMatchObject([{ statedLossPct: "0.5" }]);
    expect(tests(one, { "percent.statedLossPct": "percent" })).toMatchObject([{ statedLossPct: "0.005" }]);
    expect(asked(`${head},loss\nA1,200.00,199.00,0.005\nA2,200.00,199.01,0.00495\n`)).toEqual([
      "percent.statedLossPct",
    ]);
  });

  it("is no mass: a loss in milligrams is not read, and one that may be grams is asked about", () => {
    expect(tests(`${head},mass loss (mg)\nA1,200.00,199.01,990\n`)).toEqual([{ samples: [sample] }]);
    const text = `${head},loss\nA1,200.00,199.01,0.99\n`;
    expect(asked(text)).toEqual(["column.D"]);
    expect(tests(text, { "column.D": "none" })).toEqual([{ samples: [sample] }]);
    expect(tests(text, { "column.D": "statedLossPct" })).toMatchObject([{ statedLossPct: "0.99" }]);
    expect(asked(`${head},loss (%)\nA1,200.00,199.01,0.99\n`)).toEqual([]);
    expect(asked(`${head},loss\nA1,1.00,0.99,0.0100\nA2,0.75,0.74,0.0133\n`)).toEqual(["percent.statedLossPct"]);
  });

  it.each([
    ["loss", "0.5", ["percent.statedLossPct"]],
    ["loss", "0.5%", []],
    ["loss", "0,5 %", []],
    ["loss (%)", "0.5", []],
    ["humidity", "0.035", ["percent.humidityPct"]],
    ["humidity", "35", []],
    ["humidityPct", "0.035", ["percent.humidityPct"]],
  ])("of %s as %s without masses to compare with asks %j", (heading, value, keys) => {
    const other = heading.startsWith("loss") ? "" : "before (g);after (g);";
    const masses = heading.startsWith("loss") ? "" : "200.00;199.01;";
    expect(asked(`id;${other}${heading}\nA1;${masses}${value}\n`)).toEqual(keys);
  });
});

describe("dates", () => {
  const at = (date: string) => `Report date;${date}\nid;before (g);after (g)\nA1;200.00;199.01\n`;
  it.each([
    ["2026-01-20", "2026-01-20"],
    ["2026年1月20日", "2026-01-20"],
    ["20/01/2026", "2026-01-20"],
    ["1/20/2026", "2026-01-20"],
    ["02.02.2026", "2026-02-02"],
  ])("%s has one reading", (written, date) => {
    expect(tests(at(written))).toMatchObject([{ reportDate: date }]);
  });
  it("03/02/2026 has two, and is asked about", () => {
    expect(asked(at("03/02/2026"))).toEqual(["dateOrder"]);
    expect(tests(at("03/02/2026"), { dateOrder: "day-first" })).toMatchObject([{ reportDate: "2026-02-03" }]);
    expect(tests(at("03/02/2026"), { dateOrder: "month-first" })).toMatchObject([{ reportDate: "2026-03-02" }]);
  });
});

describe("other units of a test's fields", () => {
  it.each([
    ["Drying temperature,393.15 K", { temperatureC: "120.00" }],
    ["Drying time,360 min", { durationH: "6" }],
    ["Pressure,1.5 kPa", { pressurePa: "1500" }],
    ["Balance accuracy,±10 mg", { balanceAccuracyG: "0.010" }],
  ])("%s is moved exactly", (line, field) => {
    expect(tests(`${line}\n${head}\nA1,200.00,199.01\n`)).toMatchObject([field]);
  });
  it("what cannot be moved exactly is refused", () => {
    expect(refused(`Drying time,100 min\n${head}\nA1,200.00,199.01\n`)).toEqual(["B1 table-unit-unfit"]);
    expect(refused(`Drying temperature,248 °F\n${head}\nA1,200.00,199.01\n`)).not.toEqual([]);
  });
});

it("repeated weighings may stand in one cell", () => {
  expect(tests(`Repeated weighings of one body,100.002; 100.001; 100.003\n${head}\nA1,200.00,199.01\n`)).toMatchObject([
    { repeatWeighingsG: ["100.002", "100.001", "100.003"] },
  ]);
});
