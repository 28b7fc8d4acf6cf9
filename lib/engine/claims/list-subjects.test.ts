import { describe, expect, test } from "vitest";
import { loadLexicon } from "@/lib/lexicon";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { audit } from "../audit";
import type { AuditInput, TestData } from "../types";

const loaded = findRulebook(DEFAULT_RULEBOOK);
if (!loaded.ok) throw new Error("No default rulebook.");
const { rulebook } = loaded.value;
const lexicon = loadLexicon();
const subjectsOf = (input: Partial<AuditInput>) =>
  audit({ text: "", tests: [], ...input }, lexicon, rulebook).subjects?.map(({ name, given, matched, match }) => [
    name,
    given,
    matched,
    match,
  ]);
const testOf = (product: string): TestData => ({
  product,
  samples: [{ id: "1", before: "100", after: "99", unit: "g" }],
});

describe("how a name was attached", () => {
  test("a name that stands in the text, entered or not", () => {
    const text = "The MG9 has a solid-state battery today.";
    expect(subjectsOf({ text })).toEqual([["MG9", "text", "MG9", "exact"]]);
    expect(subjectsOf({ text, product: "MG9" })).toEqual([["MG9", "product-field", "MG9", "exact"]]);
  });

  test("another spelling, and a part of a longer name, are told as such", () => {
    expect(subjectsOf({ text: "The MG-9 has a solid-state battery today.", product: "MG9" })).toEqual([
      ["MG9", "product-field", "MG-9", "loose"],
    ]);
    expect(subjectsOf({ text: "Aurora X 搭载固态电池，已交付。", product: "Aurora" })).toEqual([
      ["Aurora", "product-field", "Aurora X", "loose"],
    ]);
  });

  test("a name that the text does not spell stands where nobody else is meant, and nowhere where somebody is", () => {
    const product = "Zephyr Pack";
    expect(subjectsOf({ text: "Our solid-state battery ships today.", product })).toEqual([
      [product, "product-field", undefined, "only-subject"],
    ]);
    expect(subjectsOf({ text: "The MG9 has a solid-state battery today.", product })).toEqual([
      ["MG9", "text", "MG9", "exact"],
      [product, "product-field", undefined, "none"],
    ]);
  });

  test("a test's name and a maker's are told like the product's", () => {
    const text = "The MG9 has a solid-state battery today.";
    expect(subjectsOf({ text, tests: [testOf("MG9")] })).toEqual([["MG9", "test", "MG9", "exact"]]);
    expect(subjectsOf({ text, tests: [testOf("ET7")] })).toEqual([
      ["MG9", "text", "MG9", "exact"],
      ["ET7", "test", undefined, "none"],
    ]);
    expect(subjectsOf({ text: "We deliver our solid-state battery today.", maker: "Aster" })).toEqual([
      ["Aster", "maker-field", undefined, "only-subject"],
    ]);
  });

  test.each([
    [49, 49],
    [50, 50],
    [51, 50],
  ])("of %i products %i are told", (products, told) => {
    const text = Array.from({ length: products }, (_, i) => `The AX${i + 100} has a solid-state battery today.`).join(
      "\n\n",
    );
    expect(subjectsOf({ text })).toHaveLength(told);
  });
});
