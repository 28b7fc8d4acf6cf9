import type { Inquiry } from "./inquiry";
import { type DecimalSign, writeNumeral } from "./read-numeral";
import { shownDigits } from "./read-stored-number";
import { readUnit, splitUnit, type UnitName } from "./read-units";
import type { Cell, StoredNumber } from "./types";
import { ask, option, problemAt } from "./word-table";

/** A figure as far as a cell tells it, before its decimal sign is known. */
export interface Figure {
  /** In the notation of the file; of a stored number already plain. */
  given: string;
  plain: boolean;
  unit?: UnitName;
}

/**
 * Which digits of a stored number count. `weighed`: all, and too many to have been weighed are asked about; `shown`: of a
 * computed result that a report states, those that it shows; `stored`: all, as of a time.
 */
export type Taken = "weighed" | "shown" | "stored";

/** More digits than any weighing has: they were computed. */
const DIGITS_WEIGHED = 12;

/**
 * The figure in a cell. A formula without a result, an error, a date where a number belongs and a number shown in
 * thousands are problems at the cell; a computed number of too many digits is asked about. Undefined where the cell is
 * empty or was refused.
 */
export function readFigure(cell: Cell, place: string, inquiry: Inquiry, taken: Taken = "weighed"): Figure | undefined {
  if (refuseFault(cell, place, inquiry)) return undefined;
  if (cell.text === "") return undefined;
  if (cell.date !== undefined) {
    inquiry.problems.push(problemAt("table-date-for-number", place, { given: cell.text }));
    return undefined;
  }
  const { number } = cell;
  if (number === undefined) {
    const split = splitUnit(cell.text);
    return split
      ? { given: split.figure, plain: false, ...(split.unit ? { unit: split.unit } : {}) }
      : { given: cell.text, plain: false };
  }
  if (number.scaled) {
    inquiry.problems.push(problemAt("table-scaled-number", place, { given: cell.text }));
    return undefined;
  }
  const suffix = number.suffix === undefined ? undefined : readUnit(number.suffix);
  const unit = number.percent ? "%" : suffix;
  const digits = takeDigits(number, taken, place, inquiry);
  if (digits === undefined) return undefined;
  return unit ? { given: digits, plain: true, unit } : { given: digits, plain: true };
}

export function refuseFault({ fault, text }: Cell, place: string, inquiry: Inquiry): boolean {
  if (fault === undefined) return false;
  const code = fault === "no-value" ? "table-formula-without-value" : "table-cell-error";
  inquiry.problems.push(problemAt(code, place, fault === "error" ? { given: text } : {}));
  return true;
}

const countSignificant = (decimal: string): number =>
  decimal
    .replace(/^-?0*\.?0*/, "")
    .replace(".", "")
    .replace(/0+$/, "").length;

function takeDigits(number: StoredNumber, taken: Taken, place: string, inquiry: Inquiry): string | undefined {
  const stored = number.exact;
  const shown = number.shownDecimals === undefined ? undefined : shownDigits(number);
  if (shown === stored || taken === "stored") return stored;
  if (shown !== undefined && taken === "shown") {
    inquiry.asShown.push(place);
    return shown;
  }
  if (stored.length <= DIGITS_WEIGHED || countSignificant(stored) <= DIGITS_WEIGHED) {
    if (shown !== undefined) inquiry.finer.push(place);
    return stored;
  }
  const rounded = shown ?? Number(stored).toFixed(decimalsOfGeneral(stored));
  const options = [
    option("shown", "option-digits-shown", { given: rounded }),
    option("stored", "option-digits-stored", { given: stored }),
  ];
  const chosen = inquiry.choose("digits", () => ask("digits", "ask-digits", options, { place, stored }));
  return chosen === undefined ? undefined : chosen === "shown" ? rounded : stored;
}

/** A cell of no format shows ten digits. */
const decimalsOfGeneral = (stored: string): number =>
  Math.max(0, 10 - (stored.replace("-", "").split(".")[0] ?? "").length);

/** The plain decimal of a figure, else what was given, for the schema to refuse at its field. */
export const plainOf = ({ given, plain }: Figure, sign: DecimalSign): string =>
  plain ? given : (writeNumeral(given, sign) ?? given);
