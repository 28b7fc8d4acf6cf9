import { expect, test } from "vitest";
import { pasteTable } from "./paste-table";

test("a range fills the rows from the cell on, whatever the line ends", () => {
  expect(pasteTable("A1\t200.00\t199.01\r\nA2\t200.00\t199.04\r\n", "samples.0.id")).toEqual({
    "samples.0.id": "A1",
    "samples.0.before": "200.00",
    "samples.0.after": "199.01",
    "samples.1.id": "A2",
    "samples.1.before": "200.00",
    "samples.1.after": "199.04",
  });
  expect(pasteTable("12,5\n12,6", "samples.7.after")).toEqual({ "samples.7.after": "12,5", "samples.8.after": "12,6" });
});

test.each([
  ["a line of headings", "M1 (g)\tM2 (g)\n200.00\t199.01", "samples.0.before"],
  ["headings over names", "Sample\tBefore\tAfter\nA\t2.0\t1.9", "samples.0.id"],
  ["a column too many", "A\t200.00\t199.01\t0.5", "samples.0.id"],
  ["columns past the last", "200.00\t199.01", "samples.0.after"],
  ["more rows than are typed", "1\t2\t1\n".repeat(101), "samples.0.id"],
])("%s goes through the preview", (_, text, name) => {
  expect(pasteTable(text, name)).toBe("preview");
});

test.each([
  ["one cell", "200.00", "samples.0.before"],
  ["one cell with its line end", "200.00\r\n", "samples.0.before"],
  ["another field", "a\tb\nc\td", "text"],
])("%s is pasted as ever", (_, text, name) => {
  expect(pasteTable(text, name)).toBeUndefined();
});
