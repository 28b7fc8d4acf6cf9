import { describe, expect, test } from "vitest";
import { CATEGORIES, type Circumstance, type DecisionRow, EVIDENCES, type Outcome, WORDINGS } from "@/lib/engine/types";
import { lookUpOutcome, type Situation } from "@/lib/engine/verdicts";
import { listRulebooks } from ".";
import decisions from "./decision-table.json";

const table = decisions as DecisionRow[];
const CIRCUMSTANCES: Circumstance[] = [
  "words-in-doubt",
  "visible-liquid-without-step",
  "category-not-defined",
  "text-not-at-hand",
];
/** Every set of circumstances, from none to all four. */
const circumstanceSets = Array.from({ length: 2 ** CIRCUMSTANCES.length }, (_, bits) =>
  CIRCUMSTANCES.filter((_, at) => (bits >> at) % 2 === 1),
);
const situations: Situation[] = CATEGORIES.flatMap((category) =>
  WORDINGS.flatMap((wording) =>
    EVIDENCES.flatMap((evidence) =>
      circumstanceSets.map((circumstances) => ({ category, wording, evidence, circumstances })),
    ),
  ),
);

/** The outcome in the order in which the contract tells it, written without the table. */
function outcomeByHand({ category, wording, evidence, circumstances }: Situation): Outcome {
  const has = (circumstance: Circumstance) => circumstances.includes(circumstance);
  if (wording === "contradicts-itself") return "contradicted";
  if (has("text-not-at-hand")) return "undecided";
  if (has("category-not-defined")) return "not-covered";
  if (evidence === "not-required" && category !== "solid")
    return wording === "not-in-standard" ? "not-covered" : "consistent";
  if (category !== "solid") return "undecided";
  if (evidence === "fail") return "contradicted";
  if (has("words-in-doubt") || has("visible-liquid-without-step")) return "undecided";
  if (evidence === "pass") return "supported";
  if (evidence === "conditional-pass" || evidence === "conditional-fail") return "undecided";
  if (evidence === "invalid-test" || evidence === "no-test") return "unproven";
  return wording === "not-in-standard" ? "not-covered" : "consistent";
}

test("every combination has a row, and the outcome that the contract tells", () => {
  expect(situations).toHaveLength(3 * 4 * 7 * 16);
  for (const situation of situations) {
    expect(lookUpOutcome(situation, table).outcome, JSON.stringify(situation)).toBe(outcomeByHand(situation));
  }
});

test("every row decides something, so none stands there idle", () => {
  const used = new Set(situations.map((situation) => lookUpOutcome(situation, table).id));
  expect(table.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

test("the last row fits everything, and ids and reasons stand once", () => {
  const { id, outcome, reason, ...conditions } = table.at(-1) ?? { id: "" };
  expect(conditions).toEqual({});
  for (const key of ["id", "reason"] as const) {
    expect(new Set(table.map((row) => row[key])).size).toBe(table.length);
  }
});

test("a table without a fitting row is a fault of ours", () => {
  const situation: Situation = { category: "solid", wording: "preferred-term", evidence: "pass", circumstances: [] };
  expect(() => lookUpOutcome(situation, [])).toThrow();
});

describe("names are handled with care", () => {
  const asserted = situations.filter(({ wording }) => wording !== "contradicts-itself");
  test("nothing but a failed test, or the text's own words, contradicts", () => {
    const contradicted = asserted.filter((situation) => lookUpOutcome(situation, table).outcome === "contradicted");
    expect(new Set(contradicted.map(({ evidence }) => evidence))).toEqual(new Set(["fail"]));
    expect(new Set(contradicted.map(({ category }) => category))).toEqual(new Set(["solid"]));
  });
  test("nothing but a pass supports", () => {
    const supported = asserted.filter((situation) => lookUpOutcome(situation, table).outcome === "supported");
    expect(new Set(supported.map(({ evidence }) => evidence))).toEqual(new Set(["pass"]));
    expect(supported.filter(({ circumstances }) => circumstances.length > 0)).toEqual([]);
  });
});

test("every rulebook decides by this one table", () => {
  for (const { rulebook } of listRulebooks()) expect(rulebook.decisions).toEqual(table);
});
