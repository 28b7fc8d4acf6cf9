import { describe, expect, it } from "vitest";
import { audit } from "@/lib/engine";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { explainContexts } from "./explain-contexts";
import { lexiconData, loadLexicon } from "./index";

const found = findRulebook(DEFAULT_RULEBOOK);
if (!found.ok) throw new Error("There is no default rulebook.");
const { rulebook } = found.value;
const contexts = explainContexts();
const examples = contexts.flatMap(({ context, example }) =>
  (["en", "zh"] as const).map((lang) => ({ context, lang, parts: example[lang] })),
);

describe("the example of a context", () => {
  it.each(examples)("is read by the engine as $context in $lang, by a cue of it", ({ context, lang, parts }) => {
    const text = parts.map((part) => part.text).join("");
    const [mention, ...others] = audit({ text, tests: [] }, loadLexicon(), rulebook).mentions;
    expect(others).toEqual([]);
    expect(mention).toMatchObject({ context, lang });
    expect(mention?.cue?.id).toContain(`cue.${lang}.${context}.`);
    expect(parts.find(({ role }) => role === "term")?.text).toBe(mention?.quote);
    expect(parts.find(({ role }) => role === "cue")?.text).toBe(mention?.cue?.quote);
  });
});

it("explains every context that has cues, each once", () => {
  const inUse = lexiconData().languages.flatMap(({ cues }) => cues.map(({ context }) => context));
  expect(new Set(contexts.map(({ context }) => context))).toEqual(new Set(inUse));
  expect(contexts).toHaveLength(new Set(inUse).size);
});

it("counts every phrase of the lexicon once", () => {
  const counted = contexts.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count);
  const phrases = lexiconData().languages.flatMap(({ cues }) => cues.flatMap((cue) => cue.phrases));
  expect(counted).toBe(phrases.length);
});

it("shows words without the signs that the lexicon writes them with", () => {
  const words = contexts.flatMap(({ words }) => [...words.en, ...words.zh]);
  expect(words.filter((word) => /[~*|]/.test(word))).toEqual([]);
});

it("tries denials first and weighs claims and general talk last", () => {
  expect(contexts.map(({ context }) => context)).toEqual([
    "negated",
    "question",
    "comparison",
    "attributed",
    "future",
    "asserted",
    "generic",
  ]);
  expect(contexts.filter(({ decisive }) => decisive)).toHaveLength(4);
});
