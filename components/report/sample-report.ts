import type { Claim, Fact, Mention, Report, SampleReading, TestReading } from "./types";

// Made by hand for the tests of the pages: one claim contradicted by test and by its own words, one consistent.
export const sampleText = [
  "Meet the Aurora X, the first family car with a solid-state battery. Unlike liquid batteries, its pack keeps only 5 % liquid electrolyte and stores 360 Wh/kg.",
  "From 2028 we will build all-solid-state cells of our own. 入门版搭载半固态电池。",
].join("\n");

function spanOf(quote: string) {
  const start = sampleText.indexOf(quote);
  return { quote, start, end: start + quote.length };
}

const mentions: Mention[] = [
  mention("solid-state battery", "solid-state", "solid", "preferred", "asserted"),
  {
    ...mention("liquid batteries", "liquid", "liquid", "admitted", "comparison"),
    cue: { ...spanOf("Unlike"), id: "cue.en.comparison.unlike" },
  },
  {
    ...mention("all-solid-state cells", "all-solid-state", "solid", "admitted", "future"),
    cue: { ...spanOf("From 2028 we will"), id: "cue.en.future.will" },
  },
  { ...mention("半固态电池", "semi-solid-state", "hybrid", "admitted", "asserted"), lang: "zh", subject: "入门版" },
];

function mention(
  quote: string,
  concept: string,
  category: Mention["category"],
  standing: Mention["standing"],
  context: Mention["context"],
): Mention {
  return {
    ...spanOf(quote),
    lang: "en",
    term: `term.en.${concept}`,
    concept,
    category,
    standing,
    context,
    subject: "Aurora X",
  };
}

const facts: Fact[] = [
  {
    ...spanOf("5 % liquid electrolyte"),
    kind: "liquid_content_pct",
    value: 5,
    basis: "not stated",
    context: "asserted",
    subject: "Aurora X",
  },
  {
    ...spanOf("360 Wh/kg"),
    kind: "energy_density_wh_kg",
    value: 360,
    basis: "not stated",
    context: "asserted",
    subject: "Aurora X",
  },
];

export function sampleReading(
  id: string,
  after: string,
  lossPct: string,
  evidence: SampleReading["evidence"] = "fail",
): SampleReading {
  return {
    id,
    before: "200.00",
    after,
    unit: "g",
    lossPct,
    expandedUncertaintyPct: "0.0082",
    ...(evidence && { evidence }),
  };
}

const tests: TestReading[] = [
  {
    given: {
      product: "Aurora X",
      laboratory: "Harbour Cell Laboratory",
      reportNumber: "HCL-2026-114",
      sampledBy: "maker",
      temperatureC: "120",
      durationH: "6",
      vacuum: true,
      balanceAccuracyG: "0.01",
    },
    samples: [
      sampleReading("S1", "197.04", "1.4800"),
      sampleReading("S2", "197.00", "1.5000"),
      sampleReading("S3", "196.96", "1.5200"),
    ],
    uncertaintyFrom: "balance",
    conditions: [
      {
        condition: "temperature",
        required: "120 °C",
        stated: "120 °C",
        status: "met",
        confidence: "A",
        houseRule: "house.temperature-tolerance",
      },
      { condition: "vacuum", required: "yes", stated: "yes", status: "met", confidence: "A" },
      { condition: "duration", required: null, stated: "6 h", status: "shown-only", confidence: "not-known" },
    ],
    evidence: "fail",
    problems: [],
    claims: ["claim-1"],
  },
];

const say = (en: string, zh: string) => ({ en, zh });

