import type { FactLexicon } from "./facts/compile-facts";
import type { LanguageLexicon } from "./lexicon";

const source = "of this test";

const cue = (
  context: LanguageLexicon["cues"][number]["context"],
  phrases: string[],
  direction: "before" | "after" = "before",
): LanguageLexicon["cues"][number] => ({
  id: `cue.es.${context}.${phrases[0]?.replaceAll(/\W/g, "-")}`,
  context,
  phrases,
  direction,
  reach: 0,
  source,
});

/** A small Spanish: what one would write to add the language, and nothing else. */
export const spanish: LanguageLexicon = {
  lang: "es",
  script: "latin",
  grammar: { thousands: ". ", pluralEnding: "s", nameLinks: ["de", "del"] },
  stopWords: [
    "el",
    "la",
    "los",
    "las",
    "un",
    "una",
    "de",
    "del",
    "con",
    "por",
    "no",
    "es",
    "su",
    "según",
    "lleva",
    "contiene",
  ],
  abbreviations: ["sr"],
  clauseOpeners: ["pero", "mientras que"],
  terms: [
    {
      id: "term.es.estado-solido",
      concept: "solid-state",
      category: "solid",
      forms: [
        "batería de estado sólido",
        "baterías de estado sólido",
        "celda de estado sólido",
        "celdas de estado sólido",
      ],
      bare: "always",
      source,
    },
    {
      id: "term.es.semisolida",
      concept: "semi-solid-state",
      category: "hybrid",
      forms: ["batería semisólida", "baterías semisólidas", "batería semi-sólida", "baterías semi-sólidas"],
      bare: "always",
      source,
    },
  ],
  words: {
    nouns: ["batería", "baterías", "celda", "celdas"],
    fillers: ["de litio"],
    stops: ["de", "la", "el", "con"],
    components: ["relé"],
    classed: [],
    links: [],
    identifies: ["es"],
    joiners: ["y", "o"],
    domain: ["batería", "baterías", "vehículo eléctrico"],
    otherDomains: ["relé"],
  },
  pseudoTerms: [],
  cues: [
    cue("asserted", ["lleva", "incorpora", "monta"]),
    cue("negated", ["no lleva", "sin"]),
    cue("future", ["llevará", "incorporará"]),
    cue("comparison", ["a diferencia de", "frente a"]),
    cue("question", ["cuándo"]),
    cue("attributed", ["según los analistas", "se rumorea"]),
    cue("generic", ["mercado de"]),
  ],
};

const note = source;

export const spanishFacts: FactLexicon["languages"][number] = {
  lang: "es",
  words: [
    { id: "fact.es.percent", role: "percent", forms: ["por ciento"], note },
    { id: "fact.es.liquid", role: "liquid", forms: ["electrolito líquido"], note },
    { id: "fact.es.electrolyte", role: "electrolyte", forms: ["electrolito"], note },
    { id: "fact.es.carry", role: "subject-carry", forms: ["su", "esta"], note },
    { id: "fact.es.holds", role: "holds", forms: ["contiene"], note },
    { id: "fact.es.below", role: "below", forms: ["menos de"], note },
    { id: "fact.es.sulfide", role: "chemistry-formula", value: "sulfide", forms: ["sulfuro"], note },
    { id: "fact.es.filler", role: "filler", forms: ["de", "un", "el"], note },
  ],
};
