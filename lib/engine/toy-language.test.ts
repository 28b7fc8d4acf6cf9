import { describe, expect, test } from "vitest";
import { lexiconData, loadLexicon } from "@/lib/lexicon";
import { readingCases } from "@/lib/lexicon/cases";
import { factWordsSchema } from "@/lib/lexicon/facts/schema";
import { languageSchema } from "@/lib/lexicon/lexicon-schema";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { audit } from ".";
import { compileLexicon } from "./compile-lexicon";
import { spanish, spanishFacts } from "./toy-spanish.fixture";

// A language that the project does not read is added as data alone: no file of the engine knows of it.

const data = lexiconData();
const withSpanish = compileLexicon({
  ...data,
  languages: [...data.languages, spanish],
  facts: { languages: [...data.facts.languages, spanishFacts] },
});
const found = findRulebook(DEFAULT_RULEBOOK);
if (!found.ok) throw new Error("The default rulebook is not there.");
const { rulebook } = found.value;
const read = (text: string, lexicon = withSpanish) => audit({ text, tests: [] }, lexicon, rulebook);

test("it is data of the same shape as the languages that are read", () => {
  expect(languageSchema.parse(spanish)).toEqual(spanish);
  expect(factWordsSchema.parse(spanishFacts)).toEqual(spanishFacts);
});

describe("each context is decided by its own cue", () => {
  test.each([
    ["El Alba 3 lleva una batería de estado sólido.", "batería de estado sólido", "solid", "asserted"],
    ["El Alba 3 monta dos baterías semisólidas.", "baterías semisólidas", "hybrid", "asserted"],
    ["El Alba 3 no lleva una batería de estado sólido.", "batería de estado sólido", "solid", "negated"],
    ["El Alba 3 llevará una batería semisólida.", "batería semisólida", "hybrid", "future"],
    ["A diferencia de las baterías de estado sólido, es barata.", "baterías de estado sólido", "solid", "comparison"],
    ["¿Cuándo llega la batería semisólida?", "batería semisólida", "hybrid", "question"],
    ["Según los analistas es una batería semisólida.", "batería semisólida", "hybrid", "attributed"],
    ["El mercado de baterías de estado sólido crece.", "baterías de estado sólido", "solid", "generic"],
  ])("%s", (text, quote, category, context) => {
    const { mentions } = read(text);
    expect(mentions.map((one) => [one.quote, one.category, one.context, one.lang])).toEqual([
      [quote, category, context, "es"],
    ]);
  });

  test("with accents written apart, in capitals and in full width too", () => {
    const [plain] = read("El Alba lleva una batería de estado sólido.").mentions;
    for (const text of [
      "El Alba lleva una bateri\u0301a de estado so\u0301lido.",
      "EL ALBA LLEVA UNA BATERÍA DE ESTADO SÓLIDO.",
      "Ｅｌ Ａｌｂａ ｌｌｅｖａ ｕｎａ ｂａｔｅｒíａ ｄｅ ｅｓｔａｄｏ ｓóｌｉｄｏ.",
    ])
      expect(read(text).mentions.map(({ term, context }) => [term, context])).toEqual([[plain?.term, "asserted"]]);
  });
});

test("figures are read as the language writes them", () => {
  const facts = (text: string) => read(text).facts.map(({ kind, value }) => [kind, value]);
  expect(facts("La batería semisólida contiene 3,5 % de electrolito líquido.")).toEqual([["liquid_content_pct", 3.5]]);
  expect(facts("La batería semisólida contiene menos de 5 por ciento de electrolito líquido.")).toEqual([
    ["liquid_content_pct", [0, 5]],
  ]);
  expect(facts("Lleva una batería de estado sólido con electrolito de sulfuro.")).toEqual([["electrolyte", "sulfide"]]);
});

test("a claim that its own text contradicts is found in it like in any other language", () => {
  const { overall } = read(
    "El Alba 3 lleva una batería de estado sólido. Su celda contiene 8 % de electrolito líquido.",
  );
  expect(overall.outcome).toBe("contradicted");
});

test("every text of the other languages is read as before", () => {
  const lexicon = loadLexicon();
  const differing = readingCases.filter(({ text }) => {
    const strip = ({ mentions, coined, facts }: ReturnType<typeof read>) => JSON.stringify({ mentions, coined, facts });
    return strip(read(text)) !== strip(read(text, lexicon));
  });
  expect(differing.map(({ text }) => text)).toEqual([]);
});
