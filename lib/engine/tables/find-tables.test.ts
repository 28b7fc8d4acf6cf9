import { describe, expect, test } from "vitest";
import { loadLexicon } from "@/lib/lexicon";
import { readText } from "../text";
import { findTables } from "./find-tables";
import { placeInTable } from "./place-in-table";

const lexicon = loadLexicon();

/** Terms stand in the first cells, so that the lines are read at all. */
function read(given: string) {
  const { text, sentences } = readText(given, lexicon);
  const tables = findTables(text, sentences);
  const rows = tables.map((table) =>
    table.rows.map((row) => row.map(({ start, end }) => text.folded.slice(start, end))),
  );
  return { text, tables, rows };
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

  test("a place has a row and a column, and outside a table none", () => {
    const { text, tables } = read("| a | solid-state |\n| c | dd |\n\nAfter it.");
    const at = (word: string) => placeInTable(tables, text.folded.indexOf(word));
    expect(at("solid")).toMatchObject({ row: 0, column: 1 });
    expect(at("dd")).toMatchObject({ row: 1, column: 1 });
    expect(at("after")).toBeUndefined();
  });

  test("a text of nothing but bars is read in time that grows with it", () => {
    const started = performance.now();
    read(`solid-state ${"|".repeat(200_000)}\n${"|".repeat(200_000)}`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
