import { describe, expect, it } from "vitest";
import { listMisses } from "./list-misses";
import { type Gold, ScoringError } from "./read-gold";
import { type Scored, score } from "./score";

const passage = (text: string, mentions: Gold["mentions"], rest: Partial<Gold> = {}): Gold => ({
  id: "p1",
  lang: "en",
  text,
  mentions,
  facts: {},
  self_contradiction: false,
  ...rest,
});
const report = (mentions: Scored["mentions"], rest: Partial<Scored> = {}): Scored => ({
  mentions,
  facts: [],
  claims: [],
  ...rest,
});
const want = { quote: "solid-state cell", category: "solid", assertion: "asserted", nonstandard: false };
const got = {
  quote: "solid-state cell",
  start: 2,
  end: 18,
  category: "solid",
  standing: "preferred",
  context: "asserted",
};

describe("score", () => {
  it("counts a mention that fits in every respect", () => {
    const result = score([passage("a solid-state cell", [want])], [report([got])]);
    expect(result).toMatchObject({
      mentionF1: 1,
      exactSpan: 1,
      standingAccuracy: 1,
      contextAccuracy: 1,
      contextMacroF1: 1,
      confusion: {},
    });
  });

  it("takes an overlap for found, but not for exact", () => {
    const half = { ...got, quote: "solid-state", end: 13 };
    expect(score([passage("a solid-state cell", [want])], [report([half])])).toMatchObject({
      mentionF1: 1,
      exactSpan: 0,
    });
  });

  it("counts a wrong category against precision and recall, a wrong context by its name", () => {
    const other = { ...got, category: "hybrid", context: "future" };
    const result = score([passage("a solid-state cell", [want])], [report([other])]);
    expect(result).toMatchObject({
      mentionF1: 0,
      categoryAccuracy: 0,
      contextAccuracy: 0,
      confusion: { "asserted->future": 1 },
    });
  });

  it("counts alarms only in passages without a mention", () => {
    const result = score([passage("a solid-state cell", [])], [report([got])]);
    expect(result.falseAlarms).toEqual({ rowsWithoutMention: 1, rowsWithAlarm: 1, alarms: 1, per1000Words: 333.333 });
  });

  it("scores a told fact only where the label has one value of its kind", () => {
    const facts = [
      { kind: "ion", value: "lithium" },
      { kind: "electrolyte", value: "oxide" },
    ];
    const result = score([passage("x", [], { facts: { ion: "lithium", electrolyte: null } })], [report([], { facts })]);
    expect(result.facts).toEqual({ ion: { found: "1/1", recall: 1, precision: 1 } });
  });

  it("tells contradictions found from contradictions made up", () => {
    const contradicting = report([], { claims: [{ wording: "contradicts-itself" }] });
    const passages = [passage("x", [], { self_contradiction: true }), passage("y", [])];
    expect(score(passages, [contradicting, contradicting]).selfContradiction).toBe("1/1 found, 1 wrong");
  });

  it("refuses a span that does not slice to its quote, and a passage without a report", () => {
    expect(() => score([passage("the solid-state cell", [])], [report([got])])).toThrow(ScoringError);
    expect(() => score([passage("x", [])], [])).toThrow("There is no report for p1.");
  });
});

describe("listMisses", () => {
  const misses = (passage: Gold, told: Scored) => listMisses([passage], [told]);

  it("is silent where every label is met", () => {
    expect(misses(passage("a solid-state cell", [want]), report([got]))).toEqual([]);
  });

  it.each([
    ["a mention that was not found", [], "p1 missed “solid-state cell” (solid, asserted) in: a solid-state cell"],
    ["another context", [{ ...got, context: "future" }], "context future, labelled asserted"],
    ["another category", [{ ...got, category: "hybrid" }], "category hybrid, labelled solid"],
    [
      "another standing",
      [{ ...got, standing: "not-in-standard" }],
      "standing not-in-standard, labelled in the standard",
    ],
    ["a shorter span", [{ ...got, quote: "solid-state", end: 13 }], "span “solid-state”, labelled “solid-state cell”"],
  ])("tells %s", (_, mentions, line) => {
    expect(misses(passage("a solid-state cell", [want]), report(mentions)).join("\n")).toContain(line);
  });

  it("tells a mention without a label, a fact that differs and a contradiction", () => {
    const facts = [{ kind: "ion", value: "sodium" }];
    const told = report([got], { facts, claims: [{ wording: "contradicts-itself" }] });
    expect(misses(passage("a solid-state cell", [], { facts: { ion: "lithium" } }), told)).toEqual([
      "p1 no label for “solid-state cell” (solid, asserted) in: a solid-state cell",
      'p1 ion ["sodium"], labelled "lithium" in: a solid-state cell',
      "p1 contradicts itself, not labelled so in: a solid-state cell",
    ]);
  });
});
