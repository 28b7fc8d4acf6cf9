import { describe, expect, test } from "vitest";
import { CHINESE, ENGLISH, mentionsOf, partsAt, plainText, readingOf } from "../pages/one-text.fixture";
import type { ReadPages } from "../pages/reading";
import { fill, type Laid, type Layout, layOut } from "./lay-out.fixture";
import { readPdf } from "./read-pdf";
import { type Print, type Sheet, widthOf, writePdf } from "./write-pdf.fixture";

async function read(sheets: Sheet[]): Promise<ReadPages> {
  const reading = await readPdf(writePdf(sheets));
  if (!reading.ok) throw new Error(reading.code);
  return reading.value;
}
const lines = (texts: string[], more: Partial<Print> = {}): Print[] =>
  texts.map((text, n) => ({ text, x: 60, y: 90 + n * 14, ...more }));
const textOf = async (prints: Print[]) => (await read([{ prints }])).text;
const normal = (text: string) => text.replace(/-/g, "");

describe("one text, laid out in many ways, reads the same", () => {
  const layouts: [string, Layout][] = [
    ["one column", {}],
    ["two columns", { columns: 2 }],
    ["two columns in small type", { columns: 2, size: 8 }],
    ["several pages with running lines", { size: 18, header: "Aurora Cells, press office", footer: "Page #" }],
    ["two columns over several pages", { columns: 2, size: 12, header: "Aurora Cells   #" }],
  ];
  const texts: [string, Laid[]][] = [
    ["English", ENGLISH],
    ["Chinese", CHINESE],
    ["both", [...ENGLISH, ...CHINESE]],
  ];
  const cases = layouts.flatMap(([name, layout]) => texts.map(([tongue, text]) => ({ name, layout, tongue, text })));

  test.each(cases)("$tongue in $name", async ({ layout, text }) => {
    const { text: found } = await read(layOut(text, layout));
    expect(readingOf(found)).toEqual(readingOf(plainText(text)));
  });

  test.each(cases.filter(({ layout }) => !layout.header))(
    "$tongue in $name, to the letter",
    async ({ layout, text }) => {
      expect((await read(layOut(text, layout))).text).toBe(plainText(text));
    },
  );

  test("words parted at line ends", async () => {
    const { text } = await read(layOut(ENGLISH, { columns: 2, hyphenate: true }));
    expect(readingOf(text)).toEqual(readingOf(plainText(ENGLISH)));
    expect(normal(text)).toBe(normal(plainText(ENGLISH)));
  });

  test("radicals that look like characters", async () => {
    const disguised = (text: string) => text.replace(/[一二公用国生工目车小方长页]/g, (one) => DISGUISES[one] ?? one);
    const made = CHINESE.map((block) =>
      typeof block === "string" ? disguised(block) : block.map((row) => row.map(disguised)),
    );
    expect(plainText(made)).not.toBe(plainText(CHINESE));
    expect((await read(layOut(made))).text).toBe(plainText(CHINESE));
  });
});

const DISGUISES: Record<string, string> = {
  一: "⼀",
  二: "⼆",
  用: "⽤",
  生: "⽣",
  工: "⼯",
  目: "⽬",
  车: "⻋",
  小: "⼩",
  方: "⽅",
  长: "⻓",
  页: "⻚",
};

describe("places", () => {
  test.each([1, 2] as const)("point to the lines a mention stands on, in %i columns", async (columns) => {
    const both = [...ENGLISH, ...CHINESE];
    const sheets = layOut([...both, ...both, ...both], { columns });
    const { text, parts, pages } = await read(sheets);
    expect(pages.length).toBe(sheets.length);
    expect(pages.length).toBeGreaterThan(1);
    for (const mention of mentionsOf(text)) {
      const on = partsAt(parts, mention);
      expect(on.length).toBeGreaterThan(0);
      for (const { place, start, end } of on) {
        if (place.kind !== "page") throw new Error("A page was expected.");
        const [left, top, right, bottom] = place.box;
        // Exactly the print that was laid there says what the part says.
        const there = sheets[place.page - 1]?.prints.filter(
          ({ x, y }) => x >= left - 0.5 && x <= right && y > top && y < bottom,
        );
        expect(there?.map((print) => print.text.replace(/-$/, ""))).toEqual([text.slice(start, end).replace(/-$/, "")]);
      }
    }
  });

  test("parts are sorted, do not overlap, and cover the text but for what is put between them", async () => {
    const { text, parts } = await read(layOut([...ENGLISH, ...CHINESE], { columns: 2 }));
    let end = 0;
    let between = "";
    for (const part of parts) {
      expect(part.start).toBeGreaterThanOrEqual(end);
      expect(part.end).toBeGreaterThan(part.start);
      between += text.slice(end, part.start);
      end = part.end;
    }
    expect(between.replace(/[\s|]/g, "")).toBe("");
    expect(end).toBeGreaterThan(text.length - 3);
  });
});

