import path from "node:path";
import { describe, expect, it } from "vitest";
import { corrected, sampleRecord } from "@/lib/exports/published-record.fixture";
import { drawPreviewImage } from "./draw-preview-image";
import { fitText } from "./fit-text";

const root = path.resolve(import.meta.dirname, "../..");
const draw = (...given: Parameters<typeof sampleRecord>) => drawPreviewImage(sampleRecord(...given), root);

describe("the preview image", () => {
  it("is a PNG of 1200 by 630", () => {
    const png = draw();
    expect(png.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it("has the same bytes for the same record", () => {
    expect(draw("zh", corrected).equals(draw("zh", corrected))).toBe(true);
  });

  it("draws each Han character as itself: a face without them would draw one box for all", () => {
    expect(draw("zh", { title: "固态电池" }).equals(draw("zh", { title: "液体电解" }))).toBe(false);
  });

  it.each([
    ["the language", draw("zh")],
    ["the title", draw("en", { title: "Another" })],
    ["the date", draw("en", { publishedAt: "2026-12-24T00:00:00.000Z" })],
    ["the rulebook", draw("en", { rulebook: { name: "Another", statusLine: "in force" } })],
    ["a correction", draw("en", corrected)],
  ])("differs by %s", (_, png) => {
    expect(png.equals(draw())).toBe(false);
  });

  it("shows of a withdrawn record nothing that was withdrawn", () => {
    const withdrawnAt = "2026-11-23T00:00:00.000Z";
    expect(draw("en", { withdrawnAt }).equals(draw("en", { withdrawnAt, title: "Another" }))).toBe(true);
  });
});

describe("a text in lines", () => {
  /** Every letter is as wide as its size. */
  const lay = (text: string, width: number, most: number, sizes: number[]) =>
    fitText(text, width, most, sizes, (part, size) => [...part].length * size);

  it.each([
    [39, { size: 5, lines: ["abcd"] }],
    [40, { size: 10, lines: ["abcd"] }],
    [41, { size: 10, lines: ["abcd"] }],
  ])("of four letters takes the largest size that fits a width of %i", (width, fitted) => {
    expect(lay("abcd", width, 1, [10, 5])).toEqual(fitted);
  });

  it("breaks at blanks, and beside Han characters, but never before a closing mark", () => {
    expect(lay("one two three", 7, 3, [1]).lines).toEqual(["one two", "three"]);
    expect(lay("固态电池，试验", 4, 3, [1]).lines).toEqual(["固态电", "池，试验"]);
  });

  it("breaks a word that is wider than the line", () => {
    expect(lay("abcdefg", 3, 3, [1]).lines).toEqual(["abc", "def", "g"]);
  });

  it.each([
    ["one two", ["one", "two"]],
    ["one two three", ["one", "two…"]],
  ])("shows that something is left out of “%s” where two lines do not hold it", (text, lines) => {
    expect(lay(text, 4, 2, [1]).lines).toEqual(lines);
  });

  it("of nothing is no line", () => {
    expect(lay(" ", 4, 2, [1])).toEqual({ size: 1, lines: [] });
  });
});
