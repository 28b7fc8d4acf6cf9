import { describe, expect, test } from "vitest";
import { listRulebooks } from "@/lib/rulebook";
import type { Fact } from "../types";
import type { Reading } from "./decide";
import { claim, facts, failing, judgeBy, passing } from "./sample-claims.fixture";

const [draftRulebook, teamRulebook, publishedRulebook] = listRulebooks().map(({ rulebook }) => rulebook);
if (!draftRulebook || !teamRulebook || !publishedRulebook) throw new Error("three rulebooks are needed");

const { judge } = judgeBy(draftRulebook);

describe("overall", () => {
  test("is the first in the order that any claim has, and counts", () => {
    const { overall } = judge([claim("liquid"), claim("hybrid", { wording: "not-in-standard" }), claim("solid")], []);
    expect(overall.outcome).toBe("unproven");
    expect(overall.say.en).toMatch(/^No valid test was given to this audit: 1 of 3 claims\. Read against/);
    expect(judge([claim("liquid"), claim("hybrid", { wording: "not-in-standard" })], []).overall.outcome).toBe(
      "not-covered",
    );
    expect(judge([claim("liquid"), claim("solid")], [passing]).overall.outcome).toBe("supported");
    expect(judge([claim("liquid")], []).overall.outcome).toBe("consistent");
  });
  test("of one claim is its own sentence", () => {
    const { overall, claims } = judge([claim("solid")], [failing]);
    expect(overall).toEqual({ outcome: "contradicted", say: claims[0]?.say, reason: claims[0]?.reason });
  });
  test("tells no mention from no asserted one", () => {
    expect(judge([], []).overall).toMatchObject({ outcome: "not-a-claim", reason: { code: "no-asserted-mention" } });
    expect(judge([], [], draftRulebook, { mentions: [] }).overall.reason.code).toBe("no-mention");
  });
});

describe("a test that judged nothing", () => {
  const added = "The test that was given judged no claim.";
  test("is told of beside the overall outcome", () => {
    expect(judge([], [failing]).overall.say.en).toContain(added);
    expect(judge([], [failing]).overall.say.zh).toContain("所给试验未用于判定任何宣称。");
    expect(judge([claim("solid")], [{ ...failing, product: "Another 9" }]).overall.say.en).toContain(added);
  });
  test("is not told of where one judged, or none was given", () => {
    expect(judge([claim("solid")], [failing]).overall.say.en).not.toContain(added);
    expect(judge([], []).overall.say.en).not.toContain(added);
  });
});

describe("notes", () => {
  const codes = (more: Partial<Reading>) => judge([], [], draftRulebook, more).notes.map(({ code }) => code);
  test.each([
    ["2025-12-29", ["claim-before-rulebook"]],
    ["2025-12-30", []],
    ["2025-12-31", []],
    [undefined, []],
  ])("a claim of %s, of a draft of 2025-12-30: %j", (claimDate, expected) => {
    expect(codes({ claimDate })).toEqual(expected);
  });
  test("a contested citation is recognised, once", () => {
    const cited: Fact = {
      quote: "GB/T 43568-2026",
      start: 0,
      end: 15,
      kind: "contested_citation",
      value: "GB/T 43568-2026",
      context: "generic",
    };
    expect(codes({ facts: [...facts, cited, cited] })).toEqual(["contested-citation"]);
  });
});
