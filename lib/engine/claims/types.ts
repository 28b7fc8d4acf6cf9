import type { Category, Wording } from "../types";

/**
 * What a text claims of one subject in one category, read from its words alone: no test is weighed yet.
 * Numbers are indexes into the `mentions` and `facts` the claim was built from.
 */
export interface DraftClaim {
  /** c1, c2 … in the order of first mention. */
  id: string;
  /** Absent where the text names nobody and the user named nothing: never a guess. */
  subject?: string;
  category: Category;
  mentions: number[];
  wording: Wording;
  /** What the text itself asserts of the same subject against the claim. */
  against: { facts: number[]; mentions: number[] };
  /** What leaves the claim open without speaking against it: gel, wetting agent, "below n %". */
  doubts: { facts: number[] };
}
