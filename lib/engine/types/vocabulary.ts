// The words in which everything is decided.

export type Category = "liquid" | "hybrid" | "solid";
export type Standing = "preferred" | "admitted" | "not-in-standard";
export type Context = "asserted" | "negated" | "future" | "comparison" | "question" | "attributed" | "generic";
export type Wording = "preferred-term" | "admitted-term" | "not-in-standard" | "contradicts-itself";
export type Evidence =
  | "pass"
  | "conditional-pass"
  | "conditional-fail"
  | "fail"
  | "invalid-test"
  | "no-test"
  | "not-required";
export type Outcome =
  | "supported"
  | "contradicted"
  | "undecided"
  | "unproven"
  | "consistent"
  | "not-covered"
  | "not-a-claim";
/** A: several independent reports agree · B: two, or one that read the original · C: one secondary source. */
export type Confidence = "A" | "B" | "C" | "not-known";

export const CATEGORIES = ["liquid", "hybrid", "solid"] as const satisfies readonly Category[];
export const WORDINGS = [
  "preferred-term",
  "admitted-term",
  "not-in-standard",
  "contradicts-itself",
] as const satisfies readonly Wording[];
export const EVIDENCES = [
  "pass",
  "conditional-pass",
  "conditional-fail",
  "fail",
  "invalid-test",
  "no-test",
  "not-required",
] as const satisfies readonly Evidence[];
/** In the order in which the overall outcome takes the first that any claim has. */
export const OUTCOMES = [
  "contradicted",
  "undecided",
  "unproven",
  "not-covered",
  "supported",
  "consistent",
  "not-a-claim",
] as const satisfies readonly Outcome[];

export interface Bilingual {
  en: string;
  zh: string;
}
/** A code that a program can act on, with the figures that a sentence about it needs. */
export interface Reason {
  code: string;
  data: Record<string, string | number | boolean | string[]>;
}
