import type { Category, Circumstance, DecisionRow, Evidence, Wording } from "../types";

/** Everything the outcome of a claim depends on. */
export interface Situation {
  category: Category;
  wording: Wording;
  evidence: Evidence;
  circumstances: Circumstance[];
}

/** The first row that fits; an absent field fits everything. Throws where none fits: the table must be total. */
export function lookUpOutcome(situation: Situation, decisions: DecisionRow[]): DecisionRow {
  const row = decisions.find((candidate) => fits(candidate, situation));
  if (!row) throw new Error("The decision table has no row for this situation.");
  return row;
}

function fits(row: DecisionRow, { category, wording, evidence, circumstances }: Situation): boolean {
  return (
    (row.category?.includes(category) ?? true) &&
    (row.wording?.includes(wording) ?? true) &&
    (row.evidence?.includes(evidence) ?? true) &&
    (row.circumstance === undefined || circumstances.includes(row.circumstance))
  );
}
