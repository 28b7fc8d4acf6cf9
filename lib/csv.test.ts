import { expect, test } from "vitest";
import { writeCsv } from "./csv";

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("%j is shown and not computed", (cell) => {
  expect(writeCsv([[cell]]).replace(/^"/, "")).toMatch(/^'/);
});

test("quotation marks, commas and line ends stay inside their cell", () => {
  expect(writeCsv([["a", 'b "c"', "d,e", "f\ng"], ["1"]])).toBe('a,"b ""c""","d,e","f\ng"\r\n1\r\n');
});
