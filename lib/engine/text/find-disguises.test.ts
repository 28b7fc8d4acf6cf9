import { describe, expect, it } from "vitest";
import { lexiconData, loadLexicon } from "@/lib/lexicon";
import { findDisguises } from "./find-disguises";
import { readText } from "./read-text";

const lexicon = loadLexicon();
const folded = (text: string) => readText(text, lexicon).text.folded;
const kinds = (text: string) => [...new Set(findDisguises(text, lexicon.lookalikeMap).map(({ kind }) => kind))];

describe("findDisguises", () => {
  it.each([
    ["letters set apart", "Our s o l i d - s t a t e cell", "our solid-state cell", "spaced-letters"],
    ["an article before them", "uses a s o l i d cell", "uses a solid cell", "spaced-letters"],
    ["all before them", "uses a l l - s o l i d cells", "uses all-solid cells", "spaced-letters"],
    ["words set apart more widely", "s o l i d  s t a t e  cell", "solid state cell", "spaced-letters"],
    ["points between letters", "a s.o.l.i.d pack", "a solid pack", "spaced-letters"],
    ["ideographs set apart", "全 固 态 电 池", "全固态电池", "spaced-letters"],
    ["Cyrillic letters in a Latin word", "sоlіd-stаte", "solid-state", "lookalike-letters"],
    ["a Greek letter in a Latin word", "sοlid", "solid", "lookalike-letters"],
    ["a tag inside a word", "so<b>lid</b>-state", "solid-state", "split-by-markup"],
    ["a tag around one ideograph", "固<b>态</b>电池", "固态电池", "split-by-markup"],
    ["a place to break", "固<wbr>态电池", "固态电池", "split-by-markup"],
    ["a comment", "so<!-- x -->lid", "solid", "split-by-markup"],
    ["a hyphen at the end of a line", "solid-\nstate bat-\ntery", "solidstate battery", "split-by-line-end"],
    ["a soft hyphen as a reference", "solid&shy;-state", "solid-state", "character-references"],
    ["ideographs as references", "&#22266;&#x6001;电池", "固态电池", "character-references"],
    ["a blank as a reference", "solid&nbsp;state", "solid state", "character-references"],
  ])("reads %s", (_, text, expected, kind) => {
    expect(folded(text)).toBe(expected);
    expect(kinds(text)).toEqual([kind]);
  });

  it("joins a wrapped line of ideographs from thirty on", () => {
    const line = (length: number) => `${"电".repeat(length - 1)}固\n态电池`;
    expect(kinds(line(29))).toEqual([]);
    expect(kinds(line(30))).toEqual(["split-by-line-end"]);
    expect(kinds(line(31))).toEqual(["split-by-line-end"]);
  });

  it.each([
    ["few letters set apart", "a b c d"],
    ["few ideographs set apart", "第 一 章电池"],
    ["figures set apart", "1 2 3 4 5 6 7"],
    ["words", "a cell of a kind"],
    ["an abbreviation with points", "U.S.A. and e.g. i.e."],
    ["a word of another alphabet", "твёрдотельный аккумулятор"],
    ["a name of another alphabet beside a Latin word", "Δελτα cell"],
    ["a unit with a letter that looks like none", "5 µm"],
    ["a tag between a term and its noun", "<b>固态</b>电池 <b>solid-state</b> cell"],
    ["a dash at the end of a line", "solid -\nstate"],
    ["a list", "cells -\n- packs"],
    ["a comparison", "a < b and c > d & e"],
    ["a short line", "固态\n电池"],
  ])("leaves %s", (_, text) => expect(kinds(text)).toEqual([]));

  it("four letters set apart are left, five and six are read", () => {
    expect(kinds("s o l i")).toEqual([]);
    expect(kinds("s o l i d")).toEqual(["spaced-letters"]);
    expect(kinds("s o l i d s")).toEqual(["spaced-letters"]);
  });

  it("two ideographs set apart are left, three and four are read", () => {
    expect(kinds("固 态")).toEqual([]);
    expect(kinds("半 固 态")).toEqual(["spaced-letters"]);
    expect(kinds("固 态 电 池")).toEqual(["spaced-letters"]);
  });

  it("has each lookalike as one letter for one ASCII letter", () => {
    for (const [letter, reads] of Object.entries(lexiconData().lookalikes)) {
      expect(letter).toHaveLength(1);
      expect(reads).toMatch(/^[A-Za-z]$/);
    }
  });
});
