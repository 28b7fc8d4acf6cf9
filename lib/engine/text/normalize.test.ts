import { describe, expect, it } from "vitest";
import { foldPattern, normalize, toSpan } from "./normalize";

const folded = (text: string) => normalize(text, new Map([["態", "态"]])).folded;

describe("normalize", () => {
  it.each([
    ["full width", "Ｓｏｌｉｄ－Ｓｔａｔｅ", "solid-state"],
    ["every dash in a word", "semi‐solid‑state–cell−x", "semi-solid-state-cell-x"],
    ["blanks of all kinds, in runs", "a\t\u00A0\u3000 b", "a b"],
    ["zero-width, soft hyphen, bidi marks", "so\u200Blid\u00AD-\u2060sta\u202Ete", "solid-state"],
    ["Kangxi radicals", "⽤⽓", "用气"],
    ["traditional by the table", "固態", "固态"],
    ["accents, composed or not", "é é", "e e"],
    ["kana keep their marks, half width too", "ﾊﾞｯﾃﾘｰ バ", "バッテリー バ"],
    ["Hangul in jamo", "\u1100\u1161", "가"],
    ["quotation marks", "‘a’ “b”", "'a' \"b\""],
    ["ligatures and units", "ﬁ ㎏", "fi kg"],
  ])("folds %s", (_, text, expected) => expect(folded(text)).toBe(expected));

  it("keeps one line break, and a blank line as two", () => {
    expect(folded("a \n b")).toBe("a\nb");
    expect(folded("a \n \n\n b")).toBe("a\n\nb");
  });

  it("leaves what only looks foldable", () => {
    expect(folded("50 % — ー")).toBe("50 % — ー");
  });

  it("makes every folded range a span that slices to its quote and splits no surrogate pair", () => {
    const texts = [
      "ａ　b\u200Bc",
      "👩‍🔬固態⾞ e\u0301x",
      "㎏ﬁ…\n\n½",
      "\uD83D\uDC69\u{20000}",
      "x\u0301\u0302\u0303y",
      "ﾊﾟ\u00AD1",
    ];
    for (const text of texts) {
      const readable = normalize(text);
      const { length } = readable.folded;
      expect(readable.start).toHaveLength(length);
      for (let start = 0; start < length; start++)
        for (let end = start + 1; end <= length; end++) {
          const span = toSpan(readable, { start, end });
          expect(text.slice(span.start, span.end)).toBe(span.quote);
          expect(span.quote.length).toBeGreaterThan(0);
          expect(span.quote.isWellFormed()).toBe(true);
        }
    }
  });

  it("takes any string: empty, lone surrogates, control characters, long runs of marks", () => {
    expect(folded("")).toBe("");
    expect(folded("\uD800x\uDFFF")).toBe("\uD800x\uDFFF");
    expect(folded("\u0000\u0001a")).toBe(" a");
    expect(folded(`a${"\u0301".repeat(1000)}b`)).toBe("ab");
  });

  it("folds a pattern as it folds a text", () => {
    expect(foldPattern("Électrolyte")).toBe("electrolyte");
  });

  it("refuses a range that holds nothing or lies outside", () => {
    const text = normalize("ab");
    expect(() => toSpan(text, { start: 1, end: 1 })).toThrow(RangeError);
    expect(() => toSpan(text, { start: 1, end: 3 })).toThrow(RangeError);
  });
});
