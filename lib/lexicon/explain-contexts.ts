import { DECISIVE, findMentions, readContext } from "@/lib/engine/mentions";
import { readText, toSpan } from "@/lib/engine/text";
import type { Context } from "@/lib/engine/types";
import examples from "./context-examples.json";
import { lexiconData, loadLexicon } from "./index";

/** How one context is told from the others, for a page that explains it. */
export interface ExplainedContext {
  context: Context;
  /** It goes before all that stand after it, whatever else the text says. */
  decisive: boolean;
  example: { en: ExamplePart[]; zh: ExamplePart[] };
  /** Of each cue the first words, as the lexicon writes them but for its signs. */
  words: { en: string[]; zh: string[] };
  /** How many words and phrases tell it, by language: { en: 251, zh: 217, … }. */
  counts: Record<string, number>;
}
/** A piece of an example; the engine's reading of the whole says what it is. */
export interface ExamplePart {
  text: string;
  role?: "term" | "cue";
}

let explained: ExplainedContext[] | undefined;

/** The contexts in the order in which they are tried, each with an example as the engine reads it; worked out once. */
export function explainContexts(): ExplainedContext[] {
  explained ??= ORDER.map((context) => ({
    context,
    decisive: (DECISIVE as readonly Context[]).includes(context),
    example: { en: readExample(examples[context].en), zh: readExample(examples[context].zh) },
    words: { en: firstWords(context, "en"), zh: firstWords(context, "zh") },
    counts: countPhrases(context),
  }));
  return explained;
}

const ORDER: Context[] = [...DECISIVE, "future", "asserted", "generic"];

/** Cuts an example at the term that is named in it and at the cue that decides how it is meant. */
function readExample(given: string): ExamplePart[] {
  const lexicon = loadLexicon();
  const { text, sentences } = readText(given, lexicon);
  const [mention] = readContext(findMentions(text, sentences, lexicon).mentions, text, sentences, lexicon);
  if (!mention?.cue) throw new Error(`No cue decides in this example: ${given}`);
  const term = { ...toSpan(text, mention), role: "term" as const };
  const cue = { ...toSpan(text, mention.cue), role: "cue" as const };
  const [first, second] = term.start < cue.start ? [term, cue] : [cue, term];
  const parts: ExamplePart[] = [
    { text: given.slice(0, first.start) },
    { text: first.quote, role: first.role },
    { text: given.slice(first.end, second.start) },
    { text: second.quote, role: second.role },
    { text: given.slice(second.end) },
  ];
  return parts.filter(({ text }) => text !== "");
}

function firstWords(context: Context, lang: "en" | "zh"): string[] {
  const cues = lexiconData().languages.find((one) => one.lang === lang)?.cues ?? [];
  // What counts only inside quotation marks would puzzle a reader without them.
  const plain = cues.filter((cue) => cue.context === context && cue.needs !== "quoted");
  const first = plain.flatMap(({ phrases }) => phrases.slice(0, EACH));
  return [...new Set(first.map((phrase) => phrase.replaceAll("~", " ").replaceAll("*", "…").replace(/^,|,$/g, "")))];
}

/** Words shown of each cue: enough to tell what it is about. */
const EACH = 2;

function countPhrases(context: Context): Record<string, number> {
  return Object.fromEntries(
    lexiconData().languages.map(({ lang, cues }) => [
      lang,
      cues.filter((cue) => cue.context === context).reduce((sum, { phrases }) => sum + phrases.length, 0),
    ]),
  );
}
