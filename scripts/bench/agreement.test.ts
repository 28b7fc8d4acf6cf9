import { expect, test } from "vitest";
import { findMissing, unitsOfBytes } from "./agreement";

const text = "a é 固态 🔋 z";
test.each([...new Set(text)].map((character) => [character]))(
  "finds where %s begins, counted in bytes",
  (character) => {
    const unit = text.indexOf(character);
    expect(unitsOfBytes(text)(Buffer.byteLength(text.slice(0, unit)))).toBe(unit);
  },
);

test("the end of the text is a place too", () => {
  expect(unitsOfBytes(text)(Buffer.byteLength(text))).toBe(text.length);
});

const theirs = [
  { start: 3, end: 9 },
  { start: 20, end: 24 },
];
test.each([
  ["the same", theirs, []],
  ["more, overlapping ones too", [...theirs, { start: 4, end: 9 }], []],
  ["one fewer", [{ start: 3, end: 9 }], [{ start: 20, end: 24 }]],
  [
    "one of another length",
    [
      { start: 3, end: 9 },
      { start: 20, end: 25 },
    ],
    [{ start: 20, end: 24 }],
  ],
  ["nothing", [], theirs],
])("ours found %s: what is missing is told", (_, ours, missing) => {
  expect(findMissing(theirs, ours)).toEqual(missing);
});