describe("words at the end of a line", () => {
  const body = fill(
    "The word stands here and is followed by many others, so that the line is a long one. ".repeat(2),
    400,
    10,
  );
  test.each([
    [
      "a word of its own with a hyphen",
      ["a solid-state cell and a solid-", "state battery"],
      "a solid-state cell and a solid-state battery",
    ],
    ["a word that occurs without one", ["the electrolyte is an elec-", "trolyte"], "the electrolyte is an electrolyte"],
    ["a compound that occurs nowhere else", ["This is a solid-", "state battery"], "This is a solid-state battery"],
    ["a compound of three", ["This is an all-solid-", "state battery"], "This is an all-solid-state battery"],
    ["a word that occurs nowhere else", ["This is a bat-", "tery"], "This is a battery"],
    ["a name", ["made with Li-", "Ion cells"], "made with Li-Ion cells"],
    ["a figure", ["by GB/T 48093.1-", "2026"], "by GB/T 48093.1-2026"],
    ["Chinese", ["全固态", "电池"], "全固态电池"],
    ["Chinese and Latin", ["容量为", "Ah 的电池"], "容量为Ah 的电池"],
  ])("%s", async (_, given, wanted) => {
    expect(await textOf(lines([...body, ...given]))).toContain(wanted);
  });
});

describe("how a part is printed", () => {
  const page = (more: Print[]) => [...lines(fill(ENGLISH[0] as string, 475, 10)), ...more];
  const printOf = async (prints: Print[], words: string) => {
    const { text, parts } = await read([{ prints }]);
    return parts.find(({ start, end }) => text.slice(start, end).includes(words))?.print;
  };

  test.each<[string, Print, string]>([
    ["heading", { text: "A new battery", x: 60, y: 60, size: 18 }, "heading"],
    ["bold heading", { text: "A new battery", x: 60, y: 60, bold: true }, "heading"],
    ["small print", { text: "A new battery: by the maker's own tests.", x: 60, y: 300, size: 7 }, "small-print"],
    ["footnote", { text: "1) A new battery: by the maker's own tests.", x: 60, y: 780, size: 7 }, "footnote"],
    ["text that is not drawn", { text: "A new battery", x: 60, y: 500, mode: 3 }, "hidden"],
    ["white text on white", { text: "A new battery", x: 60, y: 500, color: [1, 1, 1] }, "hidden"],
    ["text beside the page", { text: "A new battery", x: 700, y: 500 }, "hidden"],
    ["text too small to see", { text: "A new battery", x: 60, y: 500, size: 1 }, "hidden"],
    ["text across the page", { text: "A new battery", x: 200, y: 600, size: 30, turned: 45 }, "aside"],
    ["plain text", { text: "A new battery was shown.", x: 60, y: 500 }, "body"],
  ])("%s", async (_, print, wanted) => {
    expect(await printOf(page([print]), "A new battery")).toBe(wanted);
  });

  test("white text on a dark box can be seen, white text on a white one cannot", async () => {
    const print: Print = { text: "A new battery", x: 60, y: 500, color: [1, 1, 1] };
    const on = async (grey: number) =>
      (await read([{ prints: page([print]), boxes: [[50, 480, 300, 520, grey]] }])).parts.at(-1)?.print;
    expect(await on(0.2)).toBe("body");
    expect(await on(1)).toBe("hidden");
  });

  test("raised figures are no part of the word before them", async () => {
    const marked = page([
      { text: "This is a solid-state battery", x: 60, y: 400 },
      { text: "1", x: 60.5 + widthOf("This is a solid-state battery", 10), y: 396, size: 6 },
    ]);
    expect(await textOf(marked)).toMatch(/solid-state battery¹$/);
  });
});

describe("running lines", () => {
  const pages = (count: number): Sheet[] =>
    Array.from({ length: count }, (_, n) => ({
      prints: [
        { text: "Aurora Cells: solid-state for all", x: 60, y: 40, size: 8 },
        ...lines([
          `This is the ${"first second third fourth".split(" ")[n]} page of the text`,
          "and it has a second line.",
        ]),
        { text: `${n + 1}`, x: 290, y: 815, size: 8 },
      ],
    }));

  test.each([2, 3, 4])("stand once in a text of %i pages, and its numbers not at all", async (count) => {
    const { text, parts } = await read(pages(count));
    expect(text.match(/solid-state for all/g)).toHaveLength(1);
    expect(text).not.toMatch(/^\d$/m);
    const at = parts.find(({ start, end }) => text.slice(start, end).includes("solid-state for all"));
    expect(at).toMatchObject({ print: "header-or-footer", place: { page: 1 } });
  });

  test("a line of a single page is text", async () => {
    const { parts } = await read(pages(1));
    expect(parts.map(({ print }) => print)).not.toContain("header-or-footer");
  });

  test("do not part a sentence that goes on overleaf", async () => {
    const sheets = layOut(ENGLISH.slice(0, 2), { size: 36, header: "Aurora Cells, press office", footer: "Page #" });
    expect(sheets.length).toBeGreaterThan(1);
    expect((await read(sheets)).text.split("\n\n")).toEqual(expect.arrayContaining(ENGLISH.slice(0, 2)));
  });
});
