import { describe, expect, test } from "vitest";
import { extract, noted, printed } from "../extract-here.fixture";
import { makePptx, relations, type Slide, slideShape, slideTable } from "../office-files.fixture";

const read = (slides: Slide[], others?: Record<string, string>) => extract("a.pptx", makePptx(slides, others));
const slide = (shapes: string, more: Partial<Slide> = {}): Slide => ({ shapes, ...more });

describe("a presentation", () => {
  test("is read in the order of its show, with tables, notes and the words for pictures", async () => {
    const picture = '<p:pic><p:nvPicPr><p:cNvPr id="3" name="x" descr="A cell"/></p:nvPicPr></p:pic>';
    const document = await read([
      slide(slideShape(["Ours"], "title") + slideShape(["First.", "Second."]), {
        notes: slideShape(["Say it."], "body"),
      }),
      slide(
        slideTable([
          ["Type", "Semi-solid"],
          ["Energy", "360"],
        ]) + picture,
      ),
    ]);
    expect(printed(document)).toEqual([
      "heading: Ours",
      "body: First.",
      "body: Second.",
      "notes: Say it.",
      "table: | Type | Semi-solid |",
      "table: | Energy | 360 |",
      "alternative-text: A cell",
    ]);
    expect(document.text).toContain("| Type | Semi-solid |\n| Energy | 360 |\n\nA cell");
    expect(document.parts.map(({ place }) => place.kind === "slide" && place.slide)).toEqual([1, 1, 1, 1, 2, 2, 2]);
  });

  test("names hidden slides and shapes", async () => {
    const hidden = slideShape(["Not shown."]).replace('name="x"', 'name="x" hidden="1"');
    const document = await read([
      slide(slideShape(["Shown."]) + hidden),
      slide(slideShape(["Skipped."]), { hidden: true }),
    ]);
    expect(printed(document)).toEqual(["body: Shown.", "hidden: Not shown.", "hidden: Skipped."]);
    expect(noted(document)).toEqual(["note-hidden-text"]);
  });

  test.each([
    ["1000", "small-print"],
    ["1080", "small-print"],
    ["1081", "body"],
    ["1400", "body"],
  ])("names a line of %s hundredths of a point as %s, where most is set as its layout says", async (size, print) => {
    const document = await read([slide(slideShape(["Most of the slide."]) + slideShape(["*"], "", `sz="${size}"`))]);
    expect(printed(document)[1]).toBe(`${print}: *`);
  });

  test("reads a foot line once, and no numbers of slides", async () => {
    const number = slideShape(["7"], "sldNum");
    const feet = () => slide(slideShape(["x"]) + slideShape(["Maker"], "ftr") + number);
    expect(printed(await read([feet(), feet()]))).toEqual(["body: x", "header-or-footer: Maker", "body: x"]);
  });

  test("reads the words of charts, and sets comments apart", async () => {
    const chart =
      "<p:graphicFrame><a:graphic><a:graphicData><c:chart r:id='c'/></a:graphicData></a:graphic></p:graphicFrame>";
    const document = await read([slide(slideShape(["x"]) + chart)], {
      "ppt/slides/_rels/slide1.xml.rels": relations([
        { id: "c", type: "chart", target: "../charts/chart1.xml" },
        { id: "k", type: "comments", target: "../comments/comment1.xml" },
      ]),
      "ppt/charts/chart1.xml":
        "<c:c><c:title><a:p><a:r><a:t>Solid-state cells</a:t></a:r></a:p></c:title><c:cat><c:strCache><c:pt><c:v>2026</c:v></c:pt></c:strCache></c:cat><c:val><c:numCache><c:pt><c:v>5</c:v></c:pt></c:numCache></c:val></c:c>",
      "ppt/comments/comment1.xml": "<p:cmLst><p:cm><p:text>Is it?</p:text></p:cm></p:cmLst>",
    });
    expect(printed(document)).toEqual(["body: x", "aside: Solid-state cells", "aside: 2026"]);
    expect(document.apart).toEqual([{ text: "Is it?", place: { kind: "slide", slide: 1 }, print: "comment" }]);
  });
});
