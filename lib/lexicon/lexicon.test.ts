import { describe, expect, it } from "vitest";
import { z } from "zod";
import { findMentions, readContext } from "@/lib/engine/mentions";
import { normalize, splitSentences, toSpan } from "@/lib/engine/text";
import chineseContexts from "./cases/chinese-contexts.json";
import chineseMentions from "./cases/chinese-mentions.json";
import englishContexts from "./cases/english-contexts.json";
import englishMentions from "./cases/english-mentions.json";
import otherLanguages from "./cases/other-languages.json";
import { lexiconData, loadLexicon } from "./index";
import { coinedSchema, foldingSchema, languageSchema, unreadSchema } from "./lexicon-schema";
import released from "./released.json";

const { id, digest, lexicon } = loadLexicon();
const data = lexiconData();

function read(given: string) {
  const text = normalize(given, lexicon.foldingMap);
  const sentences = splitSentences(text, lexicon);
  const found = findMentions(text, sentences, lexicon);
  const mentions = readContext(found.mentions, text, sentences, lexicon).map((mention) => ({
    ...mention,
    ...toSpan(text, mention),
  }));
  return { mentions, coined: found.coined.map((name) => toSpan(text, name).quote) };
}

describe("lexicon", () => {
  it("has the shape that the engine expects", () => {
    z.array(languageSchema).parse(data.languages);
    coinedSchema.parse(data.coined);
    foldingSchema.parse(data.folding);
    unreadSchema.parse(data.unread);
  });

  it("gives every entry an id of its own", () => {
    const ids = [
      ...data.coined,
      ...data.languages.flatMap(({ terms, cues, pseudoTerms }) => [...terms, ...cues, ...pseudoTerms]),
    ].map((entry) => entry.id);
    expect(ids.filter((one, i) => ids.indexOf(one) !== i)).toEqual([]);
  });

  it("folds no character in two steps, which would part a pattern from its text", () => {
    expect(Object.values(data.folding).filter((target) => target in data.folding)).toEqual([]);
  });

  it("is frozen once released: an edit needs a new id and npm run freeze", () => {
    expect((released as Record<string, string>)[id]).toBe(digest);
  });
});

const cases: {
  text: string;
  mentions: { quote: string; category: string; context: string }[];
  coined?: string[];
  why?: string;
}[] = [...englishMentions, ...englishContexts, ...chineseMentions, ...chineseContexts, ...otherLanguages];

describe("cases", () => {
  it.each(cases.map((one) => [one.text, one] as const))("%s", (text, { mentions, coined = [] }) => {
    const found = read(text);
    expect(found.mentions.map(({ quote, category, context }) => ({ quote, category, context }))).toEqual(mentions);
    expect(found.coined).toEqual(coined);
  });
});
