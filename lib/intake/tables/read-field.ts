import { moveByHundred } from "../ask-percent-or-fraction";
import { chooseSign } from "./choose-sign";
import type { Inquiry } from "./inquiry";
import { fieldName } from "./map-columns";
import { plainOf, readFigure, refuseFault } from "./read-cell";
import { readTableDate } from "./read-table-date";
import { isMeasured, isPercent, shiftDecimal, shiftTo, type UnitName } from "./read-units";
import type { Cell, TableQuestion } from "./types";
import { ask, option, problemAt } from "./word-table";

/** A field of the test in one cell, and the unit that its heading or label gives. */
export interface FieldCell {
  field: string;
  cell: Cell;
  unit?: UnitName;
  place: string;
  /** Masses are there, against which a stated loss will be held. */
  hasMasses: boolean;
}

/**
 * A cell as the value of a test's field, as it would be written in JSON: figures plain and in the field's own unit, a
 * percentage with its sign where the file gives one. Undefined where it is empty, refused or still asked about.
 */
export function readField(given: FieldCell, inquiry: Inquiry): string | undefined {
  const { field, cell, place } = given;
  if (isMeasured(field)) return readMeasured(given, inquiry);
  if (refuseFault(cell, place, inquiry) || cell.text === "") return undefined;
  if (field.endsWith("Date")) return readTableDate(cell, place, inquiry);
  return cell.text;
}

function readMeasured(
  { field, cell, unit: ofHeading, place, hasMasses }: FieldCell,
  inquiry: Inquiry,
): string | undefined {
  const figure = readFigure(cell, place, inquiry, field === "statedLossPct" ? "shown" : "weighed");
  if (!figure) return undefined;
  const sign = chooseSign([figure], inquiry);
  if (sign === undefined) return undefined;
  const decimal = plainOf(figure, sign);
  const unit = figure.unit ?? ofHeading;
  if (figure.unit !== undefined && ofHeading !== undefined && figure.unit !== ofHeading && !isPercent(field)) {
    inquiry.problems.push(problemAt("table-two-units", place, { one: ofHeading, other: figure.unit }));
    return undefined;
  }
  if (!/^-?[\d.]+$/.test(decimal)) return decimal;
  if (isPercent(field)) return readPercent({ field, decimal, signed: figure.unit === "%", unit, hasMasses }, inquiry);
  if (unit === undefined) return decimal;
  return convert(field, decimal, unit) ?? refuseUnit(field, unit, place, inquiry);
}

function refuseUnit(field: string, unit: string, place: string, inquiry: Inquiry): undefined {
  inquiry.problems.push(problemAt("table-unit-unfit", place, { unit, field: fieldName(field) }));
}

function convert(field: string, decimal: string, unit: UnitName): string | undefined {
  const shift = shiftTo(field, unit);
  if (shift !== undefined) return shiftDecimal(decimal, shift);
  if (field.endsWith("C") && unit === "K") return subtractKelvin(decimal);
  if (field.endsWith("H") && unit === "min" && /^\d+$/.test(decimal)) {
    // A sixtieth ends as a decimal where three divides it.
    const thousandths = (BigInt(decimal) * 1000n) / 60n;
    const exact = thousandths * 60n === BigInt(decimal) * 1000n;
    return exact ? shiftDecimal(thousandths.toString(), -3).replace(/\.?0+$/, "") : undefined;
  }
  return undefined;
}

/** 393.15 K → 120.00 °C, exactly. */
export function subtractKelvin(decimal: string): string {
  const decimals = Math.max(2, decimal.split(".")[1]?.length ?? 0);
  const scale = 10n ** BigInt(decimals);
  const [whole = "0", part = ""] = decimal.replace("-", "").split(".");
  const value = BigInt(whole + part.padEnd(decimals, "0")) * (decimal.startsWith("-") ? -1n : 1n);
  const celsius = value - (27_315n * scale) / 100n;
  return shiftDecimal(celsius.toString(), -decimals);
}

interface Percentage {
  field: string;
  decimal: string;
  /** The cell itself carries the sign, which leaves no doubt. */
  signed: boolean;
  unit?: UnitName;
  hasMasses: boolean;
}

/**
 * 0.5 under a heading without a percent sign may be 0.5 % or 50 %. Above 1 it can only be a percentage. A stated loss that
 * stands beside masses is held against them by the schema, which asks where a hundredfold lies between the two.
 */
function readPercent({ field, decimal, signed, unit, hasMasses }: Percentage, inquiry: Inquiry): string | undefined {
  if (signed) return `${decimal} %`;
  const asFraction = () => {
    const [minus, digits] = decimal.startsWith("-") ? ["-", decimal.slice(1)] : ["", decimal];
    return `${minus}${moveByHundred(digits, "times")}`;
  };
  const held = field === "statedLossPct" && hasMasses;
  const answered = inquiry.answers[`percent.${field}`] !== undefined;
  if (!answered && (unit === "%" || held || Math.abs(Number(decimal)) > 1 || Number(decimal) === 0)) return decimal;
  const answer = inquiry.choose(`percent.${field}`, () => askPercent(field, decimal, asFraction()));
  if (answer === undefined) return undefined;
  return answer === "fraction" ? `${asFraction()} %` : `${decimal} %`;
}

/** Whether `given` is meant as percent, or as the fraction that is `asFraction` percent. */
export function askPercent(field: string, given: string, asFraction: string): TableQuestion {
  const options = [
    option("percent", "option-percent", { given }),
    option("fraction", "option-percent", { given: asFraction }),
  ];
  return ask(`percent.${field}`, "ask-percent", options, { field: fieldName(field), given });
}
