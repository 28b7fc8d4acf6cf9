import { fillSentence, joinSentences } from "../fill-sentence";
import type {
  ConditionReading,
  CustodyItem,
  CustodyReading,
  Rulebook,
  StatedField,
  TestData,
  TestReading,
} from "../types";
import { writeStated } from "./read-condition";

/**
 * The chain of custody, item by item: what ties a number to a product and a laboratory. What is absent is named with
 * what its absence costs the finding, and whether this rulebook throws the test out for it.
 */
export function readCustody(
  given: TestReading["given"],
  conditions: ConditionReading[],
  rulebook: Rulebook,
): CustodyReading[] {
  return (rulebook.custody ?? []).map((item) => readItem(item, given, conditions, rulebook));
}

function readItem(
  item: CustodyItem,
  given: Omit<TestData, "samples">,
  conditions: ConditionReading[],
  rulebook: Rulebook,
): CustodyReading {
  const { id, name, field, unit, costs } = item;
  const stated = stateItem(field, unit, given);
  if (stated !== null) return { item: id, name, stated };
  const condition = findCondition(field, conditions, rulebook);
  if (condition?.status !== "not-stated") return { item: id, name, stated, costs };
  const required = fillSentence(rulebook, "custody.gates");
  return { item: id, name, stated, costs: joinSentences([costs, required], { en: " ", zh: "" }), gates: true };
}

function stateItem(field: CustodyItem["field"], unit: string | undefined, given: Omit<TestData, "samples">) {
  if (field === "source")
    return given.source === undefined ? null : `${given.source.file}, SHA-256 ${given.source.sha256}`;
  const value = given[field];
  return value === undefined ? null : writeStated(value, unit);
}

function findCondition(field: StatedField | "source", conditions: ConditionReading[], { requirements }: Rulebook) {
  const condition = requirements[0]?.conditions.find((one) => one.field === field);
  return conditions.find((one) => one.condition === condition?.id);
}
