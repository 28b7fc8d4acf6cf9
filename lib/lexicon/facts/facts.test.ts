import { describe, expect, test } from "vitest";
import { loadLexicon } from "..";
import makers from "../makers.json";
import { factLexicon } from ".";
import { FACT_ROLES, factWordsSchema, makersSchema } from "./schema";

describe("fact words and makers as data", () => {
  test.each(factLexicon.languages)("$lang fits its schema", (language) => {
    expect(factWordsSchema.parse(language)).toEqual(language);
    for (const { id } of language.words) expect(id.startsWith(`fact.${language.lang}.`)).toBe(true);
  });

  test("makers fit their schema", () => {
    expect(makersSchema.parse(makers)).toEqual(makers);
  });

  test("no id is given twice", () => {
    const ids = [
      ...factLexicon.languages.flatMap(({ words }) => words.map(({ id }) => id)),
      ...makers.makers.map(({ id }) => id),
    ];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("no maker's name is another's", () => {
    const forms = makers.makers.flatMap(({ forms, exact = [] }: { forms: string[]; exact?: string[] }) => [
      ...forms,
      ...exact,
    ]);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  test("every role has a word, and every word is compiled", () => {
    const used = new Set(factLexicon.languages.flatMap(({ words }) => words.map(({ role }) => role)));
    expect(FACT_ROLES.filter((role) => !used.has(role))).toEqual([]);
    const compiled = new Set(loadLexicon().meanings.facts.flatMap((meanings) => meanings?.map(({ id }) => id) ?? []));
    for (const { words } of factLexicon.languages) for (const { id } of words) expect(compiled.has(id)).toBe(true);
  });
});
