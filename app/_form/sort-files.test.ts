import { expect, test } from "vitest";
import { canBeTests, sortFiles } from "./sort-files";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test.each([
  ["brochure.pdf", "application/pdf", false, "documents"],
  ["poster.png", "image/png", false, "documents"],
  ["losses.XLSX", XLSX, false, "tests"],
  ["losses.csv", "", false, "tests"],
  ["lab.json", "", false, "tests"],
  ["run.tsv", "", false, "tests"],
  // Some systems take every CSV for a spreadsheet, and a page for its program.
  ["brochure.docx", XLSX, false, "documents"],
  ["losses", "text/csv", false, "tests"],
  ["filing", "", false, "documents"],
  ["release.txt", "text/plain", false, "documents"],
  ["thermogram.txt", "text/plain", true, "tests"],
  ["brochure.pdf", "application/pdf", true, "documents"],
])("%s (%s), over the test data: %s → %s", (name, type, overTests, side) => {
  expect(sortFiles([{ name, type }], overTests)).toEqual({ documents: [], tests: [], [side]: [{ name, type }] });
});

test("a mix keeps its order on each side", () => {
  const names = ["a.pdf", "b.csv", "c.png", "d.xlsx"].map((name) => ({ name }));
  const { documents, tests } = sortFiles(names, false);
  expect([documents, tests]).toEqual([
    [{ name: "a.pdf" }, { name: "c.png" }],
    [{ name: "b.csv" }, { name: "d.xlsx" }],
  ]);
});

test.each([
  ["losses.csv", true],
  ["release.txt", true],
  ["brochure.pdf", false],
  ["poster.webp", false],
])("%s can be moved to the test data: %s", (name, can) => {
  expect(canBeTests({ name })).toBe(can);
});
