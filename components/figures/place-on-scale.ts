import type { Category, Claim } from "../report/types";

/** Where the words and the evidence about one subject are drawn. */
export interface ScaleRow {
  subject?: string;
  /** Claimed categories, from liquid to solid. */
  words: Category[];
  /** What the tests say of a claim to be solid-state. */
  test: "not-solid" | "met" | "unclear" | "none" | "not-set";
  /** The text itself asserts something that a solid-state battery has not. */
  ownWordsAgainst: boolean;
  claims: Claim[];
}

const ORDER: Category[] = ["liquid", "hybrid", "solid"];

/** One row a subject, in the order in which the claims name them. */
export function placeOnScale(claims: Claim[]): ScaleRow[] {
  const bySubject = new Map<string | undefined, Claim[]>();
  for (const claim of claims.filter(isClaim)) {
    bySubject.set(claim.subject, [...(bySubject.get(claim.subject) ?? []), claim]);
  }
  return [...bySubject].map(([subject, own]) => ({
    ...(subject === undefined ? {} : { subject }),
    words: ORDER.filter((category) => own.some((claim) => claim.category === category)),
    test: readTest(own.map((claim) => claim.evidence)),
    ownWordsAgainst: own.some((claim) => claim.category === "solid" && claim.wording === "contradicts-itself"),
    claims: own,
  }));
}

const isClaim = (claim: Claim) => claim.outcome !== "not-a-claim";

function readTest(evidence: Claim["evidence"][]): ScaleRow["test"] {
  const any = (...kinds: Claim["evidence"][]) => evidence.some((kind) => kinds.includes(kind));
  if (any("fail")) return "not-solid";
  if (any("conditional-fail", "conditional-pass")) return "unclear";
  if (any("pass")) return "met";
  return any("no-test", "invalid-test") ? "none" : "not-set";
}
