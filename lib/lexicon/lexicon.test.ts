import { describe, expect, it } from "vitest";
import * as z from "zod";
import { lexiconData } from "./index";
import { coinedSchema, foldingSchema, languageSchema, lookalikesSchema, unreadSchema } from "./lexicon-schema";
import released from "./released.json";
import { stampLexicon } from "./stamp-lexicon";

const { id, digest } = stampLexicon();
const data = lexiconData();

describe("lexicon", () => {
  it("has the shape that the engine expects", () => {
    z.array(languageSchema).parse(data.languages);
    coinedSchema.parse(data.coined);
    foldingSchema.parse(data.folding);
    lookalikesSchema.parse(data.lookalikes);
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