const claims: Claim[] = [
  {
    id: "claim-1",
    subject: "Aurora X",
    category: "solid",
    mentions: [0],
    wording: "contradicts-itself",
    evidence: "fail",
    outcome: "contradicted",
    reason: { code: "test-failed", data: {} },
    say: say("1.50 % is above the limit of at most 0.5 %: contradicted.", "1.50 % 超出不大于 0.5 % 的限值：不相符。"),
    suggestedTerm: {
      ...say("hybrid solid-liquid battery", "混合固液电池"),
      condition: say("if a solid electrolyte also carries ions", "前提是固体电解质也传导离子"),
    },
    evidenceCategory: "not-solid",
    tests: [0],
    decidedBy: 0,
    against: { facts: [0], mentions: [] },
    doubts: { facts: [] },
    steps: [
      {
        kind: "quote",
        say: say(
          "“the first family car with a solid-state battery”",
          "“the first family car with a solid-state battery”",
        ),
      },
      {
        kind: "term",
        say: say(
          "“solid-state battery” is a preferred term of the draft: ions pass through solid electrolyte only.",
          "“固态电池”是征求意见稿的首选术语：离子只通过固体电解质传导。",
        ),
        rule: "term.solid-state",
      },
      {
        kind: "text",
        say: say("The text names 5 % liquid electrolyte for the same car.", "文字说同一辆车含 5 % 液态电解质。"),
        rule: "house.any-liquid",
      },
      {
        kind: "arithmetic",
        say: say(
          "(200.00 − 197.00) ÷ 200.00 = 1.50 %, uncertainty ± 0.0082 %",
          "(200.00 − 197.00) ÷ 200.00 = 1.50 %，不确定度 ± 0.0082 %",
        ),
      },
      {
        kind: "outcome",
        say: say(
          "1.50 % is above the limit of at most 0.5 %: contradicted.",
          "1.50 % 超出不大于 0.5 % 的限值：不相符。",
        ),
        rule: "req.weight-loss",
      },
    ],
  },
  {
    id: "claim-2",
    subject: "入门版",
    category: "hybrid",
    mentions: [3],
    wording: "admitted-term",
    evidence: "not-required",
    outcome: "consistent",
    reason: { code: "no-test-set", data: {} },
    say: say(
      "No test of the draft is reported for hybrid solid-liquid, and nothing speaks against it.",
      "未见报道征求意见稿对混合固液设定试验，也没有相反的内容。",
    ),
    suggestedTerm: say("hybrid solid-liquid battery", "混合固液电池"),
    tests: [],
    against: { facts: [], mentions: [] },
    doubts: { facts: [] },
    steps: [
      { kind: "quote", say: say("“入门版搭载半固态电池”", "“入门版搭载半固态电池”") },
      {
        kind: "outcome",
        say: say(
          "No test is set, and nothing speaks against it: consistent.",
          "未设检测，也没有相反的内容：未见矛盾。",
        ),
      },
    ],
  },
];

export const sampleReport: Report = {
  reportVersion: 1,
  engineVersion: "1.0.0",
  lexicon: { id: "lexicon-2026-1", digest: "a".repeat(64) },
  rulebook: { id: "gbt-ssb-1-draft-2025", digest: "b".repeat(64), status: "draft-for-comment" },
  input: {
    product: "Aurora X launch brochure",
    maker: "Aurora Motors",
    claimDate: "2026-11-03",
    textLength: sampleText.length,
  },
  inputDigest: "c".repeat(64),
  resultDigest: "d".repeat(64),
  mentions,
  coined: [],
  facts,
  claims,
  tests,
  overall: {
    outcome: "contradicted",
    reason: { code: "test-failed", data: {} },
    say: say(
      "The text calls the battery solid-state. The samples lose 1.48 to 1.52 % when dried, and a solid-state battery may lose at most 0.5 %. The text itself speaks of liquid in the cell.",
      "文字称电池为固态。样品干燥后失重 1.48 % 至 1.52 %，而固态电池不得超过 0.5 %。文字自己也说电芯中有液体。",
    ),
  },
  notes: [
    { code: "younger-rulebook", say: say("The rulebook is younger than the claim.", "规则晚于这一宣称。"), data: {} },
  ],
};

export const sampleRulebook = {
  id: "gbt-ssb-1-draft-2025",
  name: "GB/T draft, Part 1",
  statusLine: "draft for comment, not in force",
  notKnown: ["the time of drying", "the number of samples"],
  conditionNames: { temperature: "Temperature", vacuum: "Vacuum", duration: "Time" },
};

export const sampleLimits = [
  { rulebook: "gbt-ssb-1-draft-2025", name: "GB/T draft", operator: "<=" as const, percent: "0.5", inUse: true },
  { rulebook: "tcsae-434-2025", name: "T/CSAE 434", operator: "<" as const, percent: "1", inUse: false },
];
