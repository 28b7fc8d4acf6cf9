import type { Inquiry } from "./inquiry";
import type { Series } from "./map-series";
import type { LabelLine } from "./read-labels";
import { isMassUnit, type MassUnit, shiftDecimal, splitUnit } from "./read-units";
import { scaleDecimal } from "./scale-decimal";
import type { TableColumn } from "./types";
import { ask, plainOption, problemAt } from "./word-table";

export interface SeriesUnits {
  time: "s" | "min" | "h";
  temperature: "C" | "K";
  mass: MassUnit;
  massIndex: number;
  /** The mass that a reading stands for, in `mass`. */
  massOf(reading: string): string;
  /** In grams, where masses are computed from percentages. */
  accuracyOf?(reading: string): string;
}

/** The units of a thermogram's columns, asked for where nobody states them. Undefined while a question is open. */
export function readSeriesUnits(
  columns: TableColumn[],
  series: Series,
  labels: LabelLine[],
  inquiry: Inquiry,
): SeriesUnits | undefined {
  const unitOf = (index: number | undefined) => (index === undefined ? undefined : columns[index]?.unit);
  const time = oneOf(["s", "min", "h"] as const, unitOf(series.time), "timeUnit", "ask-time-unit", inquiry);
  const temperature = oneOf(
    ["C", "K"] as const,
    unitOf(series.temperature),
    "temperatureUnit",
    "ask-temperature-unit",
    inquiry,
  );
  if (series.mass !== undefined) {
    const mass = oneOf(["g", "mg", "kg"] as const, unitOf(series.mass), "massUnit", "ask-unit-missing", inquiry);
    if (!time || !temperature || !mass) return undefined;
    return { time, temperature, mass, massIndex: series.mass, massOf: (reading) => reading };
  }
  const initial = readInitialMass(labels, inquiry);
  if (!time || !temperature || !initial) return undefined;
  const massOf = (percent: string) => shareOf(initial.figure, percent, initial.unit);
  const accuracyOf = (percent: string) => stepOf(initial, decimalsOf(percent));
  return { time, temperature, mass: initial.unit, massIndex: series.massPercent ?? 0, massOf, accuracyOf };
}

function oneOf<Unit extends string>(
  units: readonly Unit[],
  stated: string | undefined,
  key: string,
  wording: "ask-time-unit" | "ask-temperature-unit" | "ask-unit-missing",
  inquiry: Inquiry,
): Unit | undefined {
  const found = units.find((unit) => unit === stated);
  return (
    found ??
    (inquiry.choose(key, () =>
      ask(
        key,
        wording,
        units.map((unit) => plainOption(unit)),
      ),
    ) as Unit | undefined)
  );
}

/** Percentages of a mass that nobody gives are no masses. */
function readInitialMass(labels: LabelLine[], inquiry: Inquiry): { figure: string; unit: MassUnit } | undefined {
  const label = labels.find(({ field }) => field === "initialMass");
  const shown =
    label && `${label.value.text}${label.unit && !splitUnit(label.value.text)?.unit ? ` ${label.unit}` : ""}`;
  const stated = shown === undefined ? undefined : readMass(shown);
  if (stated) return stated;
  const given = inquiry.choose("initialMass", () => ask("initialMass", "ask-initial-mass", []));
  if (given === undefined) return undefined;
  const mass = readMass(given);
  if (!mass)
    inquiry.problems.push(
      problemAt("table-answer-unknown", undefined, { key: "initialMass", given, choices: "12.345 mg" }),
    );
  return mass;
}

function readMass(text: string): { figure: string; unit: MassUnit } | undefined {
  const { figure = "", unit } = splitUnit(text) ?? {};
  return /^\d+(\.\d+)?$/.test(figure) && Number(figure) > 0 && isMassUnit(unit) ? { figure, unit } : undefined;
}

/** Decimals down to a nanogram, the finest that masses are computed in. */
const FINEST: Record<MassUnit, number> = { g: 9, mg: 6, kg: 12 };

/** A percentage of the initial mass, every digit of it down to a nanogram; half goes away from zero. */
export function shareOf(initial: string, percent: string, unit: MassUnit): string {
  const places = decimalsOf(initial) + decimalsOf(percent) + 2;
  const product = scaleDecimal(initial, decimalsOf(initial)) * scaleDecimal(percent, decimalsOf(percent));
  const kept = Math.min(places, FINEST[unit]);
  const drop = 10n ** BigInt(places - kept);
  return shiftDecimal(((product + drop / 2n) / drop).toString(), -kept);
}

/** One step of the percentage's last digit as a mass: no finer was weighed, however many digits the product has. */
function stepOf(initial: { figure: string; unit: MassUnit }, percents: number): string {
  return shiftDecimal(shiftDecimal(initial.figure, -percents - 2), { g: 0, mg: -3, kg: 3 }[initial.unit]);
}

const decimalsOf = (decimal: string): number => decimal.split(".")[1]?.length ?? 0;
