import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { DraftClaim } from "@/lib/engine/claims/types";
import { weighEvidence } from "@/lib/engine/evidence";
import type { DecisionRule, Evidence, Fact, Mention, Outcome, Rulebook, TestData, Wording } from "@/lib/engine/types";
import { decide } from "@/lib/engine/verdicts";
import { listRulebooks } from ".";

type Change = { [Field in keyof TestData]?: TestData[Field] | null };
interface RuleCase {
  name: string;
  /** Concept of the term the claim uses; its wording follows from the rulebook. */
  term: string;
  subject?: string;
  /** The text itself asserts liquid electrolyte. */
  against?: boolean;
  /** The text names gel. */
  doubts?: boolean;
  decisionRule?: DecisionRule;
  /** What the test changes in the file's base; null takes a field away. */
  test?: Change;
  tests?: Change[];
  expect: {
    evidence: Evidence;
    outcome: Outcome;
    reason: string;
    wording?: Wording;
    evidenceCategory?: string;
    /** Codes of the problems of the first test. */
    problems?: string[];
    elsewhere?: Outcome;
    /** Of the first sample of the first test. */
    probability?: string;
    uncertainty?: string;
    /** By a rule of two outcomes. */
    accepted?: boolean;
    cautions?: string[];
  };
}

const WORDING_OF = {
  preferred: "preferred-term",
  admitted: "admitted-term",
  "not-in-standard": "not-in-standard",
} as const;
const span = { quote: "x", start: 0, end: 1 };
const asserted: Fact = { ...span, kind: "liquid_content_pct", value: 5, context: "asserted" };

function judge(one: RuleCase, base: TestData, rulebook: Rulebook) {
  const entry = rulebook.terms.find(({ concept }) => concept === one.term);
  if (!entry) throw new Error(`${rulebook.id} has no standing for ${one.term}`);
  const { category, standing } = entry;
  const draft: DraftClaim = {
    id: "c1",
    category,
    mentions: [0],
    wording: one.against ? "contradicts-itself" : WORDING_OF[standing],
    against: { facts: one.against ? [0] : [], mentions: [] },
    doubts: { facts: one.doubts ? [0] : [] },
  };
  if (one.subject !== undefined) draft.subject = one.subject;
  const mention: Mention = {
    ...span,
    lang: "en",
    term: "term.en.x",
    concept: one.term,
    category,
    standing,
    context: "asserted",
  };
  const changes = one.tests ?? (one.test ? [one.test] : []);
  const tests = changes.map((change) => {
    const merged = Object.entries({ ...base, ...change }).filter(([, value]) => value !== null);
    return Object.fromEntries(merged) as unknown as TestData;
  });
  const found = decide(
    [draft],
    weighEvidence([draft], tests, rulebook, one.decisionRule),
    { mentions: [mention], facts: [asserted], ...(one.decisionRule && { decisionRule: one.decisionRule }) },
    rulebook,
  );
  return { claim: found.claims[0], tests: found.tests };
}

let count = 0;
for (const { rulebook } of listRulebooks()) {
  const folder = path.join(import.meta.dirname, rulebook.id, "cases");
  for (const file of readdirSync(folder)) {
    const { base, cases } = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as {
      base: TestData;
      cases: RuleCase[];
    };
    count += cases.length;
    describe(`${rulebook.id}, ${file}`, () => {
      test.each(cases)("$name", (one) => {
        const { claim, tests } = judge(one, base, rulebook);
        const { problems, elsewhere, reason, probability, uncertainty, accepted, cautions, ...expected } = one.expect;
        expect(claim).toMatchObject(expected);
        expect(claim?.reason.code).toBe(reason);
        expect(claim?.evidenceCategory).toBe(claim?.evidence === "fail" ? "not-solid" : undefined);
        const [sample] = tests[0]?.samples ?? [];
        if (probability) expect(sample?.probability).toBe(probability);
        if (uncertainty) expect(sample?.expandedUncertaintyPct).toBe(uncertainty);
        if (cautions) expect((tests[0]?.cautions ?? []).map(({ code }) => code)).toEqual(cautions);
        expect(tests[0]?.accepted).toBe(accepted);
        if (problems) expect(tests[0]?.problems.map(({ code }) => code)).toEqual(problems);
        expect(claim?.elsewhere?.[0]?.outcome).toBe(elsewhere);
      });
    });
  }
}

test("there are cases enough for an expert to read the rules from", () => {
  expect(count).toBeGreaterThanOrEqual(100);
});
