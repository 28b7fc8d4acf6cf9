import type { Requirement, SampleReading } from "../types";

export type Operator = NonNullable<Requirement["operator"]["value"]>;
export type Conformity = NonNullable<SampleReading["evidence"]>;
export type Relation = "<=" | "<" | ">" | ">=";

/** A sample is of this evidence where its loss Δ and its distance |L · M1 − Δ| both stand so. */
export interface ConformityRule {
  evidence: Conformity;
  /** Of Δ to L · M1. */
  loss: Relation;
  /** Of |L · M1 − Δ| to U · M1, the expanded uncertainty. */
  distance: Relation;
}

/**
 * The four outcomes of ILAC-G8 under each operator: "at most" counts the limit itself as met, "below" does not, and the
 * edges of U follow the same sense. The engine decides by this table, and the method's page prints it.
 */
export const CONFORMITY_RULES: Record<Operator, ConformityRule[]> = {
  "<=": [
    { evidence: "pass", loss: "<=", distance: ">=" },
    { evidence: "conditional-pass", loss: "<=", distance: "<" },
    { evidence: "conditional-fail", loss: ">", distance: "<=" },
    { evidence: "fail", loss: ">", distance: ">" },
  ],
  "<": [
    { evidence: "pass", loss: "<", distance: ">" },
    { evidence: "conditional-pass", loss: "<", distance: "<=" },
    { evidence: "conditional-fail", loss: ">=", distance: "<" },
    { evidence: "fail", loss: ">=", distance: ">=" },
  ],
};

/** `loss` and `distance` are negative, zero or positive as each is below, at or above what it is held against. */
export function conformity(loss: -1 | 0 | 1, distance: -1 | 0 | 1, operator: Operator): Conformity {
  const rule = CONFORMITY_RULES[operator].find((one) => holds(loss, one.loss) && holds(distance, one.distance));
  if (!rule) throw new Error("The rules of conformity leave a case out.");
  return rule.evidence;
}

function holds(sign: -1 | 0 | 1, relation: Relation): boolean {
  if (relation === "<") return sign < 0;
  if (relation === "<=") return sign <= 0;
  return relation === ">" ? sign > 0 : sign >= 0;
}
