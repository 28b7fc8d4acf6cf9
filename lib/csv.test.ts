import { expect, test } from "vitest";
import { writeCsv } from "./csv";

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])("%j is shown and not computed", (cell) => {
  expect(writeCsv([[cell]]).replace(/^\ufeff"?/, "")).toMatch(/^'/);
});

test.each(["1.5", "a=1", "S-1", "’=1"])("%s stays as it is", (cell) => {
  expect(writeCsv([[cell]])).toBe(`\ufeff${cell}\r\n`);
});

test("quotation marks, commas and line ends stay inside their cell", () => {
  expect(writeCsv([["a", 'b "c"', "d,e", "f\ng"], ["1"]])).toBe('\ufeffa,"b ""c""","d,e","f\ng"\r\n1\r\n');
});
