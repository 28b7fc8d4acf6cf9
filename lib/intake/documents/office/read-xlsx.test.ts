import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { makeWorkbook } from "../../tables/workbook.fixture";
import { extract, noted, printed } from "../extract-here.fixture";
import { relations, zipParts } from "../office-files.fixture";

const cell = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, cells: string, attributes = "") => `<row r="${number}" ${attributes}>${cells}</row>`;

describe("a workbook as text", () => {
  test("has the rows of its sheets as rows of text, and a line in one cell as a paragraph", async () => {
    const first = row(1, cell("A1", "Our cell is semi-solid.")) + row(3, cell("A3", "Type") + cell("B3", "Gel"));
    const rest = row(4, `${cell("A4", "Loss")}<c r="B4" s="1"><v>0.5</v></c>`);
    const document = await extract("a.xlsx", makeWorkbook({ 一: first + rest, 二: row(9, cell("C9", "x")) }));
    expect(document.text).toBe("Our cell is semi-solid.\n\n| Type | Gel |\n| Loss | 0.50 |\n\nx");
    expect(document.parts.map(({ place }) => place)).toEqual([
      { kind: "sheet", sheet: "一", row: 1 },
      { kind: "sheet", sheet: "一", row: 3 },
      { kind: "sheet", sheet: "一", row: 4 },
      { kind: "sheet", sheet: "二", row: 9 },
    ]);
  });

  test("names hidden rows and columns", async () => {
    const shown = row(1, cell("A1", "a") + cell("B1", "b") + cell("C1", "c"));
    const hidden = row(2, cell("A2", "d") + cell("B2", "e"), 'hidden="1"');
    const sheet = makeWorkbook({ S: `${shown}${hidden}` });
    const parts = unzipSync(sheet);
    const xml = strFromU8(parts["xl/worksheets/sheet1.xml"] as Uint8Array);
    const document = await extract(
      "a.xlsx",
      zipParts({
        ...parts,
        "xl/worksheets/sheet1.xml": xml.replace(
          "<sheetData>",
          '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>',
        ),
      }),
    );
    expect(printed(document)).toEqual(["table: | a | ", "hidden: b", "table:  | c |", "hidden: | d | e |"]);
    expect(noted(document)).toEqual(["note-hidden-text"]);
  });

  test("reads text boxes and words for pictures over a sheet, and sets comments apart", async () => {
    const parts = {
      ...unzipSync(makeWorkbook({ S: row(1, cell("A1", "x")) })),
      "xl/worksheets/_rels/sheet1.xml.rels": relations([
        { id: "d", type: "drawing", target: "../drawings/drawing1.xml" },
        { id: "c", type: "comments", target: "../comments1.xml" },
      ]),
      "xl/drawings/drawing1.xml":
        '<d><anchor><from><row>4</row></from><to><row>9</row></to><sp><cNvPr descr="A cell"/><p><r><t>Boxed.</t></r></p></sp></anchor></d>',
      "xl/comments1.xml":
        '<comments><commentList><comment ref="A1"><text><r><t>Really?</t></r></text></comment></commentList></comments>',
    };
    const document = await extract("a.xlsx", zipParts(parts));
    expect(printed(document)).toEqual(["body: x", "alternative-text: A cell", "aside: Boxed."]);
    expect(document.parts[2]?.place).toEqual({ kind: "sheet", sheet: "S", row: 5 });
    expect(document.apart).toEqual([
      { text: "Really?", place: { kind: "sheet", sheet: "S", row: 1 }, print: "comment" },
    ]);
  });
});
