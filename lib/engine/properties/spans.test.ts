import { expect, it } from "vitest";
import type { Findings, Span } from "@/lib/engine/types";
import { read } from "./support/read";
import { holdsFor, PATIENCE } from "./support/run-property";
import { anyText, passage } from "./support/texts";

/** Everything of the findings that says where it stands, wherever it lies. */
function spansIn(value: unknown): Span[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(spansIn);
  return "quote" in value && "start" in value ? [value as Span, ...inside] : inside;
}

function expectSlices(text: string) {
  for (const { quote, start, end } of spansIn(read(text))) {
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end)).toBe(quote);
  }
}

it("slices every span of a passage back to its quote", { timeout: PATIENCE }, () => {
  holdsFor(300, passage, expectSlices);
});

it("slices every span back to its quote in texts that no editor would type", { timeout: PATIENCE }, () => {
  holdsFor(300, anyText, expectSlices);
});

it("parts no surrogate pair, and lists mentions in order without overlaps", { timeout: PATIENCE }, () => {
  holdsFor(300, anyText, (text) => {
    const { mentions, coined, facts } = read(text);
    for (const { start, end } of [...mentions, ...coined, ...facts] satisfies Findings["facts"][number][] | Span[]) {
      expect(isInsidePair(text, start)).toBe(false);
      expect(isInsidePair(text, end)).toBe(false);
    }
    mentions.forEach(({ start }, i) => {
      expect(start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
    });
  });
});

it("spells the names of subjects as the text does, where it says that the text gave them", {
  timeout: PATIENCE,
}, () => {
  holdsFor(300, passage, (text) => {
    for (const { matched } of read(text, { product: "Aurora X" }).subjects ?? [])
      if (matched !== undefined) expect(text).toContain(matched);
  });
});

const isInsidePair = (text: string, at: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
