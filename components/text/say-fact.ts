import type { Dictionary } from "@/lib/i18n";
import type { Fact } from "../report/types";

const UNIT: Partial<Record<Fact["kind"], string>> = {
  liquid_content_pct: " %",
  weight_loss_pct: " %",
  energy_density_wh_kg: " Wh/kg",
};

/** The value of a fact as a reader writes it: "5 %", "5–10 %", "sulfide". */
export function sayFactValue({ kind, value }: Fact, t: Dictionary): string {
  const said = Array.isArray(value) ? value.join("–") : String(value);
  return (t.report.factWord[said] ?? said) + (typeof value === "string" ? "" : (UNIT[kind] ?? ""));
}

export function sayFactBasis({ basis }: Fact, t: Dictionary): string {
  if (basis === undefined || basis === "not stated") return t.report.basisNotStated;
  return t.report.basis[basis] ?? basis;
}
