import { fillSentence, type SentenceValues } from "@/lib/engine/fill-sentence";
import type { Bilingual } from "@/lib/engine/types";
import sentences from "./sentences.json";

export type SentenceCode = keyof typeof sentences;
export type CheckName = "form" | "seal" | "key" | "log" | "commitment" | "report" | "replay";

/** One check and what came of it. A note is no check: it says what a reader has to do. */
export interface Check {
  name: CheckName;
  state: "holds" | "fails" | "not-possible" | "note";
  say: Bilingual;
}

/** Without a code: the sentence of that name and state. */
export function check(
  name: CheckName,
  state: Check["state"],
  code = `${name}-${state}` as SentenceCode,
  values: SentenceValues = {},
): Check {
  return { name, state, say: sentence(code, values) };
}

/** One word or two for what came of a check. */
export const sayState = (state: Check["state"]): Bilingual => sentence(`state-${state}`);

export const sentence = (code: SentenceCode, values: SentenceValues = {}): Bilingual =>
  fillSentence({ wording: sentences }, code, values);
