import type { Bilingual, Problem } from "@/lib/engine/types";
import fields from "./fields.json";
import sentences from "./sentences.json";

export type ProblemCode = keyof typeof sentences;
export type Figures = Record<string, string | number | Bilingual>;
/** A problem before it is worded: where it is as a JSON path, and what its sentence mentions. */
export interface RawProblem {
  code: ProblemCode;
  path: PropertyKey[];
  data?: Figures;
}

/**
 * Words a problem in both languages. `{where}` names the field as the form labels it; the test is numbered only where
 * there is more than one.
 */
export function describeProblem({ code, path, data = {} }: RawProblem, testCount = 1): Problem {
  const figures: Figures = { ...data, where: describePath(path, testCount) };
  const { en, zh } = sentences[code];
  return {
    code,
    path: path.map(String).join("."),
    say: { en: fill(en, figures, "en"), zh: fill(zh, figures, "zh") },
  };
}

type Labels = Record<string, Bilingual>;
const REQUEST: Bilingual = { en: "Request", zh: "请求" };

/** `tests.0.samples.1.after` → "Sample 2, mass after drying". */
export function describePath(path: PropertyKey[], testCount = 1): Bilingual {
  const parts: Bilingual[] = [];
  let labels: Labels = Object.hasOwn(fields.record, String(path[0])) ? fields.record : fields.request;
  path.forEach((step, depth) => {
    if (typeof step === "number") {
      const list = path[depth - 1];
      if (list === "samples") parts.push(numbered("Sample", "样品", step));
      else if (list === "uncertaintyAdded") parts.push(numbered("Added uncertainty", "另加的不确定度", step));
      else if (testCount > 1) parts.push(numbered("Test", "试验", step));
      labels = list === "samples" ? fields.sample : list === "uncertaintyAdded" ? fields.added : fields.test;
    } else if (typeof path[depth + 1] !== "number") {
      const label = Object.hasOwn(labels, String(step)) ? labels[String(step)] : undefined;
      if (label) parts.push(label);
      if (labels === fields.test && step === "source") labels = fields.source;
    }
  });
  if (parts.length === 0) parts.push(path[0] === "tests" ? fields.request.tests : REQUEST);
  const en = parts.map((part) => part.en).join(", ");
  return { en: en.charAt(0).toUpperCase() + en.slice(1), zh: parts.map((part) => part.zh).join("，") };
}

const numbered = (en: string, zh: string, index: number): Bilingual => ({
  en: `${en} ${index + 1}`,
  zh: `${zh} ${index + 1}`,
});

function fill(sentence: string, figures: Figures, locale: keyof Bilingual): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const figure = figures[name];
    if (figure === undefined) throw new Error(`No figure {${name}} for: ${sentence}`);
    return typeof figure === "object" ? figure[locale] : String(figure);
  });
}

const QUOTE_LENGTH = 40;

/**
 * What was typed, short enough to stand in a sentence, and harmless there: half a character, a control or a direction
 * mark appears by its code. What a list or an object holds is not told: it may nest deeper than calls can.
 */
export const quoteGiven = (raw: unknown): string => {
  const written = typeof raw === "object" && raw !== null ? (Array.isArray(raw) ? "[…]" : "{…}") : String(raw);
  const head = [...written.slice(0, 2 * QUOTE_LENGTH + 2).replace(/\s+/g, " ")];
  const shown = head
    .slice(0, QUOTE_LENGTH)
    .map((one) => (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(one) ? `[${codeOf(one)}]` : one));
  return shown.join("") + (head.length > QUOTE_LENGTH ? "…" : "");
};

/** "U+202E" */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
