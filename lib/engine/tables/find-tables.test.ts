import { describe, expect, test } from "vitest";
import { loadLexicon } from "@/lib/lexicon";
import { readText } from "../text";
import { findTables } from "./find-tables";

const lexicon = loadLexicon();

/** Terms stand in the first cells, so that the lines are read at all. */
function read(given: string) {
  const { text, sentences } = readText(given, lexicon);
  const tables = findTables(text, sentences);
  const rows = tables.map((table) =>
    table.rows.map((row) => row.map(({ start, end }) => text.folded.slice(start, end))),
  );
  return { rows };
}

describe("tables of a text", () => {
  test.each([
    ["pipes at the edges or none", "| solid-state | b |\n|---|:-:|\n| c | d |", "solid-state | b\nc | d"],
    ["tabs or pipes", "solid-state\tb\nc\td", "| solid-state | b |\n| c | d |"],
    ["markup of bold or none", "| **solid-state** | b |\n| c | `d` |", "| solid-state | b |\n| c | d |"],
    [
      "HTML or pipes",
      "<table><tr><th>solid-state</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>",
      "| solid-state | b |\n| c | d |",
    ],
  ])("%s are read alike", (_, one, other) => {
    const wanted = [
      [
        ["solid-state", "b"],
        ["c", "d"],
      ],
    ];
    expect(read(one).rows).toEqual(wanted);
    expect(read(other).rows).toEqual(wanted);
  });

  test("an empty cell keeps its column", () => {
    expect(read("|  | solid-state |\n| c | d |").rows[0]?.[0]).toEqual(["", "solid-state"]);
    expect(read("solid-state\t\tb\nc\td\te").rows[0]?.[0]).toEqual(["solid-state", "", "b"]);
  });

  test("one row is no table, and prose with a bar is none", () => {
    expect(read("| solid-state battery | b |").rows).toEqual([]);
    expect(read("A solid-state battery | news\n\nThe cell is here.").rows).toEqual([]);
  });

  test.each([
    [63, 1],
    [64, 1],
    [65, 0],
  ])("rows of %i cells make %i tables", (cells, count) => {
    const row = `|${" solid-state |".repeat(cells)}`;
    expect(read(`${row}\n${row}`).rows).toHaveLength(count);
  });

  test("lines above and below the one with a term belong to its table, prose beside them does not", () => {
    const lines = Array.from({ length: 6 }, (_, i) => `| x${i} | y |`);
    const given = ["A note of ours", ...lines, "| solid-state | y |", ...lines, "Another note of ours"].join("\n");
    const names = ["x0", "x1", "x2", "x3", "x4", "x5"];
    expect(read(given).rows.map((rows) => rows.map(([first]) => first))).toEqual([[...names, "solid-state", ...names]]);
    expect(read("A note of ours\nx0\ty\nsolid-state\ty\nAnother note of ours").rows).toEqual([
      [
        ["x0", "y"],
        ["solid-state", "y"],
      ],
    ]);
  });

  test("the line under a header is no row, cells with a dash are", () => {
    const rows = (line: string) => read(`| solid-state | b |\n${line}\n| c | d |`).rows[0];
    expect(rows("| :--- | ---: |")).toHaveLength(2);
    expect(rows("| - | e |")?.[1]).toEqual(["-", "e"]);
    expect(rows("| -5 | -3 |")?.[1]).toEqual(["-5", "-3"]);
    expect(rows("| a- | b- |")?.[1]).toEqual(["a-", "b-"]);
  });

  test("tabs before the first word of a line close empty cells", () => {
    expect(read("a\tsolid-state\tb\n\tc\td\n\t\te").rows).toEqual([
      [
        ["a", "solid-state", "b"],
        ["", "c", "d"],
        ["", "", "e"],
      ],
    ]);
    expect(read("a\tsolid-state\n \tc").rows[0]?.[1]).toEqual(["", "c"]);
    expect(read("a\tsolid-state\n  c\td").rows[0]?.[1]).toEqual(["c", "d"]);
  });

  test("blanks around a row bound no cells", () => {
    expect(read("  | solid-state | b |\n| c | d |  ").rows).toEqual([
      [
        ["solid-state", "b"],
        ["c", "d"],
      ],
    ]);
  });

  test("a text of nothing but bars is read in time that grows with it", () => {
    const started = performance.now();
    read(`solid-state ${"|".repeat(200_000)}\n${"|".repeat(200_000)}`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("tables of HTML", () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const wanted = [
    [
      ["solid-state", "b"],
      ["c", "d"],
    ],
  ];

  test.each([
    ["header cells and attributes", '<table class="x"><tr id="r"><th scope="col">solid-state<th id="h">b</tr>'],
    ["a head and a body", "<table><thead><tr><th>solid-state</th><th>b</th></tr></thead><tbody>"],
    ["cells that the next one closes", "<table><tr><td>solid-state<td>b</td>"],
    ["cells that the row closes", "<table><tr><td>solid-state<td>b</tr>"],
    ["cells that the next row closes", "<table><tr><td>solid-state<td>b"],
    ["a row of one cell, which is none", "<table><tr><td colspan=2>Our range</td></tr><tr><td>solid-state<td>b</tr>"],
  ])("%s", (_, opening) => {
    expect(read(`${opening}${row("c", "d")}</table>`).rows).toEqual(wanted);
    expect(read(`${opening}${row("c", "d")}`).rows).toEqual(wanted);
  });

  test("a tag inside a cell does not end it", () => {
    expect(
      read(`<table>${row("solid-state <i>cell</i> here", "b")}${row("c", "d")}</table>`).rows[0]?.[0]?.[0],
    ).toMatch(/^solid-state .*cell.* here$/);
  });

  test("each table ends where it is closed, and one row is none", () => {
    const table = `<table>${row("solid-state", "b")}${row("c", "d")}</table>`;
    expect(read(`${table}${table}`).rows).toEqual([...wanted, ...wanted]);
    expect(read(`<table>${row("solid-state", "b")}</table>`).rows).toEqual([]);
  });

  test("tables of lines and of HTML come in the order of the text", () => {
    const html = `<table>${row("solid-state", "b")}${row("c", "d")}</table>`;
    const firsts = (given: string) => read(given).rows.map((rows) => rows[0]?.[1]);
    expect(firsts(`${html}\n\n| solid-state | e |\n| f | g |`)).toEqual(["b", "e"]);
    expect(firsts(`| solid-state | e |\n| f | g |\n\n${html}`)).toEqual(["e", "b"]);
  });

  test.each([
    [63, 2],
    [64, 2],
    [65, 0],
  ])("of rows with %i cells %i are read", (cells, count) => {
    const wide = row(...Array.from({ length: cells }, () => "solid-state"));
    expect(read(`<table>${wide}${wide}</table>`).rows[0] ?? []).toHaveLength(count);
  });
});
