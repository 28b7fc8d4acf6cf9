import fc from "fast-check";
import type { LanguageLexicon } from "@/lib/engine/lexicon";
import { lexiconData } from "@/lib/lexicon";
import { readingCases } from "@/lib/lexicon/cases";

const data = lexiconData();
const UNITS = [
  "%",
  " %",
  " wt%",
  " vol %",
  " Wh/kg",
  "Wh/kg",
  " Ah",
  " kWh",
  " °C",
  "℃",
  " h",
  " mg",
  " cycles",
  " 次循环",
];
const MARKS = [
  ",",
  ";",
  ":",
  "–",
  "/",
  "(",
  ")",
  "“",
  "”",
  '"',
  "、",
  "，",
  "|",
  "\n- ",
  "\n",
  "…",
  "<b>",
  "</b>",
  "&amp;",
];
const NAMES = [
  "Aurora X",
  "the MG-7",
  "Corvid Motors",
  "Helix Cell",
  "北辰 E5",
  "云雀",
  "オーロラ7",
  "가온 S",
  "our",
  "its",
];

/** A phrase of the lexicon as somebody would write it: `~` stands for a blank, a hyphen or nothing, `*` and `|` for nothing. */
function spellings(phrase: string): string[] {
  const bare = phrase.replace(/[*|]/g, "");
  return bare.includes("~") ? [" ", "-", ""].map((joint) => bare.replaceAll("~", joint)) : [bare];
}

const oneOf = (phrases: readonly string[]) => fc.constantFrom(...new Set(phrases.flatMap(spellings)));

const figure = fc
  .tuple(fc.oneof(fc.nat(999), fc.double({ min: 0, max: 99, noNaN: true })), fc.constantFrom(...UNITS))
  .map(([value, unit]) => `${Math.round(value * 10) / 10}${unit}`);

/** Words of one language as they come: terms, nouns, cues and all that belongs to them, words of facts, figures, marks. */
function fragments(language: LanguageLexicon): fc.Arbitrary<string> {
  const facts = data.facts.languages.find(({ lang }) => lang === language.lang)?.words ?? [];
  const { words } = language;
  return fc.oneof(
    { weight: 4, arbitrary: oneOf(language.terms.flatMap(({ forms }) => forms)) },
    { weight: 2, arbitrary: oneOf(words.nouns) },
    { weight: 3, arbitrary: oneOf(language.cues.flatMap(({ phrases }) => phrases)) },
    {
      weight: 1,
      arbitrary: oneOf(language.cues.flatMap(({ terminators = [], pseudo = [] }) => [...terminators, ...pseudo])),
    },
    { weight: 1, arbitrary: oneOf(language.pseudoTerms.flatMap(({ phrases }) => phrases)) },
    { weight: 1, arbitrary: oneOf([...words.components, ...words.links, ...words.joiners, ...words.domain]) },
    { weight: 1, arbitrary: oneOf([...words.fillers, ...words.stops, ...words.otherDomains, ...words.identifies]) },
    { weight: 2, arbitrary: oneOf(language.stopWords) },
    { weight: 3, arbitrary: oneOf(facts.flatMap(({ forms }) => forms)) },
    { weight: 2, arbitrary: figure },
    { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 1, arbitrary: oneOf(data.coined.flatMap(({ phrases }) => phrases)) },
    { weight: 1, arbitrary: oneOf([...NAMES, ...data.makers.makers.flatMap(({ forms }) => forms)]) },
  );
}

function sentencesIn(language: LanguageLexicon): fc.Arbitrary<string> {
  const spaced = language.script === "latin" || language.script === "hangul";
  const stops = spaced ? [". ", ". ", "? ", "! ", ".\n"] : ["。", "。", "？", "！", "。\n"];
  return fc
    .tuple(fc.array(fragments(language), { minLength: 1, maxLength: 9 }), fc.constantFrom(...stops))
    .map(([parts, stop]) => `${parts.join(spaced ? " " : "")}${stop}`);
}

const byLanguage = data.languages.map(sentencesIn);

/** One sentence: words of a language thrown together, or a sentence that somebody wrote for a case of the lexicon. */
export const sentence: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(...byLanguage) },
  { weight: 1, arbitrary: fc.constantFrom(...readingCases.map(({ text }) => `${text} `)) },
);

/** Sentences that a person wrote, each by itself; their letters mean what they look like. */
export const writtenSentence: fc.Arbitrary<string> = fc.constantFrom(...readingCases.map(({ text }) => text));

/** Up to eight sentences, of several languages, in one or several paragraphs. */
export const passage: fc.Arbitrary<string> = fc
  .array(fc.tuple(sentence, fc.constantFrom("", "", "", "\n\n", "\n\n# ")), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().join(""));

/** What no editor would type: lone surrogates, bidirectional and zero-width controls, marks without a letter, tags cut short. */
const oddity = fc.oneof(
  fc.constantFrom(
    "\uD800",
    "\uDC00",
    "\uDBFF\uDFFF",
    "\u200B",
    "\u200D",
    "\u202E",
    "\u2066",
    "\u2069",
    "\u00AD",
    "\uFEFF",
  ),
  fc.constantFrom(
    "\u0000",
    "\u0301",
    "\u0301".repeat(30),
    "\u3099",
    "\uFF9E",
    "ﬁ",
    "㎏",
    "㎎",
    "№",
    "ß",
    "İ",
    "ſ",
    "K",
    "⁵",
    "½",
  ),
  fc.constantFrom(
    "<",
    "<b",
    "</b>",
    "<!--",
    "&#x",
    "&#0;",
    "&#1114112;",
    "&shy;",
    "**",
    "| | |",
    "|---|",
    "\n|",
    "\u2028",
    "\u2029",
    "\r",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);

/** Any string at all, and strings in which oddities stand among and inside words of the lexicon. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 200 }) },
  { weight: 4, arbitrary: fc.array(fc.oneof(oddity, sentence), { maxLength: 12 }).map((parts) => parts.join("")) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(passage, fc.array(fc.tuple(fc.nat(), oddity), { maxLength: 8 }))
      .map(([text, odd]) => odd.reduce((cut, [place, put]) => insertAt(cut, place % (cut.length + 1), put), text)),
  },
);

const insertAt = (text: string, place: number, put: string) => text.slice(0, place) + put + text.slice(place);
