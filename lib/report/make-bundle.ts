import type { AuditInput, TestData } from "@/lib/engine/types";
import type { Report } from "./schema";

/**
 * Everything an audit was made from, in one file: `npm run --silent audit -- BUNDLE.json` makes the same report of it,
 * with the same resultDigest, wherever the same engine, lexicon and rulebook are at hand.
 */
export interface Bundle extends AuditInput {
  bundleVersion: 1;
  /** An id of the house, or one's own rulebook in full. */
  rulebook: string | object;
  madeBy: Pick<Report, "engineVersion" | "lexicon"> & { rulebook: { id: string; digest: string } };
  inputDigest: string;
  resultDigest: string;
}

export function makeBundle(input: AuditInput, report: Report, ownRulebook?: object): Bundle {
  const { engineVersion, lexicon, rulebook, inputDigest, resultDigest } = report;
  return {
    bundleVersion: 1,
    ...input,
    tests: input.tests.map(signPercent),
    rulebook: ownRulebook ?? rulebook.id,
    madeBy: { engineVersion, lexicon, rulebook: { id: rulebook.id, digest: rulebook.digest } },
    inputDigest,
    resultDigest,
  };
}

/**
 * Percentages that look like fractions are asked about at intake, and answered by writing the sign. That answer was given
 * when the audit was made, so it is written out; intake takes the sign away again.
 */
function signPercent(test: TestData): TestData {
  const signed = (["statedLossPct", "expandedUncertaintyPct"] as const).flatMap((field) =>
    test[field] === undefined ? [] : [[field, `${test[field]} %`]],
  );
  return { ...test, ...Object.fromEntries(signed) };
}
