import { describe, expect, test } from "vitest";
import { loadLexicon } from "@/lib/lexicon";
import { readText } from "../text";
import { findMeasures } from "./find-measures";

const lexicon = loadLexicon();
function read(given: string, range?: { start: number; end: number }) {
  const { text } = readText(given, lexicon);
  const { folded } = text;
  return findMeasures(text, range ?? { start: 0, end: folded.length }).map(({ start, end, firm }) => [
    folded.slice(start, end),
    firm,
  ]);
}

describe("figures with a unit", () => {
  test.each([
    ["20 Ah", [["20 ah", true]]],
    ["20Ah", [["20ah", true]]],
    ["20-Ah cells", [["20-ah", true]]],
    ["1,200.5 mAh", [["1,200.5 mah", true]]],
    [
      "3.7 V, 60 g and 12 mm",
      [
        ["3.7 v", true],
        ["60 g", true],
        ["12 mm", true],
      ],
    ],
    ["一节20安时电芯", [["20安时", true]]],
    ["300 Wh/kg", [["300 wh/kg", false]]],
    ["900 cycles", [["900 cycles", false]]],
    ["寿命900次", [["900次", false]]],
    ["45 °C", [["45 °c", false]]],
    ["$59", [["59", true]]],
    ["€1,299", [["1,299", true]]],
    [
      "$59 each, €60",
      [
        ["59", true],
        ["60", true],
      ],
    ],
  ])("%s", (text, measures) => expect(read(text)).toEqual(measures));

  test.each([
    "20 weeks",
    "20 W/x",
    "20  of them",
    "20. Ah, he said",
    "59",
    "$120/kWh-hour",
    "$4 per day",
    "$1.2 billion",
    "$1.2bn",
    "$3 million",
    "$5 m",
    "¥3亿",
    "Ah",
  ])("%s: none", (text) => expect(read(text)).toEqual([]));

  test("a range holds those that begin in it", () => {
    const text = "20 Ah 30 Ah";
    expect(read(text, { start: 0, end: 5 })).toEqual([["20 ah", true]]);
    expect(read(text, { start: 6, end: 11 })).toEqual([["30 ah", true]]);
  });
});
