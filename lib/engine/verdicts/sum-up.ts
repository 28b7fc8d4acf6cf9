import { fillSentence } from "../fill-sentence";
import {
  type Bilingual,
  type Claim,
  type DecisionRule,
  type Findings,
  OUTCOMES,
  type Rulebook,
  type TestReading,
} from "../types";
import { sayVerdict } from "./say-outcome";

/** The first of OUTCOMES that any claim has; without a claim, why there is none. */
export function sumUp(
  claims: Claim[],
  { mentions, tests }: Pick<Findings, "mentions" | "tests">,
  rulebook: Rulebook,
  decisionRule?: DecisionRule,
): Findings["overall"] {
  for (const outcome of OUTCOMES) {
    const having = claims.filter((claim) => claim.outcome === outcome);
    const [first] = having;
    if (!first) continue;
    const say = sayOverall(first, having.length, claims.length, rulebook);
    return { outcome, say: addTests(say, tests, rulebook), reason: first.reason };
  }
  const code = mentions.length === 0 ? "no-mention" : "no-asserted-mention";
  const say = addTests(sayVerdict(rulebook, fillSentence(rulebook, code), decisionRule), tests, rulebook);
  return { outcome: "not-a-claim", say, reason: { code, data: {} } };
}

/** Who gave a test must be told where it weighed nothing. */
function addTests(said: Bilingual, tests: TestReading[], rulebook: Rulebook): Bilingual {
  const idle = tests.length > 0 && tests.every((test) => test.claims.length === 0);
  return idle ? fillSentence(rulebook, "test-judged-nothing", { said }) : said;
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
