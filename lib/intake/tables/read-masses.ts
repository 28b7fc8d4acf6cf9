import { chooseSign } from "./choose-sign";
import type { SampleRow } from "./group-tests";
import type { Inquiry } from "./inquiry";
import { nameCell } from "./name-cells";
import { type Figure, plainOf, readFigure } from "./read-cell";
import type { LabelLine } from "./read-labels";
import { isMassUnit, type MassUnit, readUnit, shiftDecimal } from "./read-units";
import type { Sheet, TableColumn, TableRow } from "./types";
import { ask, plainOption, problemAt } from "./word-table";

/** One mass as a cell tells it, with every unit that is said of it. */
interface Weighed {
  figure?: Figure;
  units: string[];
  place: string;
}

/**
 * The samples of a table: name and the two masses as plain decimals in one unit. One decimal sign is looked for over all
 * masses, since one balance and one hand wrote them. A unit that nobody states, or two that differ, is asked about.
 */
export function readMasses(
  sheet: Sheet,
  data: TableRow[],
  columns: TableColumn[],
  labels: LabelLine[],
  inquiry: Inquiry,
): SampleRow[] {
  const at = (field: string) => columns.findIndex((column) => column.field === field);
  const [id, before, after, unit] = ["id", "before", "after", "unit"].map(at) as [number, number, number, number];
  if (before < 0 && after < 0) return data.map((row, n) => ({ row, sample: undefined, name: nameOf(row, id, n) }));
  const ofLines = labels.filter(({ field }) => field === "unit").map(({ value }) => value.text);
  const weigh = (row: TableRow, index: number): Weighed => {
    const place = nameCell(sheet.name, row.number, Math.max(index, 0));
    const figure = index < 0 ? undefined : readFigure(row.cells[index] ?? { text: "" }, place, inquiry);
    const said = [columns[index]?.unit, unit < 0 ? undefined : row.cells[unit]?.text, figure?.unit].filter(
      (one) => one,
    );
    return { figure, place, units: (said.length > 0 ? said : ofLines) as string[] };
  };
  const rows = data.map((row, n) => ({ row, n, before: weigh(row, before), after: weigh(row, after) }));
  const figures = rows.flatMap((one) => [one.before.figure, one.after.figure]).filter((figure) => figure !== undefined);
  const sign = chooseSign(figures, inquiry);
  const units = new MassUnits(
    rows.flatMap((one) => [one.before, one.after]),
    inquiry,
  );
  return rows.map(({ row, n, before: first, after: last }) => {
    const name = nameOf(row, id, n);
    const [one, other] = [units.of(first), units.of(last)];
    const unitOfSample = one ?? other;
    const write = ({ figure }: Weighed, from: MassUnit | string | undefined) => {
      if (figure === undefined || sign === undefined) return undefined;
      const decimal = plainOf(figure, sign);
      const to = coarser(one, other);
      return isMassUnit(from) && isMassUnit(to) && /^-?[\d.]+$/.test(decimal)
        ? shiftDecimal(decimal, TENS[from] - TENS[to])
        : decimal;
    };
    const sample = {
      id: name,
      before: write(first, one),
      after: write(last, other),
      unit: coarser(one, other) ?? unitOfSample,
    };
    return { row, name, sample, places: { before: first.place, after: last.place } };
  });
}

/** A running number where no column names the samples. */
const nameOf = ({ cells }: TableRow, id: number, n: number): string =>
  id < 0 ? String(n + 1) : (cells[id]?.text ?? "");

const TENS: Record<MassUnit, number> = { mg: 0, g: 3, kg: 6 };

/** In the larger unit no digit is added that was not weighed: 199010 mg is 199.010 g, but 199.04 g is not 199040 mg. */
function coarser(one: string | undefined, other: string | undefined): string | undefined {
  if (!isMassUnit(one) || !isMassUnit(other)) return one ?? other;
  return TENS[one] > TENS[other] ? one : other;
}

class MassUnits {
  private answer: string | undefined;

  constructor(all: Weighed[], inquiry: Inquiry) {
    const filled = all.filter(({ figure }) => figure !== undefined);
    const percent = filled.find(({ units }) => units.some((unit) => known(unit) === "%"));
    if (percent) {
      inquiry.problems.push(problemAt("table-percent-for-mass", percent.place));
      return;
    }
    const readings = filled.map(({ units }) => new Set(units.map(known)));
    const conflict = filled.findIndex((_, n) => (readings[n]?.size ?? 0) > 1);
    const missing = readings.some((units) => units.size === 0);
    if (conflict < 0 && !missing) return;
    const said = [...new Set(readings.flatMap((units) => [...units]))].filter(isMassUnit);
    const options = (conflict >= 0 && said.length > 1 ? said : (["g", "mg", "kg"] as const)).map((unit) =>
      plainOption(unit),
    );
    this.answer = inquiry.choose("massUnit", () =>
      conflict >= 0
        ? ask("massUnit", "ask-unit-conflict", options, {
            place: filled[conflict]?.place ?? "",
            units: [...(readings[conflict] ?? [])].join(", "),
          })
        : ask("massUnit", "ask-unit-missing", options),
    );
  }

  /** A spelling that is no unit goes on as it is, for the schema to refuse. */
  of({ units }: Weighed): string | undefined {
    const distinct = [...new Set(units.map(known))];
    return distinct.length === 1 ? distinct[0] : this.answer;
  }
}

const known = (unit: string): string => readUnit(unit) ?? unit;
