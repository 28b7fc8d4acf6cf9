import { expect, test } from "vitest";
import { joinTexts } from "./join-texts";
import type { DocumentPart, ExtractedDocument } from "./types";

const document = (parts: DocumentPart[], more: Partial<ExtractedDocument> = {}): ExtractedDocument => ({
  name: "a.png",
  type: "png",
  size: 1,
  sha256: "0".repeat(64),
  extractor: { id: "ocr", version: "1" },
  text: "A solid-state battery.",
  parts,
  apart: [],
  pages: [],
  notes: [],
  ...more,
});
const part = (confidence?: number): DocumentPart => ({
  start: 0,
  end: 22,
  place: { kind: "line", line: 1 },
  print: "body",
  ...(confidence !== undefined && { confidence }),
});

test.each([
  [74.9, true],
  [75, undefined],
  [75.1, undefined],
  [undefined, undefined],
])("a line read with a confidence of %j is weak: %j", (confidence, weak) => {
  const read = document([part(confidence)]);
  expect(joinTexts([{ text: read.text, document: read }]).documents[0]?.parts[0]?.weak).toBe(weak);
});

test("texts are joined by a blank line, and each document knows its stretch", () => {
  const read = document([]);
  const { text, spans, documents } = joinTexts([{ text: "Typed." }, { text: read.text, document: read }]);
  expect(text).toBe("Typed.\n\nA solid-state battery.");
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(["Typed.", read.text]);
  expect(documents.map(({ start, end }) => text.slice(start, end))).toEqual([read.text]);
});

test.each([
  [499, 499],
  [500, 500],
  [501, 501],
])("of %d characters set apart, %d are kept, an ellipsis among them where it is cut", (length, kept) => {
  const apart = [{ text: "固".repeat(length), place: { kind: "line", line: 1 }, print: "deleted" }] as const;
  const read = document([], { apart: [...apart] });
  const [one] = joinTexts([{ text: read.text, document: read }]).documents[0]?.apart ?? [];
  expect([...(one?.text ?? "")]).toHaveLength(kept);
  expect(one?.text.endsWith("…")).toBe(length > 500);
});
