import { expect, test } from "vitest";
import { shiftMarks } from "./shift-marks";

const TEXT = "a solid-state cell, a hybrid cell";
const MARKS = [mark("solid-state cell"), mark("hybrid cell")];

function mark(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}
const wordsAfter = (after: string) => shiftMarks(MARKS, TEXT, after).map(({ start, end }) => after.slice(start, end));

test.each([
  ["nothing typed", TEXT, ["solid-state cell", "hybrid cell"]],
  ["words put before both", `Now ${TEXT}`, ["solid-state cell", "hybrid cell"]],
  ["words put between", TEXT.replace(", a", ", then a"), ["solid-state cell", "hybrid cell"]],
  ["words put behind both", `${TEXT}s and more`, ["solid-state cell", "hybrid cell"]],
  ["one word taken out before both", TEXT.slice(2), ["solid-state cell", "hybrid cell"]],
  ["a letter put into the first", TEXT.replace("solid", "solids"), ["hybrid cell"]],
  ["a letter taken from the second", TEXT.replace("hybrid", "hybid"), ["solid-state cell"]],
  ["everything replaced", "something else", []],
  ["everything taken out", "", []],
])("%s: a mark stays at its words or goes", (_, after, words) => {
  expect(wordsAfter(after)).toEqual(words);
});
