import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import sentences from "./sentences.json";

const placeholders = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();

test.each(Object.entries(sentences))("%s says the same in both languages", (_, { en, zh }) => {
  expect(placeholders(zh)).toEqual(placeholders(en));
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}/u);
});

/** Told in the sentences that all kinds of files share. */
const SHARED = ["document-locked", "document-broken", "document-too-many-pages", "document-too-long"];

test("each code that the readers of pages tell has its sentence, and no sentence is left over", () => {
  const rooms = ["pages", "pdf", "ocr"].map((room) => path.resolve(import.meta.dirname, "..", room));
  const files = rooms.flatMap((room) => readdirSync(room).map((file) => path.join(room, file)));
  const code = files
    .filter((file) => /(?<!\.test|\.fixture)\.ts$/.test(file))
    .map((file) => readFileSync(file, "utf8"));
  const told = new Set(code.flatMap((text) => text.match(/(?<=")(?:note|document)-[a-z-]+(?=")/g) ?? []));
  expect([...told].filter((one) => !SHARED.includes(one)).sort()).toEqual(Object.keys(sentences).sort());
});
