import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/universal";
import { writeCsv } from "@/lib/csv";
import { makeTemplate, type TemplateLocale } from "./make-template";
import { TEST_FIELDS } from "./match-heading";
import { parseTestTable } from "./parse-test-table";
import { readTestTable } from "./read-test-table";
import { readWorkbook } from "./read-workbook";

const today = new Date("2026-03-05T12:00:00Z");
/** In the order of the template's lines; a text for those that the template knows and this test does not. */
const filled: Record<string, Record<TemplateLocale, string>> = {
  product: { en: "Aster 3", zh: "北极星3号" },
  reportDate: { en: "2026-01-20", zh: "2026-01-20" },
  sampledBy: { en: "laboratory", zh: "实验室" },
  temperatureC: { en: "120.000", zh: "120.000" },
  durationH: { en: "6", zh: "6" },
  vacuum: { en: "yes", zh: "是" },
  visibleLiquid: { en: "no", zh: "否" },
  humidityPct: { en: "0.035", zh: "0.035" },
  balanceAccuracyG: { en: "0.001", zh: "0.001" },
};
const samples = [
  ["A1", "200.000", "199.010", "g"],
  ["A2", "201.000", "200.040", "g"],
];

const fill = (rows: string[][], locale: TemplateLocale): string[][] => {
  const heading = rows.findLastIndex((row) => row.filter(Boolean).length === 4);
  const first = heading - 1 - TEST_FIELDS.length;
  const lines = rows.slice(0, heading + 1).map((row, index) => {
    const value = filled[TEST_FIELDS[index - first] ?? ""]?.[locale];
    return value === undefined ? row : [row[0] ?? "", value];
  });
  return [...lines, ...samples];
};

const rowsOf: Record<string, (bytes: Uint8Array) => string[][]> = {
  csv: (bytes) => Papa.parse<string[]>(new TextDecoder().decode(bytes)).data,
  xlsx: (bytes) => {
    const book = readWorkbook(bytes);
    const rows: string[][] = [];
    for (const { number, cells } of ("sheets" in book && book.sheets[0]?.rows) || []) {
      while (rows.length < number - 1) rows.push([]);
      rows.push(cells.map(({ text }) => text));
    }
    return rows;
  },
};

const write: Record<string, (rows: string[][]) => Promise<Uint8Array>> = {
  csv: async (rows) => new TextEncoder().encode(writeCsv(rows)),
  xlsx: async (rows) =>
    new Uint8Array(
      await (
        await writeXlsxFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toBlob()
      ).arrayBuffer(),
    ),
};

describe.each([
  ["en", "csv"],
  ["zh", "csv"],
  ["en", "xlsx"],
  ["zh", "xlsx"],
] as const)("the %s template as %s", (locale, kind) => {
  it("holds no test while it is blank", async () => {
    const table = readTestTable({ name: `t.${kind}`, bytes: await makeTemplate(locale, kind) }, { today });
    expect(parseTestTable(table, today)).toEqual([]);
    expect(table.questions).toEqual([]);
    expect(table.problems.map(({ code }) => code)).toEqual(["table-no-samples"]);
  });

  it("is read back without a question when it is filled in, with every digit", async () => {
    const rows = fill(rowsOf[kind]?.(await makeTemplate(locale, kind)) ?? [], locale);
    const table = readTestTable({ name: `t.${kind}`, bytes: (await write[kind]?.(rows)) as Uint8Array }, { today });
    expect(table.questions).toEqual([]);
    expect(table.problems).toEqual([]);
    expect(parseTestTable(table, today)).toMatchObject([
      {
        product: filled.product?.[locale],
        reportDate: "2026-01-20",
        sampledBy: "laboratory",
        temperatureC: "120.000",
        durationH: "6",
        vacuum: true,
        visibleLiquid: "no",
        humidityPct: "0.035",
        balanceAccuracyG: "0.001",
        samples: [
          { id: "A1", before: "200.000", after: "199.010", unit: "g" },
          { id: "A2", before: "201.000", after: "200.040", unit: "g" },
        ],
      },
    ]);
  });
});
