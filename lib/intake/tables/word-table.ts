import type { Bilingual } from "@/lib/engine/types";
import type { ProblemCode } from "../describe-problem";
import { describeProblem, type Figures } from "../describe-problem";
import sentences from "./sentences.json";
import type { TableNote, TableProblem, TableQuestion } from "./types";

export type Wording = keyof typeof sentences;

/** Questions, notes and names of options, each in both languages from sentences.json of this folder. */
export function word(code: Wording, figures: Figures = {}): Bilingual {
  const { en, zh } = sentences[code];
  return { en: fill(en, figures, "en"), zh: fill(zh, figures, "zh") };
}

function fill(sentence: string, figures: Figures, locale: keyof Bilingual): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const figure = figures[name];
    if (figure === undefined) throw new Error(`No figure {${name}} for: ${sentence}`);
    return typeof figure === "object" ? figure[locale] : String(figure);
  });
}

/** A question whose answers are named in the sentences as `KEY.ANSWER`. */
export function ask(
  key: string,
  code: Wording,
  options: TableQuestion["options"],
  figures: Figures = {},
): TableQuestion {
  return { key, say: word(code, figures), options };
}

export const option = (value: string, code: Wording, figures: Figures = {}): TableQuestion["options"][number] => ({
  value,
  say: word(code, figures),
});

/** An option that reads the same in every language, such as a unit. */
export const plainOption = (value: string, shown = value): TableQuestion["options"][number] => ({
  value,
  say: { en: shown, zh: shown },
});

export const note = (code: Wording, figures: Figures = {}): TableNote => ({ code, say: word(code, figures) });

/** A problem in the sentences of test data, with the place in the file in front. */
export function problemAt(code: ProblemCode, cell: string | undefined, figures: Figures = {}): TableProblem {
  const problem = describeProblem({ code, path: ["tests"], data: figures });
  return cell === undefined ? problem : placeAt(problem, cell);
}

export function placeAt(problem: TableProblem, cell: string): TableProblem {
  const { en, zh } = problem.say;
  return { ...problem, cell, say: { en: `${cell}: ${en}`, zh: `${cell}：${zh}` } };
}
