import { describe, expect, it } from "vitest";
import { loadLexicon } from "@/lib/lexicon";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { audit } from "./audit";

const found = findRulebook(DEFAULT_RULEBOOK);
if (!found.ok) throw new Error("The default rulebook is missing.");
const { rulebook } = found.value;
const lexicon = loadLexicon();
const read = (text: string) => audit({ text, tests: [] }, lexicon, rulebook);

describe("names that are not written as they are read", () => {
  it.each([
    ["letters set apart", "Our MG4 uses a s o l i d - s t a t e battery.", "disguised-spaced-letters"],
    ["letters of another alphabet", "Our MG4 uses a sоlid-state battery.", "disguised-lookalike-letters"],
    ["full width", "Our MG4 uses a ｓｏｌｉｄ－ｓｔａｔｅ battery.", "disguised-full-width"],
    ["zero width", "Our MG4 uses a so\u200Blid-state battery.", "disguised-hidden-characters"],
    ["soft hyphen", "Our MG4 uses a so\u00ADlid-state battery.", "disguised-hidden-characters"],
    ["bidirectional control", "Our MG4 uses a solid\u202E-state battery.", "disguised-hidden-characters"],
    ["markup", "Our MG4 uses a so<i>lid</i>-state battery.", "disguised-split-by-markup"],
    ["line end", "Our MG4 uses a solid-\nstate battery.", "disguised-split-by-line-end"],
    ["character references", "Our MG4 uses a solid&#45;state battery.", "disguised-character-references"],
  ])("are claims all the same, and told: %s", (_, text, code) => {
    const { mentions, claims, notes } = read(text);
    expect(mentions.map(({ category, context }) => [category, context])).toEqual([["solid", "asserted"]]);
    expect(claims).toHaveLength(1);
    expect(notes.map((note) => note.code)).toEqual([code]);
  });

  it("are not told where nothing is hidden in them, or what is stands elsewhere", () => {
    expect(read("Our MG4 uses a solid-state battery.").notes).toEqual([]);
    expect(read("Our MG4\u200B uses a solid-state battery, the Ｎｏｖａ.").notes).toEqual([]);
  });

  it("names three quotes and counts the places", () => {
    const text = ["sоlid-state", "solid-stаte", "sоlid-stаte", "solіd-state"]
      .map((w) => `Our MG4 uses a ${w} cell.`)
      .join(" ");
    expect(read(text).notes[0]?.data).toMatchObject({ places: 4, quotes: { length: 3 } });
  });
});
