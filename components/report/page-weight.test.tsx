import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { gatherLimits, gatherRulebookFacts } from "@/app/_pages/gather-rulebook-facts";
import { parseAuditRequest } from "@/lib/intake";
import { makeReport } from "@/lib/report";
import { findRulebook } from "@/lib/rulebook";
import { pageContext } from "../document/page-context";
import { LIGHT_BYTES, renderLight } from "../document/render-document";
import { AMOUNTS } from "./amounts";
import { ReportPage } from "./report-page";

const many = (write: (i: number) => string, count = 600) =>
  Array.from({ length: count }, (_, i) => write(i + 1)).join("");
const upTo5000 = (text: string) => text.slice(0, 5000);
/** Han characters in no order that could be pressed together. */
const han = (count: number, seed = 0) =>
  many((i) => String.fromCharCode(0x4e00 + (((i + seed) * 7919) % 20_000)), count);
const conditions = {
  temperatureC: "120",
  durationH: "6",
  vacuum: "yes",
  visibleLiquid: "no",
  balanceAccuracyG: "0.01",
};
const weights = (i: number) => ({
  before: `${200 + ((i * 7919) % 97)}.${String(1000 + ((i * 104_729) % 997)).slice(-3)}`,
  after: `${199 + ((i * 7919) % 97)}.${String(1000 + ((i * 1_299_709) % 991)).slice(-3)}`,
  unit: "g",
});
const samples = (count: number, name: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => ({ id: name(i), ...weights(i) }));
const CLAIM = "The Aurora X is powered by a solid-state battery.";

const cases: [string, object][] = [
  ["some four hundred products", { text: upTo5000(many((i) => `ET${i}搭载固态电池。`, 499)) }],
  ["as many that speak against themselves", { text: upTo5000(many((i) => `ET${i}搭载固态电池，含${i}%液体电解质。`)) }],
  [
    "as many, each tested",
    {
      text: upTo5000(many((i) => `ET${i}搭载固态电池。`, 499)),
      tests: Array.from({ length: 50 }, (_, i) => ({
        ...conditions,
        product: `ET${i + 1}`,
        samples: samples(20, String),
      })),
    },
  ],
  [
    "fifty tests with all that can be said of their uncertainty and nothing of their custody",
    {
      text: upTo5000(many((i) => `ET${i}搭载固态电池。`, 499)),
      tests: Array.from({ length: 50 }, (_, i) => ({
        ...conditions,
        product: `ET${i + 1}`,
        method: han(200, i * 31),
        repeatWeighingsG: Array.from({ length: 20 }, (_, j) => `200.00${(i * j) % 10}`),
        uncertaintyAdded: Array.from({ length: 10 }, (_, j) => ({
          source: han(60, i * 101 + j * 7),
          distribution: "rectangular",
          halfWidthG: "0.0001",
        })),
        samples: samples(20, (j) => han(40, i * 41 + j * 3)),
      })),
    },
  ],
  ["500 samples", { text: CLAIM, tests: [{ ...conditions, samples: samples(500, (i) => `S${i}`) }] }],
  [
    "500 samples with long names, all a little heavier",
    {
      text: upTo5000(`${CLAIM} ${han(5000)}`),
      product: "Aurora X",
      tests: [
        {
          ...conditions,
          expandedUncertaintyPct: "9 %",
          samples: samples(500, (i) => han(100, i * 37) + i).map((one) => ({
            ...one,
            after: one.before,
            before: one.after,
          })),
        },
      ],
    },
  ],
  ["8,000 characters", { text: many((i) => `ET${i}搭载固态电池，含5%液体电解质。`, 400).slice(0, 8000) }],
];

async function weigh(raw: object, rulebook: string, locale: "en" | "zh") {
  const parsed = parseAuditRequest(raw, new Date("2026-11-23"));
  const found = findRulebook(rulebook);
  if (!parsed.ok || !found.ok) throw new Error(JSON.stringify(parsed));
  const report = makeReport(parsed.value, found.value);
  const page = pageContext(locale, "/r/key", true);
  const response = await renderLight(new Request("http://x.example/r/key"), AMOUNTS, (amounts) => ({
    page,
    title: "Report",
    kind: "public",
    body: (
      <ReportPage
        page={page}
        report={report}
        text={parsed.value.input.text}
        rulebook={gatherRulebookFacts({ id: rulebook }, locale)}
        limits={gatherLimits({ id: rulebook }, locale)}
        publishedAt="2026-11-23T00:00:00Z"
        address="https://touchstone.example/r/k3v97tq2m4x8b1hd6wz0p5cy2n"
        wholeTextAt="/r/key/text"
        reportJsonAt="/r/key/report.json"
        amounts={amounts}
      />
    ),
  }));
  const html = await response.text();
  return { html, bytes: gzipSync(html).length };
}

describe.each(cases)("a public report of %s", { timeout: 30_000 }, (_, raw) => {
  it.each([
    ["gbt-ssb-1-draft-2025", "en"],
    ["gbt-ssb-1-draft-2025", "zh"],
    ["tcsae-434-2025", "en"],
    ["gbt-48093.1-2026", "zh"],
  ] as const)("stays light by %s in %s, and leads to what is left out", async (rulebook, locale) => {
    const { html, bytes } = await weigh(raw, rulebook, locale);
    expect(bytes).toBeLessThanOrEqual(LIGHT_BYTES);
    expect(html).toContain(`<a href="/r/key/report.json">${pageContext(locale, "/", true).t.report.allInData}</a>`);
  });
});
