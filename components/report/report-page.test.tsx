import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { pageContext } from "../document/page-context";
import { AMOUNTS } from "./amounts";
import { OwnerPanel, type OwnerPanelProps } from "./owner-panel";
import { ReportPage, type ReportPageProps } from "./report-page";
import { sampleLimits, sampleReport, sampleRulebook, sampleText } from "./sample-report";
import type { Report } from "./types";

const page = pageContext("en", "/r/key", false);
const draw = (report: Report, change: Partial<ReportPageProps> = {}) =>
  renderToStaticMarkup(
    <ReportPage
      page={page}
      report={report}
      text={sampleText}
      rulebook={sampleRulebook}
      limits={sampleLimits}
      {...change}
    />,
  );

describe("the report page", () => {
  it("opens with the line that nobody here has verified anything", () => {
    expect(draw(sampleReport)).toMatch(
      /^<article class="sheet"><p class="entered">Text and measurements are as the publisher/,
    );
  });

  it("is titled by the product, else by the first words of the text", () => {
    expect(draw(sampleReport)).toContain(">Aurora X launch brochure</h1>");
    const unnamed = { ...sampleReport, input: { textLength: sampleText.length } };
    expect(draw(unnamed)).toContain(">Meet the Aurora X, the first family car with a solid-state …</h1>");
    expect(draw(unnamed, { text: null })).toContain(`>${page.t.report.untitled}</h1>`);
  });

  it("counts of the claims those that have the overall outcome", () => {
    expect(draw(sampleReport)).toContain("1 of 2 claims");
  });

  it("leads each step to the rule it rests on", () => {
    const html = draw(sampleReport);
    expect(html).toContain('href="/rulebooks/gbt-ssb-1-draft-2025#house.any-liquid"');
    const [claim] = sampleReport.claims;
    if (!claim) throw new Error("The sample has no claim.");
    const step = { kind: "outcome" as const, say: { en: "So.", zh: "故。" }, rule: "row.test-failed" };
    expect(draw({ ...sampleReport, claims: [{ ...claim, steps: [step] }] })).toContain(
      'href="/methodology#row.test-failed"',
    );
  });

  it.each([
    [40, 40, false],
    [41, 40, true],
    [500, 40, true],
  ])("of %i steps shows %i and always the last", (count, shown, cut) => {
    const [claim] = sampleReport.claims;
    if (!claim) throw new Error("The sample has no claim.");
    const steps = Array.from({ length: count }, (_, i) => ({
      kind: "data" as const,
      say: { en: `Step ${i + 1}.`, zh: "步。" },
    }));
    const html = draw({ ...sampleReport, claims: [{ ...claim, steps }] }, { amounts: AMOUNTS[0] });
    expect(html.match(/>Step \d+\.</g)).toHaveLength(shown);
    expect(html).toContain(`>Step ${count}.<`);
    expect(html.includes("all are in the data")).toBe(cut);
  });

  it("leaves nothing out on the owner's page", () => {
    const [claim] = sampleReport.claims;
    if (!claim) throw new Error("The sample has no claim.");
    const claims = Array.from({ length: 200 }, (_, i) => ({ ...claim, id: `c${i}` }));
    expect(draw({ ...sampleReport, claims }).match(/id="claim-\d+"/g)).toHaveLength(200);
  });

  it("shows the gravest of too many claims under their own numbers, and leads to the rest", () => {
    const [claim] = sampleReport.claims;
    if (!claim) throw new Error("The sample has no claim.");
    const claims = Array.from({ length: 31 }, (_, i) => {
      const outcome = i === 30 ? ("contradicted" as const) : ("unproven" as const);
      return { ...claim, id: `c${i}`, outcome };
    });
    const html = draw({ ...sampleReport, claims }, { amounts: AMOUNTS[0], reportJsonAt: "/r/key/report.json" });
    const shown = [...html.matchAll(/id="claim-(\d+)"/g)].map(([, number]) => Number(number));
    expect(shown).toEqual([31, ...Array.from({ length: 29 }, (_, i) => i + 1)]);
    expect(html).toContain('30 of 31 are shown; <a href="/r/key/report.json">all are in the data</a>.');
  });

  it("says apart what another rulebook would give", () => {
    const [claim] = sampleReport.claims;
    if (!claim) throw new Error("The sample has no claim.");
    const say = { en: "By the draft: contradicted.", zh: "按征求意见稿：不相符。" };
    const elsewhere = [{ rulebook: "x", evidence: "fail" as const, outcome: "contradicted" as const, say }];
    const html = draw({ ...sampleReport, claims: [{ ...claim, elsewhere }] });
    expect(html).toContain(`${page.t.report.elsewhere}: </span>By the draft: contradicted.`);
  });

  it("says how each name was attached, and how to put it right", () => {
    const subjects = [
      { name: "MG9", given: "product-field" as const, matched: "MG-9", match: "loose" as const },
      { name: "ET7", given: "test" as const, match: "none" as const },
    ];
    const html = draw({ ...sampleReport, subjects });
    expect(html).toContain("taken for “MG-9” of the text");
    expect(html).toContain(`named by a test: ${page.t.report.matched.none}`);
    expect(html).toContain(page.t.report.correctName);
    const { subjects: _, ...older } = { ...sampleReport, subjects };
    expect(draw(older)).not.toContain(page.t.report.correctName);
  });

  it("tells facts with their units and with what was stated beside them", () => {
    const at = { quote: "x", start: 0, end: 1, context: "asserted" as const };
    const facts = [
      { ...at, kind: "liquid_content_pct" as const, value: 5, unit: "wt%", basis: "cell" },
      {
        ...at,
        kind: "weight_loss_pct" as const,
        value: 0.3,
        unit: "%",
        conditions: { temperatureC: "120", durationH: "6", vacuum: true as const },
      },
      { ...at, kind: "cycles" as const, value: 1000, retentionPct: "80" },
      { ...at, kind: "cited_evidence" as const, value: "none-named" },
      { ...at, kind: "energy_density_wh_kg" as const, value: 300 },
    ];
    const html = draw({ ...sampleReport, facts, claims: [] });
    expect(html).toContain(">5 wt%<");
    expect(html).toContain(">0.3 %, at 120 °C, for 6 h, in vacuum<");
    expect(html).toContain(">1000, 80 % of the capacity left<");
    expect(html).toContain(">nobody named<");
    expect(html).toContain(">300 Wh/kg<");
  });

  it("escapes every field that somebody typed", () => {
    const evil = `"><script>x</script>`;
    const [test] = sampleReport.tests;
    if (!test) throw new Error("The sample has no test.");
    const html = draw({
      ...sampleReport,
      input: { ...sampleReport.input, product: evil, maker: evil },
      subjects: [{ name: evil, given: "product-field", matched: evil, match: "loose" }],
      claims: sampleReport.claims.map((claim) => ({ ...claim, subject: evil })),
      tests: [{ ...test, given: { ...test.given, laboratory: evil, product: evil, reportNumber: evil } }],
    });
    expect(html).not.toContain("<script");
  });

  it("shows no control and no direction mark as such, wherever somebody typed it", () => {
    const evil = "Aurora\u202e X\u2066\u0007";
    const say = { en: `The text says so of ${evil}.`, zh: `文本对${evil}如此说。` };
    const [test] = sampleReport.tests;
    if (!test) throw new Error("The sample has no test.");
    const html = draw({
      ...sampleReport,
      input: { ...sampleReport.input, product: evil, maker: evil },
      overall: { ...sampleReport.overall, say },
      notes: [{ code: "x", say, data: {} }],
      subjects: [{ name: evil, given: "product-field", matched: evil, match: "loose" }],
      claims: sampleReport.claims.map((claim) => ({
        ...claim,
        subject: evil,
        say,
        steps: claim.steps.map((step) => ({ ...step, say })),
        elsewhere: [{ rulebook: "x", evidence: "fail" as const, outcome: "contradicted" as const, say }],
      })),
      tests: [
        {
          ...test,
          given: { ...test.given, laboratory: evil, product: evil },
          problems: [{ code: "x", say, data: {} }],
          samples: test.samples.map((sample, index) => ({ ...sample, id: evil + index })),
        },
      ],
    });
    for (const hidden of ["\u202e", "\u2066", "\u0007"]) expect(html).not.toContain(hidden);
    expect(html).toContain("U+202E");
  });

  it("keeps the quotes of a text that was erased, without showing a text", () => {
    const html = draw(sampleReport, { text: null });
    expect(html).toContain(page.t.report.textErased);
    expect(html).not.toContain('class="text"');
  });
});

