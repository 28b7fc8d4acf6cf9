import type { DraftClaim } from "../claims/types";
import type { ClaimEvidence, WeighedEvidence } from "../evidence/weigh-evidence";
import { fillSentence } from "../fill-sentence";
import { type Claim, DEFAULT_DECISION_RULE, type Findings, type Rulebook } from "../types";
import { findTurningPoints, isSimple } from "./find-turning-points";
import { lookUpOutcome } from "./look-up-outcome";
import { type Case, findCategory, readCase, type Said } from "./read-case";
import { nameRule, sayOutcome } from "./say-outcome";
import { sumUp } from "./sum-up";
import { writeNotes } from "./write-notes";
import { writeSteps } from "./write-steps";

/** What stands beside the claims: the described mentions, the facts, and when the claim was made (ISO date). */
export interface Reading extends Said {
  claimDate?: string;
}

/**
 * Looks each claim up in the rulebook's table and says why, in both languages. `drafts` and `evidence.claims` belong
 * together, one by one. Pure; throws only where the table is not total or the wording lacks a sentence.
 */
export function decide(
  drafts: DraftClaim[],
  evidence: WeighedEvidence,
  reading: Reading,
  rulebook: Rulebook,
): Pick<Findings, "claims" | "tests" | "overall" | "notes" | "decisionRule" | "decisionRuleName"> {
  const claims = drafts.flatMap((draft, index) => {
    const weighed = evidence.claims[index];
    return weighed ? [decideClaim(draft, weighed, evidence, reading, rulebook)] : [];
  });
  const { decisionRule = DEFAULT_DECISION_RULE } = reading;
  return {
    decisionRule,
    decisionRuleName: nameRule(rulebook, decisionRule),
    claims,
    tests: evidence.tests,
    overall: sumUp(claims, { mentions: reading.mentions, tests: evidence.tests }, rulebook, decisionRule),
    notes: writeNotes(reading, rulebook),
  };
}

function decideClaim(
  draft: DraftClaim,
  weighed: ClaimEvidence,
  all: WeighedEvidence,
  said: Said,
  rulebook: Rulebook,
): Claim {
  const read = readCase(draft, weighed, all, said, rulebook);
  const { evidence, circumstances, tests, decidedBy } = weighed;
  const row = lookUpOutcome({ evidence, circumstances, ...draft }, rulebook.decisions);
  const { reason, say } = sayOutcome(read, row);
  const claim: Claim = {
    evidence,
    outcome: row.outcome,
    reason,
    say,
    suggestedTerm: suggestTerm(read, row.outcome),
    tests,
    steps: writeSteps(read, row, say),
    ...draft,
  };
  if (decidedBy !== undefined) claim.decidedBy = decidedBy;
  // A failed test does not tell hybrid from liquid, so no category is named beyond this.
  if (draft.category === "solid" && evidence === "fail") claim.evidenceCategory = "not-solid";
  const changesAt = changeWithLimit(read, row.reason);
  if (changesAt) claim.changesAt = changesAt;
  const elsewhere = decideElsewhere(draft, all, said, rulebook);
  if (elsewhere) claim.elsewhere = [elsewhere];
  return claim;
}

/** Reasons in which the limit alone stands between a claim and another outcome. */
const BY_LIMIT: readonly string[] = ["number-met", "conditional-pass", "conditional-fail", "test-failed"];

function changeWithLimit({ weighed, tests, decisive, rulebook, decisionRule }: Case, reason: string) {
  if (!BY_LIMIT.includes(reason) || decisive?.byVisibleLiquid) return undefined;
  const valid = weighed.tests
    .flatMap((index) => tests[index] ?? [])
    .filter(({ evidence }) => evidence !== "invalid-test");
  return findTurningPoints(valid, rulebook, isSimple(decisionRule));
}

/** The rulebook's own term; after a contradicted solid-state claim the hybrid one, with its condition. */
function suggestTerm({ draft, rulebook, term }: Case, outcome: Claim["outcome"]): Claim["suggestedTerm"] {
  if (draft.category !== "solid" || outcome !== "contradicted") return { ...term };
  return { ...findCategory("hybrid", rulebook).term, condition: fillSentence(rulebook, "suggest.condition") };
}

/** The same claim by the rulebook whose values are shown apart, by the same code. It never decides here. */
function decideElsewhere(draft: DraftClaim, evidence: WeighedEvidence, said: Said, rulebook: Rulebook) {
  const { shownByRulebook: other } = rulebook;
  const weighed = evidence.shown?.claims.find(({ claim }) => claim === draft.id);
  if (!other || !evidence.shown || !weighed) return undefined;
  const row = lookUpOutcome({ ...draft, ...weighed }, other.decisions);
  const { say } = sayOutcome(readCase(draft, weighed, evidence.shown, said, other), row);
  return { rulebook: other.id, evidence: weighed.evidence, outcome: row.outcome, say };
}
