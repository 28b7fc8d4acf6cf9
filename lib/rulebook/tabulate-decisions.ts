import { type Conformity, conformity } from "@/lib/engine/evidence";
import { DECISION_RULES, type DecisionRow, type DecisionRule, type Evidence, type Outcome } from "@/lib/engine/types";
import { lookUpOutcome } from "@/lib/engine/verdicts";

/** A place of a loss about the limit L with its expanded uncertainty U, and what each decision rule makes of it there. */
export interface DecidedPlace {
  place: (typeof PLACES)[number]["place"];
  decided: { rule: DecisionRule; evidence: Conformity; outcome: Outcome }[];
}

/** Every place that the rules tell apart, from the smallest loss to the greatest: signs of Δ − L·M1 and of |L·M1 − Δ| − U·M1. */
const PLACES = [
  { place: "below-band", loss: -1, distance: 1 },
  { place: "low-edge", loss: -1, distance: 0 },
  { place: "in-band-below", loss: -1, distance: -1 },
  { place: "limit", loss: 0, distance: -1 },
  { place: "in-band-above", loss: 1, distance: -1 },
  { place: "high-edge", loss: 1, distance: 0 },
  { place: "above-band", loss: 1, distance: 1 },
] as const;

/** What becomes of a claim of solid-state in the preferred term, with nothing but a test to decide it. */
export function tabulateDecisions(operator: "<=" | "<", decisions: DecisionRow[]): DecidedPlace[] {
  const outcomeOf = (evidence: Evidence) =>
    lookUpOutcome({ category: "solid", wording: "preferred-term", evidence, circumstances: [] }, decisions).outcome;
  return PLACES.map(({ place, loss, distance }) => ({
    place,
    decided: DECISION_RULES.map((rule) => {
      const evidence = conformity(loss, distance, operator, rule);
      return { rule, evidence, outcome: outcomeOf(evidence) };
    }),
  }));
}