describe("the owner's controls", () => {
  const panel = (publication: OwnerPanelProps["publication"], expiresAt?: string) =>
    renderToStaticMarkup(
      <OwnerPanel page={page} managePath="/audits/k" publication={publication} expiresAt={expiresAt} />,
    );

  it("offers to publish what is private, and says when it expires", () => {
    const html = panel({ state: "private" }, "2027-02-20T10:00:00Z");
    expect(html).toContain('action="/audits/k/publication"');
    expect(html).toContain("erased on 20 February 2027");
    expect(html).not.toContain("/withdrawal");
  });

  it("gives the link of what is published, and offers to withdraw it", () => {
    const html = panel({
      state: "published",
      listed: false,
      at: "2026-11-22T10:00:00Z",
      url: "https://x.example/r/key",
    });
    expect(html).toContain('readOnly="" value="https://x.example/r/key"');
    expect(html).toContain('action="/audits/k/withdrawal"');
    expect(html).not.toContain("/publication");
  });

  it("tells the operator's reason and offers nothing more than to erase it", () => {
    const html = panel({
      state: "taken-down",
      at: "2026-11-22",
      url: "https://x.example/r/key",
      reason: "<b>Order 12</b>",
    });
    expect(html).toContain("&lt;b&gt;Order 12&lt;/b&gt;");
    expect([...html.matchAll(/action="[^"]*?(\w+)(?:\?[^"]*)?"/g)].map(([, to]) => to)).toEqual(["erasure"]);
  });
});
