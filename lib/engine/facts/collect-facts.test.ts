import { describe, expect, test } from "vitest";
import { loadLexicon } from "@/lib/lexicon";
import { findMentions, readContext } from "../mentions";
import { readText } from "../text";
import others from "./cases/others.json";
import shares from "./cases/shares.json";
import { collectFacts } from "./index";

const { lexicon } = loadLexicon();

function read(given: string) {
  const { text, sentences } = readText(given, lexicon);
  const mentions = readContext(findMentions(text, sentences, lexicon).mentions, text, sentences, lexicon);
  return collectFacts(text, sentences, mentions, lexicon);
}
const inOrder = (facts: unknown[]) => facts.map((fact) => JSON.stringify(fact)).sort();

describe("facts: each rule changes one text and must not touch its pair", () => {
  const rules = [...shares, ...others] as { rule: string; changes: Case; not: Case }[];
  for (const { rule, changes, not } of rules) {
    for (const [side, { text, facts }] of Object.entries({ changes, not }))
      test(`${rule} (${side})`, () => {
        const found = read(text);
        expect(inOrder(found.map(({ kind, value }) => [kind, value]))).toEqual(inOrder(facts));
        for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote);
      });
  }
});
type Case = { text: string; facts: [string, unknown][] };

describe("what a fact carries", () => {
  test("the basis of a share is told only where the text tells it", () => {
    expect(read("The battery holds 5 % liquid, by cell weight.")[0]?.basis).toBe("cell");
    expect(read("液体含量占电解质总量的 5%，电池更安全。")[0]?.basis).toBe("electrolyte");
    expect(read("The battery holds 5 % liquid.")[0]?.basis).toBe("not stated");
  });

  test("a fact in a denied, asked or compared place is not asserted", () => {
    const contextOf = (text: string) => read(text).find(({ kind }) => kind === "liquid_statement")?.context;
    expect(contextOf("Our solid-state battery contains some liquid electrolyte.")).toBe("asserted");
    expect(contextOf("Does the solid-state battery contain some liquid electrolyte?")).toBe("question");
    expect(
      contextOf(
        "Our solid-state battery has a ceramic layer, whereas a semi-solid cell compared with it contains some liquid electrolyte.",
      ),
    ).not.toBe("asserted");
  });

  test("a long text of nothing but figures and liquids is read in time that grows with it", () => {
    const text = "液体含量 5% 电解液 ".repeat(12_000);
    const started = performance.now();
    expect(read(text).length).toBeGreaterThan(1000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
