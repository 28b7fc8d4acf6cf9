import { fillSentence } from "../fill-sentence";
import { type Claim, type Findings, type Mention, OUTCOMES, type Rulebook } from "../types";
import { sayVerdict } from "./say-outcome";

/** The first of OUTCOMES that any claim has; without a claim, why there is none. */
export function sumUp(claims: Claim[], mentions: Mention[], rulebook: Rulebook): Findings["overall"] {
  for (const outcome of OUTCOMES) {
    const having = claims.filter((claim) => claim.outcome === outcome);
    const [first] = having;
    if (first) return { outcome, say: sayOverall(first, having.length, claims.length, rulebook), reason: first.reason };
  }
  const code = mentions.length === 0 ? "no-mention" : "no-asserted-mention";
  const say = sayVerdict(rulebook, fillSentence(rulebook, code));
  return { outcome: "not-a-claim", say, reason: { code, data: {} } };
}

/** A single claim speaks for itself; of several, the first that has the outcome, with how many have it. */
function sayOverall({ outcome, say }: Claim, count: number, total: number, rulebook: Rulebook): Claim["say"] {
  if (total === 1) return say;
  return fillSentence(rulebook, "overall.several", {
    outcome: fillSentence(rulebook, `outcome.${outcome}`),
    count: String(count),
    total: String(total),
    say,
  });
}
