import type { Bilingual, Rulebook } from "./types";

/** What a placeholder stands for: the same in both languages, or one text for each. */
export type SentenceValues = Record<string, string | Bilingual>;

const PLACEHOLDER = /\{(\w+)\}/;

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
  const parts = partsOf(template);
  let sentence = "";
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    if (i % 2 === 0) {
      sentence += part;
      continue;
    }
    const value = values[part];
    if (value === undefined) throw new Error(`The sentence ${code} needs {${part}}.`);
    sentence += typeof value === "string" ? value : value[language];
  }
  return sentence;
}

/** By template: its text and the names of its placeholders by turns. Templates are those of the rulebooks, a few hundred. */
const known = new Map<string, string[]>();

function partsOf(template: string): string[] {
  let parts = known.get(template);
  if (!parts) {
    parts = template.split(PLACEHOLDER);
    known.set(template, parts);
  }
  return parts;
}

/** Sentences or names put in a row, in both languages. */
export function joinSentences(parts: Bilingual[], separator: Bilingual): Bilingual {
  return {
    en: parts.map(({ en }) => en).join(separator.en),
    zh: parts.map(({ zh }) => zh).join(separator.zh),
  };
}
