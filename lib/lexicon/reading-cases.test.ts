import { describe, expect, it } from "vitest";
import { findMentions, readContext } from "@/lib/engine/mentions";
import type { ReadableText } from "@/lib/engine/reading";
import { readText, scan, toSpan } from "@/lib/engine/text";
import { readingCases } from "./cases";
import { loadLexicon } from "./index";

const lexicon = loadLexicon();

function read(given: string) {
  const { text, sentences } = readText(given, lexicon);
  const found = findMentions(text, sentences, lexicon);
  const mentions = readContext(found.mentions, text, sentences, lexicon).map((mention) => ({
    ...mention,
    ...toSpan(text, mention),
  }));
  return { text, sentences, mentions, coined: found.coined.map((name) => toSpan(text, name).quote) };
}

function meaningsIn<Meaning>({ units }: ReadableText, meanings: (Meaning[] | undefined)[]): Meaning[] {
  const found: Meaning[] = [];
  scan(units, lexicon.automaton, (pattern) => found.push(...(meanings[pattern] ?? [])));
  return found;
}

describe("reading cases", () => {
  it.each(readingCases.map((one) => [one.text, one] as const))("%s", (text, { mentions, coined = [] }) => {
    const found = read(text);
    expect(found.mentions.map(({ quote, category, context }) => ({ quote, category, context }))).toEqual(mentions);
    expect(found.coined).toEqual(coined);
  });

  const readings = readingCases.map(({ text }) => read(text));

  it("show each cue deciding", () => {
    const deciding = new Set(readings.flatMap(({ mentions }) => mentions.map(({ cue }) => cue?.id)));
    const idle = lexicon.languages.flatMap(({ cues }) => cues.map(({ id }) => id)).filter((id) => !deciding.has(id));
    expect(idle).toEqual([]);
  });

  it("show each cue's words where they decide nothing", () => {
    const resisted = new Set<string>();
    for (const { text, sentences, mentions } of readings)
      for (const meaning of meaningsIn(text, lexicon.meanings.cues)) {
        if (meaning.kind === "maker" || meaning.kind === "terminator") continue;
        const { id, context } = meaning.cue;
        if (meaning.lang === sentences[0]?.lang && mentions.some((mention) => mention.context !== context))
          resisted.add(id);
      }
    const unresisted = lexicon.languages
      .flatMap(({ cues }) => cues.map(({ id }) => id))
      .filter((id) => !resisted.has(id));
    expect(unresisted).toEqual([]);
  });

  it("show each pseudo-term keep a term from being read", () => {
    const seen = new Set<string>();
    for (const { text } of readings)
      for (const meaning of meaningsIn(text, lexicon.meanings.terms))
        if (meaning.kind === "pseudo") seen.add(meaning.id);
    const idle = lexicon.languages
      .flatMap(({ pseudoTerms }) => pseudoTerms.map(({ id }) => id))
      .filter((id) => !seen.has(id));
    expect(idle).toEqual([]);
  });
});
