import { expect, test } from "vitest";
import { listRulebooks } from "@/lib/rulebook";
import { conformity, RULES_OF_DECISION } from "../evidence/conformity-rules";
import { CONFORMITIES } from "../evidence/weigh-sample";
import { DECISION_RULES, type DecisionRule, type Rulebook } from "../types";
import { claim, judgeBy, lossOf } from "./sample-claims.fixture";

const [draft] = listRulebooks().map(({ rulebook }) => rulebook);
if (!draft) throw new Error("the draft is needed");
const { judge } = judgeBy(draft);
const SIGNS = [-1, 0, 1] as const;

const decideBy = (decisionRule: DecisionRule, after: string, rulebook: Rulebook = draft) => {
  const tests = [lossOf(after, { expandedUncertaintyPct: "0.05" })];
  return judge([claim("solid")], tests, rulebook, { decisionRule });
};

test("by no rule is a claim contradicted below the limit plus its uncertainty", () => {
  for (const rule of DECISION_RULES)
    for (const operator of ["<=", "<"] as const)
      for (const loss of SIGNS)
        for (const distance of SIGNS) {
          const fails = conformity(loss, distance, operator, rule) === "fail";
          if (loss < 0 || distance < 0) expect(fails, `${rule} ${operator}`).toBe(false);
        }
});

test("every rule has an answer to every case, and no rule is harder on the maker than another above the limit", () => {
  for (const operator of ["<=", "<"] as const)
    for (const loss of SIGNS)
      for (const distance of SIGNS) {
        const found = DECISION_RULES.map((rule) => conformity(loss, distance, operator, rule));
        for (const one of found) expect(CONFORMITIES).toContain(one);
        if (loss > 0) expect(new Set(found).size).toBe(1);
      }
});

test("the guard band w = U accepts what four outcomes pass", () => {
  expect(RULES_OF_DECISION["guard-band"]).toEqual(RULES_OF_DECISION["four-outcome"]);
});

test("the rule is reported with its name, the usual one too", () => {
  expect(decideBy("four-outcome", "99.9")).toMatchObject({
    decisionRule: "four-outcome",
    decisionRuleName: { en: "four outcomes, guard band U" },
  });
});

test("one that is not the usual one is named in every verdict, in the notes, the reason and the reasoning", () => {
  for (const [rule, name] of [
    ["simple-acceptance", "simple acceptance"],
    ["guard-band", "guard band w = U"],
  ] as const) {
    const { claims, overall, notes } = decideBy(rule, "99.9");
    for (const { en } of [overall.say, ...claims.map(({ say }) => say)]) expect(en).toContain(`decision rule: ${name}`);
    expect(notes.map(({ code }) => code)).toEqual(["decision-rule"]);
    expect(claims[0]?.reason.data.decisionRule).toBe(rule);
    expect(claims[0]?.steps.map(({ rule }) => rule)).toContain("house.decision-rule");
  }
  const usual = decideBy("four-outcome", "99.9");
  expect(usual.notes).toEqual([]);
  expect(usual.overall.say.en).not.toContain("decision rule");
});

test("without a claim the rule is named all the same", () => {
  expect(judge([], [], draft, { decisionRule: "guard-band" }).overall.say.zh).toContain("判定规则：保护带");
});

test("simple acceptance says that it left the uncertainty aside, and how likely the limit is met", () => {
  const [decided] = decideBy("simple-acceptance", "99.47").claims;
  expect(decided?.evidence).toBe("conditional-fail");
  const [met] = decideBy("simple-acceptance", "99.53").claims;
  expect(met).toMatchObject({ evidence: "pass", outcome: "supported" });
  expect(met?.say.en).toContain("leaves the uncertainty aside");
  expect(met?.say.en).toContain("with a probability of 0.885");
});
