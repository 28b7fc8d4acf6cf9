import { describe, expect, test } from "vitest";
import { loadLexicon } from "@/lib/lexicon";
import { findFactWords } from "../facts/fact-words";
import type { Range } from "../reading";
import { readText } from "../text";
import { findTables } from "./find-tables";
import { readProductTable } from "./read-product-tables";

const lexicon = loadLexicon();

/** Rows on lines of their own, cells between bars; a product is what letters and a figure make up. */
function read(...lines: string[]) {
  const { text, sentences } = readText(lines.map((line) => `| ${line} |`).join("\n"), lexicon);
  const [table] = findTables(text, sentences);
  if (!table) throw new Error("There is no table.");
  const quote = ({ start, end }: Range) => text.folded.slice(start, end);
  const isProduct = (cell: Range) => /^[a-z]+\d$/.test(quote(cell));
  const found = readProductTable(table, text, findFactWords(text, sentences, lexicon), isProduct);
  return found && { by: found.by, names: found.names.map((cell) => (cell ? quote(cell) : null)) };
}

describe("whose each row or column is", () => {
  test("a header that says what it heads names the rows, in whatever column it stands", () => {
    expect(read("Model | Battery", "Aurora One | Solid-state battery", "Aurora Two | Solid-state battery")).toEqual({
      by: "row",
      names: [null, "aurora one", "aurora two"],
    });
    expect(read("Year | Model", "Solid-state 2025 | Aurora One", "Solid-state 2026 | MG4")).toEqual({
      by: "row",
      names: [null, "aurora one", "mg4"],
    });
  });

  test("a header that goes on heads nothing", () => {
    expect(read("Model year | Battery", "Spring | Solid-state battery")).toBeUndefined();
  });

  test("a row that ends before the column of names has none", () => {
    expect(read("Battery | Year | Model", "Solid-state battery | 2025", "Solid-state battery | 2026 | MG4")).toEqual({
      by: "row",
      names: [null, null, "mg4"],
    });
  });

  test("the same header names the columns where what they tell stands below it", () => {
    expect(read("Model | Aurora One | MG4", "Battery | Solid-state battery | none")).toEqual({
      by: "column",
      names: [null, "aurora one", "mg4"],
    });
    expect(read("Model | Aurora One | MG4", "Ruby | Solid-state | none")).toMatchObject({ by: "row" });
    expect(read("Model | Aurora One | MG4", "Colour | red | blue", "Battery | Solid-state | none")).toMatchObject({
      by: "column",
    });
  });

  test("where the header holds products and what is told of them, the products decide", () => {
    expect(read("Model | MG4 | Battery", "Liquid content | 5 % | Solid-state")).toEqual({
      by: "column",
      names: [null, "mg4", null],
    });
    expect(read("Model | MG4 | Battery", "ET7 | yes | Solid-state", "Battery | no | Solid-state")).toEqual({
      by: "row",
      names: [null, "et7", null],
    });
    expect(read("Model | Range | Battery", "Liquid content | 5 % | Solid-state")).toMatchObject({ by: "row" });
  });

  test.each([
    ["n".repeat(39), true],
    ["n".repeat(40), true],
    ["n".repeat(41), false],
    ["2025", false],
    ["Battery", false],
    ["Q", true],
  ])("under such a header %s is a name: %s", (cell, named) => {
    expect(read("Model | Battery", `${cell} | Solid-state battery`)?.names).toEqual([
      null,
      named ? cell.toLowerCase() : null,
    ]);
  });

  test("without such a header products alone are names, and only where they stand on one side", () => {
    expect(read("Test | MG4 | Mean", "Battery | Solid-state | none", "Range | 5 | 7")).toEqual({
      by: "column",
      names: [null, "mg4", "mean"],
    });
    expect(read("Test | Battery", "Mean | none", "MG4 | Solid-state battery")).toEqual({
      by: "row",
      names: [null, null, "mg4"],
    });
    expect(read("Test | MG4", "ET7 | Solid-state battery")).toBeUndefined();
    expect(read("Test | Battery", "Mean | Solid-state battery")).toBeUndefined();
  });
});
