import { describe, expect, it } from "vitest";
import { asked, head, notes, read, refused, sample, tests } from "./read-table.fixture";

describe("a table of masses", () => {
  it("is read by English and by Chinese headings, with the units in them", () => {
    expect(tests("Sample No.,Mass before (g),M2 / g\nA1,200.00,199.01\n")).toEqual([{ samples: [sample] }]);
    expect(tests("样品编号,干燥前质量（g）,烘后质量 [克]\nA1,200.00,199.01\n")).toEqual([{ samples: [sample] }]);
  });

  it("pasted from a spreadsheet comes with tabs, and is the same", () => {
    expect(tests("id\tbefore (g)\tafter (g)\r\nA1\t200.00\t199.01\r\n")).toEqual([{ samples: [sample] }]);
  });

  it("keeps the digits as weighed", () => {
    expect(tests(`${head}\nA1,197.00,196.500\n`)).toMatchObject([
      { samples: [{ before: "197.00", after: "196.500" }] },
    ]);
  });

  it("numbers its samples where no column names them", () => {
    expect(tests("before (g),after (g)\n200.00,199.01\n200.00,199.02\n")).toMatchObject([
      { samples: [{ id: "1" }, { id: "2" }] },
    ]);
  });

  it("may have lines above and below that are about the whole test", () => {
    const lines = "检测机构：NCL\n报告编号,R-7\n干燥温度,120 ℃,干燥时间（h）,6\n\n";
    expect(tests(`${lines}${head}\nA1,200.00,199.01\n\n真空：是\n`)).toEqual([
      { laboratory: "NCL", reportNumber: "R-7", temperatureC: "120", durationH: "6", vacuum: true, samples: [sample] },
    ]);
  });

  it("takes a line whose value is empty for not stated, whatever label stands behind it", () => {
    expect(tests(`Laboratory,,Report number,R-7\n${head}\nA1,200.00,199.01\n`)).toEqual([
      { reportNumber: "R-7", samples: [sample] },
    ]);
  });

  it("leaves out footers, and tells them", () => {
    const text = `${head}\nA1,200.00,199.01\n平均,200.00,199.01\nRSD (%),0.1,0.1\n`;
    expect(tests(text)).toEqual([{ samples: [sample] }]);
    expect(notes(text).join()).toMatch(/note-rows-left-out: .*3 \(平均 200\.00 199\.01\), 4 \(RSD/);
    expect(tests(`${head}\nMeander 1,200.00,199.01\n`)).toMatchObject([{ samples: [{ id: "Meander 1" }] }]);
  });

  it("tells which columns it did not read", () => {
    expect(notes("id,before (g),after (g),operator\nA1,200.00,199.01,Li\n").join()).toContain("D (operator)");
    expect(notes(`${head}\nA1,200.00,199.01\n`)).toEqual([]);
  });

  it("holds several tests where a column names products or reports", () => {
    const text = "产品,样品编号,M1(g),M2(g)\n甲,1,200.00,199.01\n甲,2,200.00,199.02\n乙,1,200.00,198.01\n";
    expect(tests(text)).toMatchObject([
      { product: "甲", samples: [{ id: "1" }, { id: "2" }] },
      { product: "乙", samples: [{ after: "198.01" }] },
    ]);
  });

  it("asks whether an empty cell repeats the one above it", () => {
    const text = "product,id,before (g),after (g)\nAster,1,200.00,199.01\n,2,200.00,199.02\n";
    expect(asked(text)).toEqual(["blanks"]);
    expect(tests(text, { blanks: "as-above" })).toMatchObject([{ product: "Aster", samples: [{}, {}] }]);
    expect(tests(text, { blanks: "not-stated" })).toHaveLength(2);
  });

  it("asks whether rows that differ in a condition are several tests", () => {
    const text = "id,before (g),after (g),drying temperature (°C)\n1,200.00,199.01,120\n2,200.00,199.02,80\n";
    expect(asked(text)).toEqual(["split"]);
    expect(tests(text, { split: "separate-tests" })).toMatchObject([{ temperatureC: "120" }, { temperatureC: "80" }]);
  });

  it("takes a line about the test for none of its samples, though it stands in their columns", () => {
    expect(tests(`id,before (g),after (g)\nA1,200.00,199.01\nDrying temperature,120 °C,\n`)).toEqual([
      { temperatureC: "120", samples: [sample] },
    ]);
  });

  it("takes nothing that names no field for one: a temperature or date of any kind", () => {
    expect(tests(`Temperature,25 °C\nDate,2026-01-20\n${head}\nA1,200.00,199.01\n`)).toEqual([{ samples: [sample] }]);
  });

  it("refuses a percentage where a mass belongs", () => {
    expect(refused(`${head}\nA1,100 %,99.5 %\n`)).toEqual(["B2 table-percent-for-mass"]);
  });

  it("refuses two lines that contradict each other, at their cell", () => {
    expect(refused(`Vacuum: yes\n真空：否\n${head}\nA1,200.00,199.01\n`)).toEqual(["A2 table-field-conflict"]);
    expect(refused(`Vacuum: yes\nVacuum: yes\n${head}\nA1,200.00,199.01\n`)).toEqual([]);
  });

  it("places the problems of test data at their cell", () => {
    expect(refused(`${head}\nA1,200.00,n/a\n`)).toEqual(["C2 not-a-number"]);
    expect(read(`${head}\nA1,200.00,n/a\n`).problems[0]?.say.en).toMatch(/^C2: .*“n\/a” is not a number/);
    expect(refused(`${head}\nA1,200.00,\n`)).toEqual(["C2 half-filled-row"]);
  });
});

describe("which table and column is meant", () => {
  it("is asked where two tables stand in one file", () => {
    const text = `${head}\nA1,200.00,199.01\n\nid,M1 (g),M2 (g)\nB1,100.00,99.01\n`;
    expect(asked(text)).toEqual(["table"]);
    expect(tests(text, { table: "1" })).toMatchObject([{ samples: [{ id: "A1" }] }]);
    expect(tests(text, { table: "4" })).toMatchObject([{ samples: [{ id: "B1" }] }]);
  });

  it("is asked where no heading is known, and mapped by the reader", () => {
    const text = "alpha,beta,gamma\nA1,200.00,199.01\n";
    expect(asked(text)).toEqual(["table"]);
    expect(asked(text, { table: "1" })).toEqual(["field.before", "field.after", "massUnit"].slice(0, 2));
    const answers = { table: "1", "column.A": "id", "column.B": "before", "field.after": "C", massUnit: "g" };
    expect(tests(text, answers)).toEqual([{ samples: [sample] }]);
  });

  it("is asked where two columns hold one mass", () => {
    const text = "id,before (g),M1 (g),after (g)\nA1,200.00,200.50,199.01\n";
    expect(asked(text)).toEqual(["field.before"]);
    expect(tests(text, { "field.before": "C" })).toMatchObject([{ samples: [{ before: "200.50" }] }]);
  });

  it("is asked where a heading contradicts itself, or masses are counted from m0", () => {
    expect(asked("id,M1 (after),M2 (g)\nA1,199.01,200.00\n")).toContain("column.B");
    expect(asked("id,m0 (g),m1 (g),m2 (g)\nA1,1.00,200.00,199.01\n")).toEqual(
      expect.arrayContaining(["column.C", "column.D"]),
    );
    expect(asked("id,m1 (g),m2 (g)\nA1,200.00,199.01\n")).toEqual([]);
  });

  it("refuses an answer that fits no question", () => {
    expect(refused("id,before,after\nA1,200.00,199.01\n", { massUnit: "lb" })).toEqual(["table-answer-unknown"]);
  });
});
