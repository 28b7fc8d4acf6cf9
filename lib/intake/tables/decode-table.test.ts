import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseTestTable } from "./parse-test-table";
import { asked, head, read, refused, sample, tests, today } from "./read-table.fixture";

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
    const source = { file: "a.csv", sha256, range: "A1:C2" };
    expect(read(text).source).toEqual(source);
    expect(parseTestTable(read(text), today)).toMatchObject([{ source }]);
    expect(read(text, {}, "C:\\Users\\li\\a\u202ecsv.exe").source?.file).toBe("acsv.exe");
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
