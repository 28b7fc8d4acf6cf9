import type { Bilingual, Rulebook } from "./types";

/** What a placeholder stands for: the same in both languages, or one text for each. */
export type SentenceValues = Record<string, string | Bilingual>;

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * A sentence of the rulebook's wording with its {placeholders} filled, in both languages. Throws where the code has no
 * sentence or a placeholder no value: both are faults of ours, which the wording's own test finds first.
 */
export function fillSentence(
  rulebook: Pick<Rulebook, "wording">,
  code: string,
  values: SentenceValues = {},
): Bilingual {
  const template = rulebook.wording[code];
  if (template === undefined) throw new Error(`The wording has no sentence for ${code}.`);
  return { en: fill(template.en, values, "en", code), zh: fill(template.zh, values, "zh", code) };
}

function fill(template: string, values: SentenceValues, language: keyof Bilingual, code: string): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The sentence ${code} needs {${name}}.`);
    return typeof value === "string" ? value : value[language];
  });
}

/** Sentences or names put in a row, in both languages. */
export function joinSentences(parts: Bilingual[], separator: Bilingual): Bilingual {
  return {
    en: parts.map(({ en }) => en).join(separator.en),
    zh: parts.map(({ zh }) => zh).join(separator.zh),
  };
}
