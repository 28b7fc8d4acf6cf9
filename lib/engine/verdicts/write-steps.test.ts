import { expect, test } from "vitest";
import { listRulebooks } from "@/lib/rulebook";
import type { Bilingual, Claim } from "../types";
import { claim, contradicting, failing, judgeBy, lossOf, passing } from "./sample-claims.fixture";

const [draftRulebook, teamRulebook, publishedRulebook] = listRulebooks().map(({ rulebook }) => rulebook);
if (!draftRulebook || !teamRulebook || !publishedRulebook) throw new Error("three rulebooks are needed");

const { judgeOne } = judgeBy(draftRulebook);

const ruled = (decided: Claim) => decided.steps.map(({ kind, rule }) => [kind, rule]);

test("the way from the quote to the outcome, each step with its clause or house rule", () => {
  expect(ruled(judgeOne(claim("solid", { doubts: { facts: [1] } }), [failing, passing]))).toEqual([
    ["quote", "house.asserted-only"],
    ["term", "term.solid-state"],
    ["rule", "category.solid"],
    ["text", "house.words-in-doubt"],
    ["rule", "req.weight-loss"],
    ["data", undefined],
    ["arithmetic", "house.two-weighings"],
    ["arithmetic", "house.two-weighings"],
    ["data", undefined],
    ["arithmetic", "house.two-weighings"],
    ["arithmetic", "house.two-weighings"],
    ["rule", "house.worst-test"],
    ["arithmetic", "house.each-sample"],
    ["outcome", "row.test-failed"],
  ]);
  expect(ruled(judgeOne(claim("hybrid"), [])).map(([kind]) => kind)).toEqual([
    "quote",
    "term",
    "rule",
    "rule",
    "outcome",
  ]);
});

test("every house rule that a step names is one of the rulebook's", () => {
  const known = new Set(draftRulebook.houseRules.map(({ id }) => id));
  const gained = lossOf("100.001");
  const bare = lossOf("99.900", { balanceAccuracyG: undefined });
  const cases = [failing, gained, bare, lossOf("99.9", { visibleLiquid: "yes" }), lossOf("99.9", { vacuum: false })];
  const steps = listRulebooks().flatMap(({ rulebook }) =>
    cases.flatMap(
      (one) => judgeOne(claim("solid", { ...contradicting, doubts: { facts: [1] } }), [one], rulebook).steps,
    ),
  );
  const named = steps.flatMap(({ rule }) => (rule?.startsWith("house.") ? [rule] : []));
  expect(named.filter((rule) => !known.has(rule))).toEqual([]);
  expect(named).toContain("house.gain");
  expect(named).toContain("house.last-digit");
  expect(named).toContain("house.visible-liquid-step");
  expect(named).toContain("house.visible-liquid-without-step");
});

test("every sentence is whole in both languages and says of what force the rulebook is", () => {
  const tests = [
    [],
    [failing],
    [passing],
    [lossOf("99.500")],
    [lossOf("99.4999")],
    [lossOf("99.9", { vacuum: false })],
  ];
  for (const { rulebook } of listRulebooks())
    for (const given of tests)
      for (const draft of [
        claim("solid"),
        claim("solid", contradicting),
        claim("solid", { doubts: { facts: [1] } }),
        claim("hybrid"),
        claim("liquid"),
      ]) {
        const decided = judgeOne(draft, given, rulebook);
        const said: Bilingual[] = [decided.say, ...decided.steps.map(({ say }) => say)];
        for (const { en, zh } of said) {
          expect(en).not.toMatch(/[{}]|undefined| {2}|\.\./);
          expect(zh).not.toMatch(/[{}]|undefined| {2}|。。/);
          expect(zh).toMatch(/\p{Script=Han}/u);
        }
        expect(decided.say.en).toContain(rulebook.statusLine.en);
        expect(decided.say.zh).toContain(rulebook.statusLine.zh);
      }
});

test("what a user wrote is quoted as it stands, braces and all", () => {
  const decided = judgeOne(claim("solid", { subject: "{term} X" }), []);
  expect(decided.steps[0]?.say.en).toContain("{term} X");
});
