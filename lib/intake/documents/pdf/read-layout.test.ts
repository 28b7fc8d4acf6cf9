import { describe, expect, test } from "vitest";
import { ENGLISH } from "../pages/one-text.fixture";
import type { ReadPages } from "../pages/reading";
import { fill } from "./lay-out.fixture";
import { readPdf } from "./read-pdf";
import { type Print, type Sheet, widthOf, writePdf } from "./write-pdf.fixture";

async function read(sheets: Sheet[]): Promise<ReadPages> {
  const reading = await readPdf(writePdf(sheets));
  if (!reading.ok) throw new Error(reading.code);
  return reading.value;
}
const textOf = async (prints: Print[]) => (await read([{ prints }])).text;

describe("what stands side by side", () => {
  const column = (texts: string[], x: number, y: number, pitch = 14): Print[] =>
    texts.map((text, n) => ({ text, x, y: y + n * pitch }));
  const left = fill(ENGLISH[0] as string, 220, 10);
  const right = fill(ENGLISH[1] as string, 220, 10);

  test.each([0, 3, 5, 9])("columns whose lines are %i points apart are read one after the other", async (apart) => {
    const { text, pages } = await read([{ prints: [...column(left, 60, 100), ...column(right, 310, 100 + apart)] }]);
    expect(text).toBe(`${ENGLISH[0]}\n\n${ENGLISH[1]}`);
    expect(pages[0]?.orderCertain).toBe(true);
  });

  test("a heading above columns and a line below them", async () => {
    const prints = [
      { text: "A heading that runs across both of the columns of this page", x: 60, y: 70, size: 16 },
      ...column(left, 60, 100),
      ...column(right, 310, 100),
      ...column(fill(ENGLISH[3] as string, 470, 10), 60, 250),
    ];
    const { text } = await read([{ prints }]);
    expect(text.split("\n\n").slice(1)).toEqual([ENGLISH[0], ENGLISH[1], ENGLISH[3]]);
  });

  /** Rules around cells: left, top, right, bottom of thin black boxes. */
  const grid = (xs: number[], ys: number[]): NonNullable<Sheet["boxes"]> => {
    const [[l = 0], [t = 0], r = 0, b = 0] = [xs, ys, xs.at(-1), ys.at(-1)];
    return [
      ...xs.map((x): [number, number, number, number, number] => [x, t, x + 1, b, 0]),
      ...ys.map((y): [number, number, number, number, number] => [l, y, r, y + 1, 0]),
    ];
  };

  test("a table whose cells hold several lines, by its rules", async () => {
    const prints = [
      ...column(["Model"], 64, 100),
      ...column(["What is said of it"], 124, 100),
      ...column(["Aurora", "X"], 64, 127),
      ...column(["It is called an all-solid-", "state battery, and its makers", "say so again and again"], 124, 120),
      ...column(["Aurora", "S"], 64, 170),
      ...column(["It is a semi-solid battery"], 124, 177),
    ];
    const { text, parts } = await read([{ prints, boxes: grid([60, 120, 320], [86, 106, 156, 190]) }]);
    expect(text.split("\n")).toEqual([
      "| Model | What is said of it |",
      "| Aurora X | It is called an all-solid-state battery, and its makers say so again and again |",
      "| Aurora S | It is a semi-solid battery |",
    ]);
    expect(new Set(parts.map(({ print }) => print))).toEqual(new Set(["table"]));
  });

  test("cells that touch are parted by the line between them", async () => {
    const rows = [
      ["Aurora X", "all-solid-state"],
      ["Aurora S", "semi-solid"],
    ];
    const prints = rows.flatMap(([name = "", type = ""], n) => [
      { text: name, x: 62, y: 100 + 20 * n },
      { text: type, x: 64 + widthOf("Aurora X", 10) + 3, y: 100 + 20 * n },
    ]);
    const middle = 63 + widthOf("Aurora X", 10);
    const { text } = await read([{ prints, boxes: grid([59, middle, 200], [86, 106, 126]) }]);
    expect(text).toBe("| Aurora X | all-solid-state |\n| Aurora S | semi-solid |");
  });

  test("labels beside long texts may be a table or not, and that is said", async () => {
    const { pages, notes } = await read([
      { prints: [...column(["Type", "Name"], 60, 100, 42), ...column(right, 150, 100)] },
    ]);
    expect(pages[0]?.orderCertain).toBe(false);
    expect(notes).toMatchObject([{ code: "note-order-doubtful", data: { page: 1 }, place: { page: 1 } }]);
  });

  test("boxes of text beside each other, and a table below them, each by itself", async () => {
    const cards = [
      "Solid-state cells contain no liquid, and will be made here.",
      "Packs of semi-solid cells are to be sold next year.",
      "We plan an all-solid-state battery for all of our vehicles.",
    ];
    const rows = [
      ["Model", "Type", "Wh/kg"],
      ["Aurora X", "all-solid-state", "400"],
      ["Aurora S", "semi-solid", "310"],
    ];
    const prints = [
      ...cards.flatMap((card, n) => column(fill(card, 120, 10), 60 + 170 * n, 100)),
      ...rows.flatMap((row, m) => row.map((text, n) => ({ text, x: 60 + 170 * n, y: 200 + 16 * m }))),
    ];
    const { text } = await read([{ prints }]);
    expect(text).toBe([...cards, rows.map((row) => `| ${row.join(" | ")} |`).join("\n")].join("\n\n"));
  });

  test("characters below each other are read downwards, from right to left", async () => {
    const down = (text: string, x: number) => [...text].map((one, n) => ({ text: one, x, y: 100 + 11 * n }));
    const { text, parts } = await read([
      { prints: [...down("本公司电池为全固态", 300), ...down("电池不含任何液体。", 280)] },
    ]);
    expect(text).toBe("本公司电池为全固态电池不含任何液体。");
    expect(parts[0]?.place).toMatchObject({ box: [300, 91.5, 310, 190] });
  });

  test("lines that end before their margin are not run together", async () => {
    const list = ["Solid electrolyte", "No liquid at all", "Made by Aurora Cells"];
    const { text } = await read([{ prints: [...column(left, 60, 100), ...column(list, 60, 260)] }]);
    expect(text.split("\n\n").slice(1)).toEqual(list);
  });
});

describe("letters that are set apart", () => {
  test("by the font's own tracking are one word", async () => {
    expect(await textOf([{ text: "SOLID STATE BATTERY", x: 60, y: 90, tracking: 4 }])).toBe("SOLID STATE BATTERY");
  });
  test("one by one are too", async () => {
    const prints = [..."SOLID"].map((text, n) => ({ text, x: 60 + widthOf("SOLID".slice(0, n), 10) + 4 * n, y: 90 }));
    expect(await textOf(prints)).toBe("SOLID");
  });
});
