import type { DecisionRule, Requirement, SampleReading } from "../types";

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
/** However far from the limit. */
export type AcceptanceRule = Omit<ConformityRule, "distance">;

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

/**
 * The same by each decision rule. Simple acceptance leaves U aside on the side of the maker alone: above the limit
 * everything is as by four outcomes, so that no rule contradicts below the limit plus U (house.no-early-contradiction).
 * The guard band w = U accepts where four outcomes pass; what lies between is not accepted, and not refuted either.
 */
export const RULES_OF_DECISION: Record<DecisionRule, Record<Operator, (ConformityRule | AcceptanceRule)[]>> = {
  "four-outcome": CONFORMITY_RULES,
  "guard-band": CONFORMITY_RULES,
  "simple-acceptance": {
    "<=": acceptSimply(CONFORMITY_RULES["<="], "<="),
    "<": acceptSimply(CONFORMITY_RULES["<"], "<"),
  },
};

function acceptSimply(rules: ConformityRule[], met: Relation): (ConformityRule | AcceptanceRule)[] {
  return [{ evidence: "pass", loss: met }, ...rules.filter(({ loss }) => loss !== met)];
}

/** `loss` and `distance` are negative, zero or positive as each is below, at or above what it is held against. */
export function conformity(
  loss: -1 | 0 | 1,
  distance: -1 | 0 | 1,
  operator: Operator,
  decisionRule: DecisionRule = "four-outcome",
): Conformity {
  const rule = RULES_OF_DECISION[decisionRule][operator].find(
    (one) => holds(loss, one.loss) && (!("distance" in one) || holds(distance, one.distance)),
  );
  if (!rule) throw new Error("The rules of conformity leave a case out.");
  return rule.evidence;
}

function holds(sign: -1 | 0 | 1, relation: Relation): boolean {
  if (relation === "<") return sign < 0;
  if (relation === "<=") return sign <= 0;
  return relation === ">" ? sign > 0 : sign >= 0;
}
