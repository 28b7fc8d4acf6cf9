import type { Dictionary } from "@/lib/i18n";

/** A condition as the data print it, "120 °C" or "yes", in the reader's language. */
export function sayCondition(printed: string, t: Dictionary): string {
  if (printed === "yes") return t.common.yes;
  return printed === "no" ? t.common.no : printed;
}
