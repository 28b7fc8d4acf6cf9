import { expect, test } from "vitest";
import type { DocumentPart, SourceDocument } from "@/lib/engine/types";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { makeReport } from "./make-report";

const first = "Our cell is a solid-state battery.";
const second = "It holds 5 % liquid electrolyte.";
const typed = "As printed:";
const text = `${typed}\n\n${first}\n${second}`;

/** Both sentences on a page of their own, the second in small print. */
function documentOf(parts: Partial<DocumentPart>[] = []): SourceDocument {
  const place = (page: number) => ({ kind: "page" as const, page, box: [0, 0, 100, 10] as const });
  const ends = [first.length, first.length + 1 + second.length];
  const of: DocumentPart[] = [
    { start: 0, end: ends[0] ?? 0, place: place(1), print: "body", ...parts[0] },
    { start: first.length + 1, end: ends[1] ?? 0, place: place(2), print: "small-print", ...parts[1] },
  ];
  const about = { name: "a.pdf", type: "pdf", size: 1, sha256: "0".repeat(64), extractor: { id: "pdf", version: "1" } };
  const span = { start: typed.length + 2, end: text.length };
  return { ...about, textDigest: "1".repeat(64), ...span, pages: 2, parts: of, apart: [], notes: [] };
}

function reportOf(documents?: SourceDocument[]) {
  const rulebook = findRulebook(DEFAULT_RULEBOOK);
  if (!rulebook.ok) throw new Error("The usual rulebook is not there.");
  return makeReport({ input: { text, tests: [], ...(documents && { documents }) } }, rulebook.value);
}

test("every finding has the place of its document, and nothing else has one", () => {
  const { places, input } = reportOf([documentOf()]);
  expect(places?.map(({ start, end, place, print }) => [text.slice(start, end), place, print])).toMatchObject([
    [first, { page: 1 }, undefined],
    [second, { page: 2 }, "small-print"],
  ]);
  expect(input.documents?.[0]).not.toHaveProperty("parts");
});

test("a text that was typed has neither documents nor places", () => {
  const report = reportOf();
  expect(report).not.toHaveProperty("places");
  expect(report.input).not.toHaveProperty("documents");
});

test("a claim that rests on letters that were hard to make out says so before its outcome; the outcome stays", () => {
  const steps = (documents: SourceDocument[]) => reportOf(documents).claims[0]?.steps.map(({ say }) => say.en) ?? [];
  const clear = steps([documentOf([{ confidence: 93 }])]);
  const weak = steps([documentOf([{ confidence: 61.4, weak: true }])]);
  expect(clear.filter((say) => say.includes("hard to make out"))).toEqual([]);
  expect(weak.at(-2)).toBe(
    "“solid-state battery” was read from a picture whose letters were hard to make out (confidence 61 of 100): check it against the page.",
  );
  expect(weak.at(-1)).toBe(clear.at(-1));
  // The second line holds no naming of a battery.
  expect(steps([documentOf([{}, { confidence: 61.4, weak: true }])])).toEqual(clear);
});
