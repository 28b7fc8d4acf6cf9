import { describe, expect, it } from "vitest";
import { loadLexicon } from "@/lib/lexicon";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { audit } from "./audit";

const lexicon = loadLexicon();
const found = findRulebook(DEFAULT_RULEBOOK);
if (!found.ok) throw new Error("The default rulebook is missing.");
const { rulebook } = found.value;
const read = (text: string) => audit({ text, tests: [] }, lexicon, rulebook);

describe("audit", () => {
  it("finds nothing in nothing", () => {
    expect(read("")).toMatchObject({ mentions: [], coined: [], facts: [], claims: [], notes: [] });
    expect(read("").overall.outcome).toBe("not-a-claim");
  });

  it("gives each mention its standing by the rulebook", () => {
    const { mentions } = read("We sell solid-state, semi-solid-state and quasi-solid-state cells.");
    expect(mentions.map(({ quote, standing }) => [quote, standing])).toEqual([
      ["solid-state", "preferred"],
      ["semi-solid-state", "admitted"],
      ["quasi-solid-state cells", "not-in-standard"],
    ]);
  });

  it("says which words decided a context, and where they stand", () => {
    const text = "A pilot line makes the solid-state battery.";
    const [mention] = read(text).mentions;
    expect(mention?.context).toBe("future");
    expect(mention?.cue?.quote).toBe("pilot line");
    expect(text.slice(mention?.cue?.start, mention?.cue?.end)).toBe("pilot line");
  });

  it.each([
    ["Это твердотельный аккумулятор для автомобиля.", "ru"],
    ["La batería del coche no es de estado sólido para los conductores que la usan con el cargador.", "es"],
  ])("notes a language that it does not read: %s", (text, lang) => {
    expect(read(text).notes).toMatchObject([{ code: "language-not-read", data: { lang } }]);
  });

  it.each(["The battery of the car is here.", "La batterie est dans la voiture.", "Η (eta) is a letter."])(
    "reads %s without a note",
    (text) => {
      expect(read(text).notes).toEqual([]);
    },
  );

  it("takes any string, and every span slices to its quote", () => {
    const odd = [
      "\uD800 solid-state\uDC00 battery",
      "半\u200B固\u00AD态\uFEFF电池",
      "ｓｅｍｉ－ｓｏｌｉｄ ｂａｔｔｅｒｙ 👩‍🔬 é́",
      "solid-state\n\nbattery \u0000",
      "(((solid-state battery)))\"'\"'",
      "固态".repeat(3000),
      "solid-state battery? ".repeat(2000),
      "not ".repeat(2000),
      "semi-solid/".repeat(2000),
    ];
    for (const text of odd) {
      const { mentions, coined, facts } = read(text);
      for (const span of [...mentions, ...coined, ...facts]) expect(text.slice(span.start, span.end)).toBe(span.quote);
    }
  });

  it("takes a text of the greatest length that is let in", () => {
    const text = "我们的半固态电池已经交付，但全固态电池仍在研发。".repeat(8700).slice(0, 200_000);
    expect(read(text).mentions.length).toBeGreaterThan(16_000);
  });

  it("finds the same twice", () => {
    const text = "Acme's semi-solid cells, 300 Wh/kg, beat liquid batteries. 固态电池将于2027年量产。";
    expect(read(text)).toEqual(read(text));
  });
});
