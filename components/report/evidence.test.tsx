import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { gatherLimits, gatherRulebookFacts } from "@/app/_pages/gather-rulebook-facts";
import { parseAuditRequest } from "@/lib/intake";
import { makeReport, readReport } from "@/lib/report";
import { DEFAULT_RULEBOOK, findRulebook, type LoadedRulebook, parseRulebook } from "@/lib/rulebook";
import { pageContext } from "../document/page-context";
import { ReportPage, type ReportPageProps } from "./report-page";
import type { Report } from "./types";

const CLAIM = "The Aurora X is powered by a solid-state battery.";
const sample = (id: string, after: string, before = "200.00") => ({ id, before, after, unit: "g" });
const dried = { product: "Aurora X", temperatureC: "120", vacuum: "yes", balanceAccuracyG: "0.01" };

const full = { durationH: "6", visibleLiquid: "no" };

function house(id: string): LoadedRulebook {
  const found = findRulebook(id);
  if (!found.ok) throw new Error(id);
  return found.value;
}

function audit(test: object, raw: object = {}, loaded = house(DEFAULT_RULEBOOK)): Report {
  const parsed = parseAuditRequest({ text: CLAIM, tests: [{ ...dried, ...test }], ...raw }, new Date("2026-11-23"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return makeReport(parsed.value, loaded);
}

function draw(report: Report, change: Partial<ReportPageProps> = {}, locale: "en" | "zh" = "en"): string {
  return renderToStaticMarkup(
    <ReportPage
      page={pageContext(locale, "/r/key", false)}
      report={report}
      text={CLAIM}
      rulebook={gatherRulebookFacts(report.rulebook, locale)}
      limits={gatherLimits(report.rulebook, locale)}
      {...change}
    />,
  );
}

/** What is read of a part of the page, without its markup. */
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const rowOf = (html: string, name: string) =>
  html
    .split(/<tr[^>]*>/)
    .map((row) => wordsOf(row).trim())
    .find((row) => row.startsWith(name)) ?? "";

const three = [sample("S1", "199.80"), sample("S2", "199.60"), sample("S3", "199.90")];

describe("the test data", () => {
  it("names what the chain of custody lacks, and what each absence costs the finding", () => {
    const html = draw(audit({ samples: three }));
    expect(rowOf(html, "Report number")).toBe(
      "Report number The laboratory&#x27;s report cannot be asked for by its number.",
    );
    expect(html).toContain("of 21 items are stated.");
  });

  it("keeps the raw file by its digest, and says where in it the numbers stand", () => {
    const source = { file: "weights.xlsx", sha256: "ab".repeat(32), sheet: "Tabelle 1", range: "A2:D5" };
    const html = draw(audit({ samples: three, source }));
    expect(html).toContain("weights.xlsx, sheet Tabelle 1, cells A2:D5");
    expect(html).toContain(`SHA-256 ${"ab".repeat(32)}`);
  });

  it("says of each condition whether it is met, and of what no source knows that it is not known", () => {
    const html = draw(audit({ samples: three, temperatureC: "110" }));
    expect(rowOf(html, "Drying temperature")).toMatch(/120 °C ± 2 °C house rule 110 °C not met gates/);
    expect(rowOf(html, "Vacuum pressure")).toMatch(/not known to the sources not stated not known shown only/);
  });

  it("lists the sources of uncertainty with their shares, and what they come to", () => {
    const repeatWeighingsG = ["200.00", "200.01", "200.02"];
    const uncertaintyAdded = [{ source: "<i>moisture</i>", distribution: "triangular", halfWidthG: "0.02" }];
    const report = audit({ samples: three, repeatWeighingsG, uncertaintyAdded });
    const html = draw(report);
    const budget = report.tests[0]?.budget;
    expect(budget?.rows).toHaveLength(3);
    for (const row of budget?.rows ?? []) expect(html).toContain(`${row.standardUncertaintyPct} %`);
    expect(html).toContain("&lt;i&gt;moisture&lt;/i&gt;");
    expect(rowOf(html, "Expanded uncertainty U")).toContain(`${budget?.expandedPct} %`);
    expect(rowOf(html, "Coverage factor k")).toContain(String(budget?.coverageFactor));
  });

  it("shows each sample and the mean with its probability, and says which of them decides", () => {
    const html = draw(audit({ samples: three }));
    const table = html.slice(html.indexOf("samples-read"));
    expect(rowOf(table, "S1")).toMatch(/^S1 200.00 g 199.80 g 0.1000 % ± \d.\d+ % &gt; 0.999 meets the limit$/);
    expect(rowOf(table, "Mean of 3")).toContain("shown only");
    expect(html).toContain("Each sample must meet the limit, and the worst decides.");
    expect(html).toContain("names no outlier");
  });

  it("names an outlier where it stands, and drops nothing", () => {
    const samples = [...Array.from({ length: 6 }, (_, i) => sample(`S${i}`, `199.8${i}`)), sample("odd", "195.00")];
    const html = draw(audit({ samples }));
    expect(rowOf(html.slice(html.indexOf("samples-read")), "odd")).toContain("outlier (Grubbs)");
    expect(html).toContain("It is not dropped");
    expect(html).not.toContain("names no outlier");
  });

  it("says of a balance that it is too coarse for its sample", () => {
    const html = draw(audit({ samples: [sample("S1", "11.94", "12.00")], balanceAccuracyG: "0.1" }));
    expect(html).toContain("cannot decide 0.5 %: use at least");
  });
});

describe("the decision", () => {
  it("prints the usual rule, and names another in the stamp", () => {
    const stampOf = (html: string) => /<div class="stamp.*?<\/div>/.exec(html)?.[0] ?? "";
    const usual = draw(audit({ samples: three }));
    expect(usual).toContain("chosen before the data were seen: four outcomes");
    expect(stampOf(usual)).not.toContain("by ");
    const other = draw(audit({ samples: three }, { decisionRule: "simple-acceptance" }));
    expect(stampOf(other)).toContain("by simple acceptance");
    expect(other).toContain("By simple acceptance the set is accepted.");
  });

  it("shows what flips by rulebook and by limit, and which rulebook is younger than the claim", () => {
    const report = audit({ ...full, samples: [sample("S1", "198.60")] }, { claimDate: "2025-01-05" });
    const html = draw(report);
    expect(rowOf(html, "GB/T draft of 2025")).toMatch(/in use · .* at most 0.5 % Contradicted/);
    expect(rowOf(html, "T/CSAE 434")).toMatch(/below 1 % Number met/);
    expect(rowOf(html, "T/CSAE 434")).toContain("was made before this rulebook existed");
    expect(html).toContain(report.claims[0]?.changesAt?.say.en ?? "nothing");
  });

  it("names the file of one's own rulebook by its digest", () => {
    const own = parseRulebook(readFileSync(new URL("../../public/own-rulebook.example.json", import.meta.url), "utf8"));
    if (!own.ok) throw new Error("The example cannot be read.");
    const html = draw(audit({ samples: three }, {}, own.value));
    expect(html).toContain(`<code>${own.value.fileDigest}</code>`);
    expect(html).not.toContain("/rulebooks/own");
  });

  it("leads to what it was made from and to its arithmetic, where those have an address", () => {
    const report = audit({ samples: three });
    const at = { bundleAt: "/r/key/bundle.json", arithmeticAt: "/r/key/arithmetic.csv" };
    const html = draw(report, at);
    expect(html).toContain('href="/r/key/bundle.json"');
    expect(html).toContain('href="/r/key/arithmetic.csv"');
    expect(draw({ ...report, tests: [] }, at)).not.toContain("arithmetic.csv");
    expect(draw(report)).not.toContain("To recompute it");
  });
});

it.each(["en", "zh"] as const)(
  "draws a report of an older engine in %s, and says nothing of what it lacks",
  (locale) => {
    const older = readReport(readFileSync(new URL("../../lib/report/samples/v1.json", import.meta.url), "utf8"));
    const html = draw(older, {}, locale);
    expect(html).not.toMatch(/undefined|\[object/);
    const { evidence } = pageContext(locale, "/", false).t;
    for (const word of [evidence.byEveryRulebook, evidence.probability, evidence.costs, evidence.formula])
      expect(html).not.toContain(word);
  },
);
