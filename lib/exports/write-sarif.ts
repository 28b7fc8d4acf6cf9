import { dictionary, type Locale } from "@/lib/i18n";
import type { Report } from "@/lib/report";
import { locateInSources, type SarifSource, sourceUri } from "./locate-in-sources";

export type { SarifSource };

type Claim = Report["claims"][number];
type Span = { quote: string; start: number; end: number };

/** What SARIF calls an outcome. Only a claim found against is a failure, so nothing left open is shown as one. */
const KINDS: Record<Claim["outcome"], { kind: string; level: "error" | "none" }> = {
  contradicted: { kind: "fail", level: "error" },
  supported: { kind: "pass", level: "none" },
  consistent: { kind: "pass", level: "none" },
  undecided: { kind: "review", level: "none" },
  unproven: { kind: "open", level: "none" },
  "not-covered": { kind: "notApplicable", level: "none" },
  "not-a-claim": { kind: "informational", level: "none" },
};

/**
 * A report as SARIF 2.1.0 (OASIS), which editors and code hosts show at the words themselves: a result a claim and a
 * coined name. `text` is the audited text, `sources` the files it was taken from, in its order.
 */
export function writeSarif(report: Report, text: string, sources: SarifSource[], locale: Locale) {
  const { rulebook, lexicon, engineVersion, inputDigest, resultDigest } = report;
  const { common, exports } = dictionary(locale);
  const locate = locateInSources(text, sources);
  const rules = [
    ...(["liquid", "hybrid", "solid"] as const).map((category) => ({
      id: `claim.${category}`,
      shortDescription: { text: exports.sarifRule(common.category[category]) },
    })),
    { id: "coined-name", shortDescription: { text: exports.sarifCoined } },
  ];
  const results = [
    ...report.claims.map((claim) => writeClaim(claim, report, locale, locate)),
    ...report.coined.map((coined) => ({
      ruleId: "coined-name",
      kind: "informational",
      level: "none",
      message: { text: `“${coined.quote}” – ${exports.sarifCoined}` },
      locations: [locate(coined)],
    })),
  ];
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: common.brand, semanticVersion: engineVersion, rules } },
        language: locale === "zh" ? "zh-CN" : "en",
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        artifacts: sources.map((source) => ({ location: { uri: sourceUri(source) } })),
        results: results.map((result) => ({ ...result, ruleIndex: rules.findIndex(({ id }) => id === result.ruleId) })),
        properties: { rulebook, lexicon, inputDigest, resultDigest },
      },
    ],
  };
}

function writeClaim(claim: Claim, report: Report, locale: Locale, locate: (span: Span) => object) {
  const { id, category, outcome, wording, evidence, reason, against, doubts, suggestedTerm, subject } = claim;
  const { exports } = dictionary(locale);
  const [first, ...others] = pick(report.mentions, claim.mentions);
  const say = (message: string) => (span: Span) => ({ ...locate(span), message: { text: message } });
  const related = [
    ...others.map(say(exports.sarifAlso)),
    ...pick(report.mentions, against.mentions).map(say(exports.sarifAgainst)),
    ...pick(report.facts, against.facts).map(say(exports.sarifAgainst)),
    ...pick(report.facts, doubts.facts).map(say(exports.sarifDoubt)),
  ];
  return {
    ruleId: `claim.${category}`,
    ...KINDS[outcome],
    message: { text: claim.say[locale] },
    locations: first ? [locate(first)] : [],
    ...(related.length > 0 && { relatedLocations: related.map((one, index) => ({ id: index + 1, ...one })) }),
    properties: {
      claim: id,
      ...(subject !== undefined && { subject }),
      ...{ outcome, wording, evidence, reason: reason.code, suggestedTerm: suggestedTerm[locale] },
    },
  };
}

const pick = <T>(all: readonly T[], indexes: readonly number[]): T[] =>
  indexes.flatMap((index) => (all[index] === undefined ? [] : [all[index]]));
