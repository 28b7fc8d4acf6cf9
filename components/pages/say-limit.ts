import type { Dictionary } from "@/lib/i18n";
import type { Requirement } from "./types";

/** 5000 parts per million → "0.5", exactly. */
export function percentOf(ppm: number): string {
  const digits = String(ppm).padStart(5, "0");
  const decimals = digits.slice(-4).replace(/0+$/, "");
  return decimals === "" ? digits.slice(0, -4) : `${digits.slice(0, -4)}.${decimals}`;
}

/** "at most 0.5 %", in the words of the operator; null where either is not known. */
export function sayLimit({ limitPpm, operator }: Requirement, t: Dictionary): string | null {
  if (limitPpm.value === null || operator.value === null) return null;
  const say = operator.value === "<" ? t.pages.rulebooks.below : t.pages.rulebooks.atMost;
  return say(percentOf(limitPpm.value));
}
