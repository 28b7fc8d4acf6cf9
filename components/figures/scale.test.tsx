import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { dictionary } from "@/lib/i18n";
import { sampleReport } from "../report/sample-report";
import type { Claim } from "../report/types";
import { placeOnScale } from "./place-on-scale";
import { Scale } from "./scale";

const t = dictionary("en");
const [solid, hybrid] = sampleReport.claims;
if (!solid || !hybrid) throw new Error("The sample has no claims.");
const claim = (change: Partial<Claim>): Claim => ({ ...solid, wording: "preferred-term", subject: "A", ...change });

describe("the scale", () => {
  it.each([
    ["fail", "not-solid", t.report.evidenceNotSolid],
    ["pass", "met", t.report.evidenceMet],
    ["conditional-pass", "unclear", t.report.evidenceUnclear],
    ["conditional-fail", "unclear", t.report.evidenceUnclear],
    ["invalid-test", "none", t.report.noEvidence],
    ["no-test", "none", t.report.noEvidence],
    ["not-required", "not-set", t.report.noTestSet],
  ] as const)("reads %s as %s", (evidence, test, say) => {
    const claims = [claim({ evidence })];
    expect(placeOnScale(claims)[0]?.test).toBe(test);
    expect(renderToStaticMarkup(<Scale claims={claims} t={t} />)).toContain(say);
  });

  it("gives each subject a row of its own, so that one product's test is not another's", () => {
    const rows = placeOnScale([claim({ evidence: "fail" }), claim({ subject: "B", evidence: "pass" })]);
    expect(rows.map((row) => [row.subject, row.test])).toEqual([
      ["A", "not-solid"],
      ["B", "met"],
    ]);
  });

  it("shows the text's own statement only where a claim to be solid-state contradicts itself", () => {
    const drawn = (change: Partial<Claim>) => renderToStaticMarkup(<Scale claims={[claim(change)]} t={t} />);
    expect(drawn({ wording: "contradicts-itself" })).toContain(t.report.ownWords);
    expect(drawn({})).not.toContain(t.report.ownWords);
    expect(drawn({ category: "hybrid", wording: "contradicts-itself" })).not.toContain(t.report.ownWords);
  });

  it("says so where nothing is claimed", () => {
    expect(placeOnScale([claim({ outcome: "not-a-claim" })])).toEqual([]);
    expect(renderToStaticMarkup(<Scale claims={[]} t={t} />)).toContain(t.report.noWords);
  });

  it("escapes what a product is called", () => {
    const html = renderToStaticMarkup(<Scale claims={[claim({ subject: "<script>" }), hybrid]} t={t} />);
    expect(html).not.toContain("<script>");
  });
});
