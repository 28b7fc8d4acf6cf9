import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseTestTable } from "./parse-test-table";
import { readTestTable } from "./read-test-table";
import type { TableAnswers } from "./types";

const today = new Date("2026-03-05T12:00:00Z");
const read = (content: string | Uint8Array, answers: TableAnswers = {}, name = "a.csv") =>
  readTestTable(
    { name, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content },
    { today },
    answers,
  );
const tests = (content: string | Uint8Array, answers?: TableAnswers) => {
  const table = read(content, answers);
  expect(table.problems).toEqual([]);
  expect(table.questions).toEqual([]);
  return parseTestTable(table, today).map(({ source: _, ...test }) => test);
};
const asked = (content: string | Uint8Array, answers?: TableAnswers) =>
  read(content, answers).questions.map(({ key }) => key);
const refused = (content: string | Uint8Array, answers?: TableAnswers) =>
  read(content, answers).problems.map(({ code, cell }) => (cell === undefined ? code : `${cell} ${code}`));
const notes = (content: string) => read(content).notes.map(({ code, say }) => `${code}: ${say.en}`);

const sample = { id: "A1", before: "200.00", after: "199.01", unit: "g" };
const head = "id,before (g),after (g)";

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

describe("what a file is, is told by its content", () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  it.each([
    ["a PDF", new TextEncoder().encode("%PDF-1.7"), "table-not-a-table"],
    ["an old workbook", bytes(0xd0, 0xcf, 0x11, 0xe0, 1, 2), "workbook-old"],
    ["a workbook with a password", bytes(0xd0, 0xcf, 0x11, 0xe0, ...utf16("EncryptedPackage")), "workbook-locked"],
    ["a zip that breaks off", bytes(0x50, 0x4b, 3, 4, 0, 0, 0), "workbook-broken"],
    ["text with NUL characters", bytes(0x69, 0x64, 0x2c, 0, 0x0a), "table-nul"],
    ["nothing", bytes(), "table-empty"],
    ["an open quotation mark", new TextEncoder().encode('id,before (g),after (g)\n"A1,200,199\n'), "table-quote"],
  ])("%s is refused in one sentence", (_, content, code) => {
    expect(refused(content)).toEqual([code]);
  });

  it("JSON is JSON under any name", () => {
    expect(tests(JSON.stringify({ samples: [sample] }))).toEqual([{ samples: [sample] }]);
    expect(refused("{")).toEqual(["bad-json"]);
  });

  it("refuses more rows than are read, and reads as many as are", { timeout: 60_000 }, () => {
    const rows = (count: number) => `time (s),temperature (°C),mass (g)\n${"1,120.5,1.5000\n".repeat(count)}`;
    expect(refused(rows(100_000))).toEqual(["table-too-many-rows"]);
    expect(read(rows(99_999)).range).toBe("A1:C100000");
  });

  it("names the file by the SHA-256 of its bytes", () => {
    const text = `${head}\nA1,200.00,199.01\n`;
    const sha256 = createHash("sha256").update(text).digest("hex");
    expect(read(text).source).toEqual({ file: "a.csv", sha256, range: "A1:C2" });
  });
});

describe("the charset", () => {
  const gb = (...codes: number[]) => Uint8Array.from(codes);
  const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  // 样品 in GB 18030; 产品 with 甲 behind it.
  const sampleWord = [0xd1, 0xf9, 0xc6, 0xb7];
  it("is taken where it alone makes known headings of the bytes", () => {
    const table = read(gb(...sampleWord, ...ascii(",before (g),after (g)\nA1,200.00,199.01\n")));
    expect(table.file.encoding).toBe("gb18030");
    expect(table.tests).toMatchObject([{ samples: [sample] }]);
  });
  it("is asked where no known word tells it", () => {
    const bytes = gb(...ascii("product,id,before (g),after (g)\n"), 0xb1, 0xb1, ...ascii(",A1,200.00,199.01\n"));
    expect(asked(bytes)).toEqual(["encoding"]);
    expect(tests(bytes, { encoding: "gb18030" })).toMatchObject([{ product: "北" }]);
    expect(tests(bytes, { encoding: "windows-1252" })).toMatchObject([{ product: "±±" }]);
  });
  it("of a Western file that writes °C and ± alone is told", () => {
    const bytes = gb(
      ...ascii("Drying temperature,120 "),
      0xb0,
      ...ascii("C\nid,before (g),after (g)\nA1,200.00,199.01\n"),
    );
    expect(tests(bytes)).toMatchObject([{ temperatureC: "120" }]);
  });
  it("is that of a byte order mark", () => {
    const text = `\ufeff${head}\nA1,200.00,199.01\n`;
    const little = Uint8Array.from(
      [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    );
    const big = Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255]));
    expect([tests(little), tests(big)]).toEqual([[{ samples: [sample] }], [{ samples: [sample] }]]);
  });
});
