import { describe, expect, it } from "vitest";
import { compilePatterns, scan } from "./automaton";
import { unitsOf } from "./folded-units";

function hits(patterns: string[], text: string): string[] {
  const found: string[] = [];
  scan(unitsOf(text), compilePatterns(patterns), (pattern, start, end) =>
    found.push(`${patterns[pattern]}@${start}-${end}`),
  );
  return found;
}

describe("scan", () => {
  it("finds every occurrence, overlaps and suffixes included", () => {
    expect(hits(["固态", "半固态", "态电"], "半固态电池")).toEqual(["半固态@0-3", "固态@1-3", "态电@2-4"]);
  });

  it("reports the same pattern under each of its indexes", () => {
    expect(hits(["电池", "电池"], "电池")).toHaveLength(2);
  });

  it.each([
    ["cell", "a cell.", 1],
    ["cell", "cellar", 0],
    ["cell", "supercell", 0],
    ["ssb", "ssb10", 0],
    ["ssb", "固ssb固", 1],
    ["电池", "锂电池组", 1],
  ])("matches whole words of alphabets only: %s in %s", (pattern, text, count) =>
    expect(hits([pattern], text)).toHaveLength(count),
  );

  it.each([
    ["launch*", "launched", 1],
    ["launch*", "relaunch", 0],
    ["*akku", "festkorperakku", 1],
    ["*akku", "akkus", 0],
  ])("opens an edge with a star: %s in %s", (pattern, text, count) =>
    expect(hits([pattern], text)).toHaveLength(count),
  );

  it("takes one line break for a blank, a blank line for none", () => {
    expect(hits(["solid state"], "solid\nstate")).toHaveLength(1);
    expect(hits(["solid state"], "solid\n\nstate")).toHaveLength(0);
  });

  it("keeps the left edge of one pattern closed where another of the same letters is open", () => {
    expect(hits(["akku", "*akku"], "festakku akku")).toEqual(["*akku@4-8", "*akku@9-13", "akku@9-13"]);
    expect(hits(["*akku", "akku"], "festakku akku")).toEqual(["*akku@4-8", "akku@9-13", "*akku@9-13"]);
  });

  it.each([
    ["ssb", "An SSB cell", 1],
    ["ssb", "An ASSB cell", 0],
    ["ssb", "An SSBs cell", 0],
    ["ssb", "An SSBS cell", 0],
  ])("meets capitals of a text that is not folded: %s in %s", (pattern, text, count) =>
    expect(hits([pattern], text)).toHaveLength(count),
  );

  it("refuses an empty pattern", () => {
    expect(() => compilePatterns(["a", "*"])).toThrow(RangeError);
  });

  it("agrees with a plain search on many short texts", () => {
    const patterns = ["aa", "aba", "bab", "a b", "ab*", "*ba"];
    const letters = ["a", "b", " "];
    for (let n = 0; n < 3 ** 7; n++) {
      let text = "";
      for (let rest = n, i = 0; i < 7; i++, rest = Math.floor(rest / 3)) text += letters[rest % 3];
      expect(hits(patterns, text).sort()).toEqual(plainSearch(patterns, text).sort());
    }
  });
});

function plainSearch(patterns: string[], text: string): string[] {
  const found: string[] = [];
  for (const pattern of patterns) {
    const bare = pattern.replaceAll("*", "");
    for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
      const end = at + bare.length;
      const left = pattern.startsWith("*") || at === 0 || text[at - 1] === " ";
      const right = pattern.endsWith("*") || end === text.length || text[end] === " ";
      if (left && right) found.push(`${pattern}@${at}-${end}`);
    }
  }
  return found;
}
