import type { Dictionary } from "@/lib/i18n";
import type { Fact } from "../report/types";

/** Of facts of older reports, which carry no unit of their own. */
const UNIT: Partial<Record<Fact["kind"], string>> = {
  liquid_content_pct: "%",
  weight_loss_pct: "%",
  energy_density_wh_kg: "Wh/kg",
};

/** The value of a fact as a reader writes it, with what was stated with it: "5 wt%", "0.3 %, at 120 °C", "sulfide". */
export function sayFactValue(fact: Fact, t: Dictionary): string {
  const { kind, value, unit = UNIT[kind] } = fact;
  const said = Array.isArray(value) ? value.join("–") : String(value);
  const named = typeof value === "string" ? (t.report.factWord[said] ?? said) : said;
  const told = typeof value === "string" || unit === undefined ? named : `${named} ${unit}`;
  return [told, ...sayCircumstances(fact, t)].join(t.common.comma);
}

/** Under what it was measured, what was left, by which report: as far as the text says. */
function sayCircumstances({ conditions, retentionPct, report }: Fact, { report: t }: Dictionary): string[] {
  const { temperatureC, durationH, vacuum } = conditions ?? {};
  const said: string[] = [];
  if (temperatureC !== undefined) said.push(t.driedAt(temperatureC));
  if (durationH !== undefined) said.push(t.driedFor(durationH));
  if (vacuum) said.push(t.driedInVacuum);
  if (retentionPct !== undefined) said.push(t.retained(retentionPct));
  if (report?.number !== undefined) said.push(t.reportNumber(report.number));
  if (report?.date !== undefined) said.push(t.reportDate(report.date));
  return said;
}

export function sayFactBasis({ basis }: Fact, t: Dictionary): string {
  if (basis === undefined || basis === "not stated") return t.report.basisNotStated;
  return t.report.basis[basis] ?? basis;
}
