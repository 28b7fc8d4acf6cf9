import { expect, it } from "vitest";
import { countCharacters } from "./count-characters";

it.each([
  ["", 0],
  ["固态", 2],
  ["a😀b", 3],
  ["😀😀", 2],
  ["\ud83d", 1],
  ["\ud83d\ud83d\ude00", 2],
  ["\ude00\ud83d", 2],
])("counts %j as %i", (text, count) => {
  expect(countCharacters(text)).toBe(count);
  expect([...text]).toHaveLength(count);
});
