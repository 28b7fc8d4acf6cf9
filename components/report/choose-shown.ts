import type { Claim, Outcome, Report, SampleReading, Step, TestReading } from "./types";

/** The order in which the overall outcome is taken. A test holds it to the engine's, of which components see types alone. */
export const GRAVEST_FIRST: Outcome[] = [
  "contradicted",
  "undecided",
  "unproven",
  "not-covered",
  "supported",
  "consistent",
  "not-a-claim",
];

export interface Numbered<T> {
  /** As readers count, from 1, whatever else is shown. */
  number: number;
  entry: T;
}

/** All in the order of the text where they fit; else the gravest, so that nothing grave is ever left out for less. */
export function chooseClaims(claims: Claim[], most: number): Numbered<Claim>[] {
  const numbered = claims.map((entry, index) => ({ entry, number: index + 1 }));
  if (claims.length <= most) return numbered;
  return numbered
    .toSorted((a, b) => GRAVEST_FIRST.indexOf(a.entry.outcome) - GRAVEST_FIRST.indexOf(b.entry.outcome))
    .slice(0, most);
}

/** Where they do not all fit: first those that decided a claim that is shown, then by their number. */
export function chooseTests(report: Report, shown: Numbered<Claim>[], most: number): Numbered<TestReading>[] {
  const numbered = report.tests.map((entry, index) => ({ entry, number: index + 1 }));
  if (numbered.length <= most) return numbered;
  const deciding = new Set(shown.map(({ entry }) => (entry.decidedBy ?? -1) + 1));
  return numbered.toSorted((a, b) => Number(deciding.has(b.number)) - Number(deciding.has(a.number))).slice(0, most);
}

/** Of very many samples the worst, by what the numbers show and then by loss. */
export function worstFirst<T>(rows: T[], sampleOf: (row: T) => SampleReading): T[] {
  return rows.toSorted((a, b) => {
    const [one, other] = [sampleOf(a), sampleOf(b)];
    return rank(other) - rank(one) || Number(other.lossPct) - Number(one.lossPct);
  });
}

const EVIDENCES: SampleReading["evidence"][] = ["pass", "conditional-pass", "conditional-fail", "fail"];
const rank = ({ evidence }: SampleReading) => EVIDENCES.indexOf(evidence);

const LAST_STEPS = 5;

/** Of hundreds of samples only the first steps, and always the end, where the worst decides; `gap` where some are out. */
export function chooseSteps(steps: Step[], most: number): (Numbered<Step> | { gap: true; number: number })[] {
  const numbered = steps.map((entry, index) => ({ entry, number: index + 1 }));
  if (steps.length <= most) return numbered;
  const head = numbered.slice(0, most - LAST_STEPS);
  return [...head, { gap: true, number: head.length + 1 }, ...numbered.slice(-LAST_STEPS)];
}
