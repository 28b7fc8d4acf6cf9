import { expect, test } from "vitest";
import { writeCsv } from "./csv";

const cell = (text: string) => writeCsv([[text]]).slice(1, -2);

test.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "-", '=HYPERLINK("http://example.org")'])(
  "%j cannot be taken for a formula",
  (text) => {
    expect(cell(text).replace(/^"/, "")).toMatch(/^'/);
  },
);

test.each(["1", "-1.50", "A1", "a=b", "2026-01-20", "北极星"])("%s stays as it is", (text) => {
  expect(cell(text)).toBe(text);
});

test("quotation marks, commas and line ends stay within their cell", () => {
  expect(writeCsv([['a "b"', "c,d", "e\nf"]])).toBe('\ufeff"a ""b""","c,d","e\nf"\r\n');
});
