import { expect, test } from "vitest";
import { listRulebooks } from "@/lib/rulebook";
import { claim, contradicting, failing, judgeBy, lossOf, passing } from "./sample-claims.fixture";

const [draftRulebook, teamRulebook, publishedRulebook] = listRulebooks().map(({ rulebook }) => rulebook);
if (!draftRulebook || !teamRulebook || !publishedRulebook) throw new Error("three rulebooks are needed");

const { judgeOne } = judgeBy(draftRulebook);

test("a failed test: what it refutes, what it does not tell, and what to say instead", () => {
  const decided = judgeOne(claim("solid"), [failing]);
  expect(decided).toMatchObject({
    outcome: "contradicted",
    evidence: "fail",
    evidenceCategory: "not-solid",
    decidedBy: 0,
  });
  expect(decided.reason).toEqual({
    code: "test-failed",
    data: {
      row: "row.test-failed",
      test: 0,
      limitPpm: 5_000,
      operator: "<=",
      sample: "S2",
      lossPct: "3.0000",
      expandedUncertaintyPct: "0.0017",
    },
  });
  expect(decided.suggestedTerm).toEqual({
    en: "hybrid solid-liquid battery",
    zh: "混合固液电池",
    condition: { en: "if a solid electrolyte also carries ions", zh: "若固体电解质也参与离子传导" },
  });
  expect(decided.say.en).toContain("S2 lost 3.0000 %");
  expect(decided.say.en).toContain("does not tell hybrid from liquid");
});

test("a pass is a number that is met and no proof of the definition", () => {
  const decided = judgeOne(claim("solid"), [passing]);
  expect(decided.outcome).toBe("supported");
  expect(decided.say.en).toMatch(/number is met.*at most 0\.5 %.*does not prove.*0\.175 % \(S12\)/);
  expect(decided.say.zh).toMatch(/数值已满足.*不大于 0\.5%.*不证明.*0\.175%（S12）/);
  expect(decided).not.toHaveProperty("evidenceCategory");
  expect(decided.suggestedTerm).toEqual({ en: "solid-state battery", zh: "固态电池" });
});

test("the limit is worded with its operator by each rulebook", () => {
  const decided = judgeOne(claim("solid"), [passing], teamRulebook);
  expect(decided.say.en).toContain("below 1 %");
  expect(decided.say.zh).toContain("小于 1%");
  expect(decided.suggestedTerm.zh).toBe("全固态电池");
});

test("a text's own words outrank a number that is met, and both are quoted", () => {
  const decided = judgeOne(claim("solid", contradicting), [passing]);
  expect(decided.outcome).toBe("contradicted");
  expect(decided.say.en).toContain("“solid-state battery”");
  expect(decided.say.en).toContain("“5 % liquid electrolyte”");
  expect(decided.suggestedTerm.condition?.en).toBe("if a solid electrolyte also carries ions");
  expect(decided).not.toHaveProperty("evidenceCategory");
});

test("no valid test is said neutrally, with every reason", () => {
  expect(judgeOne(claim("solid"), []).say.en).toContain("No valid test was given to this audit");
  const decided = judgeOne(claim("solid"), [lossOf("99.900", { vacuum: undefined, temperatureC: "80" })]);
  expect(decided.reason.data.problems).toEqual(["temperature-not-met", "vacuum-not-stated"]);
  expect(decided.say.en).toContain("Test 1: Drying temperature is 80 °C, which does not meet 120 °C ± 2 °C. Whether");
});

test("liquid seen at the breach is worded without masses", () => {
  const decided = judgeOne(
    claim("solid"),
    [lossOf("99.900", { visibleLiquid: "yes", vacuum: undefined })],
    teamRulebook,
  );
  expect(decided).toMatchObject({ outcome: "contradicted", evidenceCategory: "not-solid" });
  expect(decided.reason.data.visibleLiquid).toBe(true);
  expect(decided.say.en).toContain("liquid was seen at the breach");
});

test("admitted terms are reported as admitted", () => {
  expect(judgeOne(claim("hybrid"), []).say).toMatchObject({
    en: expect.stringContaining("reported as an admitted term"),
    zh: expect.stringContaining("据报道"),
  });
});

test("by a text that is not at hand: undecided, with the draft's answer apart by the same code", () => {
  const decided = judgeOne(claim("solid"), [failing], publishedRulebook);
  expect(decided).toMatchObject({
    outcome: "undecided",
    evidence: "not-required",
    reason: { code: "text-not-at-hand" },
  });
  const byDraft = judgeOne(claim("solid"), [failing]);
  expect(decided.elsewhere).toEqual([
    { rulebook: draftRulebook.id, evidence: "fail", outcome: "contradicted", say: byDraft.say },
  ]);
  expect(byDraft).not.toHaveProperty("elsewhere");
  expect(decided.steps.find(({ kind }) => kind === "term")?.say.en).toContain("shown as in");
});
