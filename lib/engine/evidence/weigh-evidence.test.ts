import { expect, test } from "vitest";
import { listRulebooks } from "@/lib/rulebook";
import type { DraftClaim } from "../claims/types";
import type { Category, TestData } from "../types";
import { weighEvidence } from "./weigh-evidence";

const [draftRulebook, teamRulebook, publishedRulebook] = listRulebooks().map(({ rulebook }) => rulebook);
if (!draftRulebook || !teamRulebook || !publishedRulebook) throw new Error("three rulebooks are needed");

function claim(id: string, subject: string | undefined, category: Category = "solid"): DraftClaim {
  const draft: DraftClaim = {
    id,
    category,
    mentions: [0],
    wording: "preferred-term",
    against: { facts: [], mentions: [] },
    doubts: { facts: [] },
  };
  return subject === undefined ? draft : { ...draft, subject };
}
const passing: TestData = {
  temperatureC: "120",
  vacuum: true,
  samples: [{ id: "S1", before: "100.000", after: "99.900", unit: "g" }],
};
const failing: TestData = { ...passing, samples: [{ id: "S1", before: "100.000", after: "98.000", unit: "g" }] };
const weigh = (drafts: DraftClaim[], ...tests: TestData[]) => weighEvidence(drafts, tests, draftRulebook);
const problems = (weighed: ReturnType<typeof weigh>) =>
  weighed.tests.map((one) => one.problems.map(({ code }) => code));

test("a test judges only the subject it names", () => {
  const weighed = weigh([claim("c1", "Aurora X"), claim("c2", "Borealis 7")], { ...failing, product: "Borealis 7" });
  expect(weighed.claims.map(({ evidence }) => evidence)).toEqual(["no-test", "fail"]);
  expect(weighed.tests[0]?.claims).toEqual(["c2"]);
});

test("an unnamed test of a text with two subjects judges neither, and says why", () => {
  const weighed = weigh([claim("c1", "Aurora X"), claim("c2", "Borealis 7")], failing);
  expect(weighed.claims.map(({ evidence }) => evidence)).toEqual(["no-test", "no-test"]);
  expect(problems(weighed)).toEqual([["which-product"]]);
  expect(weighed.tests[0]?.problems[0]?.say.en).toContain("Aurora X, Borealis 7");
});

test("a claim of nobody's beside a named one makes two subjects", () => {
  const weighed = weigh([claim("c1", "Aurora X"), claim("c2", undefined)], failing);
  expect(problems(weighed)).toEqual([["which-product"]]);
  expect(weighed.tests[0]?.problems[0]?.say).toMatchObject({
    en: expect.stringContaining("Aurora X, one that the text does not name"),
    zh: expect.stringContaining("Aurora X、一个未具名的产品"),
  });
});

test("an unnamed test of a text whose claims are all nobody's, or all of one, judges them", () => {
  expect(weigh([claim("c1", undefined)], failing).claims[0]?.evidence).toBe("fail");
  const both = weigh([claim("c1", "Aurora X"), claim("c2", "aurora-x", "hybrid")], failing);
  expect(both.claims.map(({ evidence, tests }) => [evidence, tests])).toEqual([
    ["fail", [0]],
    ["not-required", [0]],
  ]);
  expect(both.tests[0]?.claims).toEqual(["c1"]);
});

test("a loose name that fits two products is no guess; the very name is none either", () => {
  const drafts = [claim("c1", "Aurora"), claim("c2", "Aurora X")];
  expect(weigh(drafts, { ...failing, product: "Aurora X" }).claims.map(({ evidence }) => evidence)).toEqual([
    "no-test",
    "fail",
  ]);
  const twins = weigh([claim("c1", "Aurora X"), claim("c2", "Aurora Y")], { ...failing, product: "Aurora" });
  expect(problems(twins)).toEqual([["which-product"]]);
});

