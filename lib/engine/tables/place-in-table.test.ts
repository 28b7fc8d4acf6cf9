import { describe, expect, test } from "vitest";
import { loadLexicon } from "@/lib/lexicon";
import { readText } from "../text";
import { findTables } from "./find-tables";
import { placeInTable } from "./place-in-table";

const given = [
  "Before solid-state cells.",
  "| ax | solid-state |\n| cx | dx |\n| ex | fx |",
  "Between solid-state cells.",
  "| gx | solid-state |\n| ix |  | jx |",
  "After it.",
].join("\n\n");
const { text, sentences } = readText(given, loadLexicon());
const tables = findTables(text, sentences);
const at = (place: number) => {
  const found = placeInTable(tables, place);
  return found && [tables.indexOf(found.table), found.row, found.column];
};
const place = (word: string) => text.folded.indexOf(word);

describe("the place of a word in the tables of a text", () => {
  test.each([
    ["ax", [0, 0, 0]],
    ["cx", [0, 1, 0]],
    ["dx", [0, 1, 1]],
    ["ex", [0, 2, 0]],
    ["fx", [0, 2, 1]],
    ["gx", [1, 0, 0]],
    ["jx", [1, 1, 2]],
  ])("%s", (word, wanted) => {
    expect(at(place(word))).toEqual(wanted);
    expect(at(place(word) + 1)).toEqual(wanted);
  });

  test("what stands before, between, after and around cells has none", () => {
    for (const outside of ["before", "between", "after"]) expect(at(place(outside))).toBeUndefined();
    expect(at(place("| ax"))).toBeUndefined();
    expect(at(place("ax") + 2)).toBeUndefined();
    expect(at(place("ax") + 3)).toBeUndefined();
    expect(at(place("fx") + 2)).toBeUndefined();
  });
});
