import { expect, test } from "vitest";
import { type DocumentWording, sayDocument } from "./say-document";
import sentences from "./sentences.json";

const placeholders = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();

test.each(Object.entries(sentences))("%s says the same figures in both languages", (_, { en, zh }) => {
  expect(placeholders(zh)).toEqual(placeholders(en));
});

test.each(Object.keys(sentences) as DocumentWording[])("%s is one sentence, and fills in every figure", (code) => {
  const figures = {
    name: "a.docx",
    kind: "docx",
    named: "pdf",
    limit: 1,
    parts: 2,
    count: 3,
    charset: "x",
    seconds: 4,
  };
  const { en, zh } = sayDocument(code, figures);
  expect(en + zh).not.toMatch(/[{}]/);
  // A kind brings its article.
  expect(en).not.toMatch(/\b(?:a|an|the) an? /);
  if (!code.startsWith("kind-"))
    expect([en.match(/\.(?: |$)/g), zh.match(/。/g)].map((ends) => ends?.length)).toEqual([1, 1]);
});
