import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTestTable } from "./read-test-table";
import type { TableAnswers } from "./types";
import { makeWorkbook } from "./workbook.fixture";

const today = new Date("2026-03-05T12:00:00Z");
const read = (bytes: Uint8Array, answers: TableAnswers = {}) =>
  readTestTable({ name: "a.csv", bytes }, { today }, answers);
const codes = (bytes: Uint8Array) => read(bytes).problems.map(({ code, cell }) => (cell ? `${cell} ${code}` : code));
const t = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const n = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const row = (...cells: string[]) => `<row>${cells.join("")}</row>`;
const heading = row(t("id"), t("before (g)"), t("after (g)"), t("loss"));
/** Styles of the fixture: 0 General, 1 0.00, 2 0.00%, 3 0.00" mg", 4 yyyy-mm-dd, 5 0.0, (thousands). */
const book = (...rows: string[]) => makeWorkbook({ Data: rows.join("") });
const samples = (bytes: Uint8Array, answers?: TableAnswers) =>
  read(bytes, answers).tests.flatMap(({ samples: all }) => all as object[]);

describe("a workbook", () => {
  it("is known by its content, keeps the zeros that it shows, and says from which sheet and cells", () => {
    const table = read(book(heading, row(t("A1"), n("200", 1), n("199.5", 1))));
    expect(table.file.kind).toBe("xlsx");
    expect(table.source).toMatchObject({ sheet: "Data", range: "A1:D2" });
    expect(table.tests).toMatchObject([{ samples: [{ before: "200.00", after: "199.50" }] }]);
  });

  it("is read at fifteen digits: the noise of binary numbers is none of a weighing", () => {
    expect(samples(book(heading, row(t("A1"), n("200"), n("197.00000000000003"))))).toMatchObject([{ after: "197" }]);
  });

  it("holds computed numbers of more digits than are weighed: they are asked about", () => {
    const bytes = book(heading, row(t("A1"), n("200", 1), n("199.004300000001", 1)));
    expect(read(bytes).questions.map(({ key }) => key)).toEqual(["digits"]);
    expect(samples(bytes, { digits: "shown" })).toMatchObject([{ after: "199.00" }]);
  });

  it("shows fewer digits than it holds: the stored ones are read, and told", () => {
    const table = read(book(heading, row(t("A1"), n("200", 1), n("199.0043", 1))));
    expect(table.tests).toMatchObject([{ samples: [{ after: "199.0043" }] }]);
    expect(table.notes.map(({ code }) => code)).toContain("note-digits-stored");
  });

  it("shows 0.005 as 0.50 %: that is what is stated, and nothing is asked", () => {
    const table = read(book(heading, row(t("A1"), n("200", 1), n("199", 1), n("0.005", 2))));
    expect(table.questions).toEqual([]);
    expect(table.tests).toMatchObject([{ statedLossPct: "0.50 %" }]);
  });

  it("shows a unit by the number format: it is that of the mass", () => {
    const bare = row(t("id"), t("before"), t("after"));
    expect(samples(book(bare, row(t("A1"), n("200", 3), n("199", 3))))).toMatchObject([
      { before: "200.00", unit: "mg" },
    ]);
  });

  it("takes a date as a date, and refuses one where a mass belongs", () => {
    const lines = row(t("Report date"), n("46042", 4));
    expect(read(book(lines, heading, row(t("A1"), n("200", 1), n("199", 1)))).tests).toMatchObject([
      { reportDate: "2026-01-20" },
    ]);
    expect(codes(book(heading, row(t("A1"), n("46042", 4), n("199", 1))))).toEqual(["Data!B2 table-date-for-number"]);
  });

  it("takes the stored result of a formula, and refuses one without a result, an error, and a number shown in thousands", () => {
    const formula = (value: string) => `<c><f>B1-1</f>${value}</c>`;
    expect(samples(book(heading, row(t("A1"), n("200"), formula("<v>199</v>"))))).toMatchObject([{ after: "199" }]);
    expect(codes(book(heading, row(t("A1"), n("200"), formula("<v></v>"))))).toEqual([
      "Data!C2 table-formula-without-value",
    ]);
    expect(codes(book(heading, row(t("A1"), n("200"), '<c t="e"><v>#DIV/0!</v></c>')))).toEqual([
      "Data!C2 table-cell-error",
    ]);
    expect(codes(book(heading, row(t("A1"), n("200000", 5), n("199"))))).toEqual(["Data!B2 table-scaled-number"]);
  });

  it("asks whether hidden rows count", () => {
    const bytes = book(
      heading,
      row(t("A1"), n("200"), n("199")),
      row(t("A2"), n("200"), n("150")).replace("<row", '<row hidden="1"'),
    );
    expect(read(bytes).questions.map(({ key }) => key)).toEqual(["hiddenRows"]);
    expect(samples(bytes, { hiddenRows: "leave-out" })).toMatchObject([{ id: "A1" }]);
    expect(samples(bytes, { hiddenRows: "read" })).toHaveLength(2);
  });

  it("gives a merged name to each of its rows, without asking", () => {
    const rows = [
      row(t("product"), t("id"), t("before (g)"), t("after (g)")),
      row(t("Aster"), t("1"), n("200"), n("199")),
      row("<c/>", t("2"), n("200"), n("199")),
    ];
    const merged = makeWorkbook({ Data: rows.join("") }, { Data: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' });
    expect(read(merged).tests).toMatchObject([{ product: "Aster", samples: [{ id: "1" }, { id: "2" }] }]);
    expect(read(book(...rows)).questions.map(({ key }) => key)).toEqual(["blanks"]);
  });

  it("whose text is missing is not taken for one with an empty cell", () => {
    expect(codes(book(heading, row(t("A1"), n("200"), '<c t="s"><v>7</v></c>')))).toEqual(["Data!C2 table-cell-error"]);
  });

  it("asks which sheet is meant where two hold masses", () => {
    const rows = heading + row(t("A1"), n("200"), n("199"));
    const bytes = makeWorkbook({ Cover: row(t("Cover")), One: rows, Two: rows.replace("A1", "B1") });
    expect(read(bytes).questions.map(({ key }) => key)).toEqual(["table"]);
    expect(samples(bytes, { table: "Two!1" })).toMatchObject([{ id: "B1" }]);
  });
});

describe("a zip file", () => {
  it("that would unpack to more than 50 MB is not unpacked", () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(50_000_001) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(codes(bomb)).toEqual(["workbook-too-large"]);
  });

  it("whose directory lies about a size is refused", () => {
    const bytes = book(heading, row(t("A1"), n("200"), n("199")));
    const name = "xl/worksheets/sheet1.xml";
    const at = Buffer.from(bytes).lastIndexOf(name);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    view.setUint32(at - 46 + 24, view.getUint32(at - 46 + 24, true) - 10, true);
    expect(codes(bytes)).toEqual(["workbook-broken"]);
  });

  it("one of whose bytes was changed is refused by its checksum", () => {
    const bytes = zipSync({ "xl/workbook.xml": [strToU8("<workbook/>"), { level: 0 }] });
    const at = Buffer.from(bytes).indexOf("<workbook/>");
    bytes[at + 1] = 0x78;
    expect(codes(bytes)).toEqual(["workbook-broken"]);
  });

  it("that is another kind of document is refused as such", () => {
    expect(codes(zipSync({ "word/document.xml": strToU8("<a/>") }))).toEqual(["workbook-other"]);
  });
});
