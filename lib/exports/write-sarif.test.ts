import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { sampleReport, sampleText } from "@/components/report/sample-report";
import { type SarifSource, sourceUri } from "./locate-in-sources";
import { writeSarif } from "./write-sarif";

const require = createRequire(import.meta.url);
const Ajv = require("ajv-draft-04").default;
// One of its patterns is none under the flag u.
const ajv = new Ajv({ allErrors: true, unicodeRegExp: false });
require("ajv-formats").default(ajv);
/** The schema published with SARIF 2.1.0. */
const isSarif = ajv.compile(require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));

const whole = (change: Partial<SarifSource> = {}): SarifSource[] => [
  { path: "brochure.txt", start: 0, end: sampleText.length, holds: "text", ...change },
];
const write = (sources = whole(), report = sampleReport, text = sampleText) => {
  const [run] = writeSarif(report, text, sources, "en").runs;
  if (!run) throw new Error("There is no run.");
  return run;
};
const withOutcome = (outcome: (typeof sampleReport.claims)[number]["outcome"]) => ({
  ...sampleReport,
  claims: sampleReport.claims.slice(0, 1).map((claim) => ({ ...claim, outcome })),
});

describe("a report as SARIF", () => {
  it.each(["en", "zh"] as const)("holds to the published schema, in %s", (locale) => {
    for (const holds of ["text", "other-line-ends", "layout"] as const) {
      const coined = [{ id: "coined.x", quote: "Meet", start: 0, end: 4 }];
      isSarif(writeSarif({ ...sampleReport, coined }, sampleText, whole({ holds }), locale));
      expect(isSarif.errors).toBeNull();
    }
  });

  it("is refused by that schema where it is spoilt, so that the schema is no formality", () => {
    const spoilt = writeSarif(sampleReport, sampleText, whole(), "en");
    expect(isSarif({ ...spoilt, version: "2.0.0" })).toBe(false);
    expect(isSarif({ ...spoilt, runs: [{ ...spoilt.runs[0], surprise: 1 }] })).toBe(false);
  });

  it("has a result a claim, with its rule, its sentence and where its words stand", () => {
    const { results, tool } = write();
    expect(results).toHaveLength(2);
    expect(results[0]).toMatchObject({
      ruleId: "claim.solid",
      kind: "fail",
      level: "error",
      message: { text: sampleReport.claims[0]?.say.en },
    });
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it("gives offset, line and column of the words, which slice to the quote", () => {
    const { results } = write();
    const [, second] = results;
    const quote = "半固态电池";
    const charOffset = sampleText.indexOf(quote);
    const line = sampleText.split("\n")[1] ?? "";
    expect(second?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "brochure.txt", index: 0 },
          region: {
            startLine: 2,
            startColumn: line.indexOf(quote) + 1,
            endLine: 2,
            endColumn: line.indexOf(quote) + quote.length + 1,
            charOffset,
            charLength: quote.length,
            snippet: { text: quote },
          },
        },
      },
    ]);
  });

  it("counts columns in UTF-16 units, as it says", () => {
    const [mention] = sampleReport.mentions;
    if (!mention) throw new Error("The sample has no mention.");
    const text = "\n🔋 solid-state battery";
    const start = text.indexOf("solid");
    const report = { ...withOutcome("contradicted"), mentions: [{ ...mention, start, end: text.length }], facts: [] };
    const run = write(whole({ end: text.length }), report, text);
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.results[0]?.locations).toMatchObject([
      { physicalLocation: { region: { startLine: 2, startColumn: 4 } } },
    ]);
  });

  it("names what speaks against a claim as related places", () => {
    expect(write().results[0]).toMatchObject({
      relatedLocations: [{ id: 1, message: { text: "This speaks against the claim." } }],
    });
  });

  it.each([
    ["contradicted", "fail", "error"],
    ["supported", "pass", "none"],
    ["consistent", "pass", "none"],
    ["undecided", "review", "none"],
    ["unproven", "open", "none"],
    ["not-covered", "notApplicable", "none"],
    ["not-a-claim", "informational", "none"],
  ] as const)("shows a claim that is %s as %s at level %s", (outcome, kind, level) => {
    expect(write(whole(), withOutcome(outcome)).results[0]).toMatchObject({ kind, level });
  });

  it("counts the lines of each of several files from its own first", () => {
    const text = `nothing here\n\n${sampleText}`;
    const move = 14;
    const mentions = sampleReport.mentions.map((one) => ({ ...one, start: one.start + move, end: one.end + move }));
    const sources: SarifSource[] = [
      { path: "a.txt", start: 0, end: 12, holds: "text" },
      { path: "b.txt", start: move, end: text.length, holds: "text" },
    ];
    const charOffset = sampleText.indexOf("solid-state battery");
    const { results } = write(sources, { ...withOutcome("contradicted"), mentions, facts: [] }, text);
    expect(results[0]?.locations).toMatchObject([
      {
        physicalLocation: {
          artifactLocation: { uri: "b.txt", index: 1 },
          region: { startLine: 1, startColumn: charOffset + 1, charOffset },
        },
      },
    ]);
  });

  it("leaves out offsets where line ends were made alike, and lines where the file has a layout", () => {
    const region = (holds: SarifSource["holds"]) => JSON.stringify(write(whole({ holds })).results[0]?.locations);
    expect(region("other-line-ends")).toContain("startLine");
    expect(region("other-line-ends")).not.toContain("charOffset");
    expect(region("layout")).toContain("brochure.txt");
    expect(region("layout")).not.toContain("startLine");
  });
});

describe("a path as URI", () => {
  it.each([
    [undefined, "stdin:"],
    ["texts/a b.txt", "texts/a%20b.txt"],
    ["texts/手册#1.txt", "texts/%E6%89%8B%E5%86%8C%231.txt"],
    ["/tmp/a.txt", "file:///tmp/a.txt"],
    ["C:\\texts\\a.txt", "file:///C:/texts/a.txt"],
    ["texts\\a.txt", "texts/a.txt"],
  ])("%s", (path, uri) => {
    expect(sourceUri(path === undefined ? {} : { path })).toBe(uri);
  });
});
