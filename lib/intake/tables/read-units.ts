import { foldNumber } from "../read-decimal";
import { numberPattern } from "./read-numeral";
import tableWords from "./table-words.json";

export type UnitName = keyof typeof tableWords.units;
export type MassUnit = "g" | "mg" | "kg";

const spellings = new Map<string, UnitName>(
  Object.entries(tableWords.units).flatMap(([unit, words]) =>
    words.map((word): [string, UnitName] => [fold(word), unit as UnitName]),
  ),
);

function fold(text: string): string {
  return text.normalize("NFKC").trim();
}

/** Letter case counts: Mg is not mg. Undefined for what is no unit that is known. */
export const readUnit = (text: string): UnitName | undefined => spellings.get(fold(text));

export const isMassUnit = (unit: string | undefined): unit is MassUnit =>
  unit === "g" || unit === "mg" || unit === "kg";

/** A figure and the unit written behind it: "199.04 g" → 199.04, g. A figure alone carries none. */
export function splitUnit(text: string): { figure: string; unit?: UnitName } | undefined {
  const typed = foldNumber(text).replace(/^(?:±|\+\/-|\+-)\s*/, "");
  const [, figure = "", tail = ""] = numberPattern.exec(typed) ?? [];
  if (figure === "") return undefined;
  if (tail.trim() === "") return { figure };
  const unit = readUnit(tail);
  return unit === undefined ? undefined : { figure, unit };
}

/**
 * Tens by which a unit is moved to the one that a field is kept in; the end of the field's name tells that one
 * (`pressurePa`, `balanceAccuracyG`). Undefined where the two measure different things.
 */
export function shiftTo(field: string, unit: UnitName): number | undefined {
  const [, kept = ""] = /(Pa|Pct|C|H|G)$/.exec(field) ?? [];
  return (SHIFTS[kept] as Partial<Record<UnitName, number>> | undefined)?.[unit];
}

const SHIFTS: Record<string, Partial<Record<UnitName, number>>> = {
  Pa: { Pa: 0, hPa: 2, kPa: 3, MPa: 6, bar: 5 },
  Pct: { "%": 0 },
  C: { C: 0 },
  H: { h: 0 },
  G: { g: 0, mg: -3, kg: 3 },
};

export const isMeasured = (field: string): boolean => /(Pa|Pct|C|H|G)$/.test(field);
export const isPercent = (field: string): boolean => field.endsWith("Pct");

/** Moves the point of a plain decimal by so many places; the digits stay, so that what was weighed stays known. */
export function shiftDecimal(decimal: string, places: number): string {
  if (places === 0) return decimal;
  const sign = decimal.startsWith("-") ? "-" : "";
  const [whole = "", decimals = ""] = decimal.replace("-", "").split(".");
  const digits = places > 0 ? whole + decimals.padEnd(places, "0") : whole.padStart(1 - places, "0") + decimals;
  const point = places > 0 ? whole.length + places : Math.max(whole.length, 1 - places) + places;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, "") || "0";
  const right = digits.slice(point);
  return `${sign}${left}${right === "" ? "" : `.${right}`}`;
}
