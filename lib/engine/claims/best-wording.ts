import { readStanding } from "../read-standing";
import type { Rulebook, Standing, Wording } from "../types";

const ORDER: Standing[] = ["preferred", "admitted", "not-in-standard"];
const AS_WORDING: Record<Standing, Wording> = {
  preferred: "preferred-term",
  admitted: "admitted-term",
  "not-in-standard": "not-in-standard",
};

/**
 * The best standing among the claim's terms: a text that once uses the standard's own term has named the thing
 * by it, and looser words beside it are shown at their mentions, not held against the claim.
 */
export function bestWording(concepts: (string | undefined)[], rulebook: Rulebook): Wording {
  const standings = concepts.map((concept) => readStanding(rulebook, concept));
  return AS_WORDING[ORDER.find((standing) => standings.includes(standing)) ?? "not-in-standard"];
}
