import type { Dictionary } from "@/lib/i18n";

const MOST = 12;

/** "claim 1, claim 4", of very many the first and how many more. */
export function listClaims(numbers: number[], t: Dictionary): string {
  const named = numbers.slice(0, MOST).map(t.report.claimInLine).join(t.common.comma);
  return numbers.length <= MOST ? named : named + t.report.andMore(numbers.length - MOST);
}