test("a test that names a product no claim is about judges nothing", () => {
  const weighed = weigh([claim("c1", "Aurora X")], { ...failing, product: "Borealis 7" });
  expect(weighed.claims[0]).toMatchObject({ evidence: "no-test", tests: [] });
  expect(problems(weighed)).toEqual([["no-such-product"]]);
});

test("a text without a claim leaves its tests unjudged and without complaint", () => {
  expect(problems(weigh([], failing))).toEqual([[]]);
});

test("the order of the tests never changes the evidence", () => {
  const tests = [passing, failing, { ...passing, vacuum: false }];
  for (const order of [tests, tests.toReversed()]) {
    const [weighed] = weigh([claim("c1", undefined)], ...order).claims;
    expect(weighed?.evidence).toBe("fail");
    expect(order[weighed?.decidedBy ?? -1]).toBe(failing);
  }
});

test("a test that is not valid shows its losses and no comparison", () => {
  const [reading] = weigh([claim("c1", undefined)], { ...failing, vacuum: false }).tests;
  expect(reading?.samples[0]?.lossPct).toBe("2.0000");
  expect(reading?.samples[0]).not.toHaveProperty("evidence");
  expect(reading?.samples[0]).not.toHaveProperty("arithmetic");
});

test("where the uncertainty comes from is said", () => {
  const from = (change: Partial<TestData>) => weigh([], { ...passing, ...change }).tests[0]?.uncertaintyFrom;
  expect(from({ balanceAccuracyG: "0.01", expandedUncertaintyPct: "0.1" })).toBe("stated");
  expect(from({ balanceAccuracyG: "0.01" })).toBe("balance");
  expect(from({})).toBe("last-digit");
  expect(from({ samples: [] })).toBe("none");
});

test("conditions are read one by one, with what is stated and what is required", () => {
  const given: TestData = { ...passing, temperatureC: "118", durationH: "4", humidityPct: "30" };
  const conditions = weighEvidence([], [given], teamRulebook).tests[0]?.conditions;
  expect(conditions?.slice(0, 6).map(({ condition, stated, status }) => [condition, stated, status])).toEqual([
    ["visible-liquid", null, "not-stated"],
    ["temperature", "118 °C", "met"],
    ["vacuum", "yes", "met"],
    ["duration", "4 h", "not-met"],
    ["ambient-temperature", null, "shown-only"],
    ["humidity", "30 %", "shown-only"],
  ]);
});

test("where the text is not at hand nothing is required, and the draft's evidence stands apart", () => {
  const weighed = weighEvidence([claim("c1", undefined)], [failing], publishedRulebook);
  expect(weighed.claims[0]).toMatchObject({ evidence: "not-required", circumstances: ["text-not-at-hand"] });
  expect(weighed.tests[0]).toMatchObject({ evidence: "not-required", claims: [], conditions: [] });
  expect(weighed.shown).toEqual(weighEvidence([claim("c1", undefined)], [failing], draftRulebook));
});

test("liquid seen where there is a step is a fail, where there is none a circumstance", () => {
  const seen: TestData = { ...passing, durationH: "6", visibleLiquid: "yes" };
  const [byTeam, byDraft] = [teamRulebook, draftRulebook].map((one) =>
    weighEvidence([claim("c1", undefined)], [seen], one),
  );
  expect(byTeam?.claims[0]).toMatchObject({ evidence: "fail", circumstances: [] });
  expect(byDraft?.claims[0]).toMatchObject({ evidence: "pass", circumstances: ["visible-liquid-without-step"] });
});

test.each([
  [1, "1"],
  [2, "2"],
  [0, null],
])("%s weighed samples are shown as their number, which no source knows a rule for", (count, stated) => {
  const samples = passing.samples.flatMap((sample) =>
    Array.from({ length: count }, (_, at) => ({ ...sample, id: `S${at + 1}` })),
  );
  const { tests } = weigh([claim("c1", undefined)], { ...passing, samples });
  expect(tests[0]?.conditions.find(({ condition }) => condition === "number-of-samples")).toMatchObject({
    required: null,
    stated,
    status: "shown-only",
  });
});
