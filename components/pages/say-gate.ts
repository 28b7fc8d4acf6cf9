import type { Dictionary } from "@/lib/i18n";
import type { Condition, Requirement } from "./types";

/** What a condition does to a test. Liquid that was seen is a result; that nobody looked is a gap in the test. */
export function sayGate(
  { visibleLiquidStep }: Requirement,
  { field, gates }: Condition,
  { pages: { rulebooks: t } }: Dictionary,
): string {
  if (!gates) return t.gatesNo;
  return field === "visibleLiquid" && visibleLiquidStep.value === true ? t.gatesVisibleLiquid : t.gatesYes;
}
