import type { Bilingual } from "@/lib/engine/types";
import ofPages from "./pages/sentences.json";
import ofAll from "./sentences.json";
import type { DocumentNote } from "./types";

const sentences = { ...ofAll, ...ofPages };

export type DocumentWording = keyof typeof sentences;
/** What a sentence mentions. A `kind` is named by its code, so that figures stay plain data. */
export type DocumentFigures = Record<string, string | number>;

/** A sentence of this room in both languages. */
export function sayDocument(code: DocumentWording, figures: DocumentFigures = {}): Bilingual {
  const { en, zh } = sentences[code];
  return { en: fill(en, figures, "en"), zh: fill(zh, figures, "zh") };
}

export const sayNote = ({ code, data }: DocumentNote): Bilingual => sayDocument(code as DocumentWording, data);

function fill(sentence: string, figures: DocumentFigures, locale: keyof Bilingual): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const figure = figures[name];
    if (figure === undefined) throw new Error(`No figure {${name}} for: ${sentence}`);
    const kind = KINDS.has(name) ? sentences[`kind-${figure}` as DocumentWording] : undefined;
    return kind ? kind[locale] : String(figure);
  });
}

const KINDS = new Set(["kind", "named"]);
