import type { Problem } from "@/lib/engine/types";
import { describeProblem } from "./describe-problem";
import { type FormValues, OWN_RULEBOOK } from "./request-of-form";

/** What the form alone can get wrong: one's own rulebook is chosen and its file is not there. */
export function findFormProblems({ rulebook, ownRulebook }: FormValues): Problem[] {
  if (rulebook !== OWN_RULEBOOK || ownRulebook) return [];
  return [describeProblem({ code: "own-rulebook-missing", path: ["ownRulebook"] })];
}
