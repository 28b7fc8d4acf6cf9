import { moveByHundred } from "../ask-percent-or-fraction";
import type { SampleRow } from "./group-tests";
import type { Inquiry } from "./inquiry";
import { NO_FIELD } from "./map-columns";
import { nameCell } from "./name-cells";
import { askPercent } from "./read-field";
import type { TableColumn } from "./types";
import { ask, note, option, plainOption, problemAt } from "./word-table";

type StatedRow = SampleRow & { stated: Record<string, string> };

/**
 * The loss that the rows of a test state. One figure for all is the report's own, and goes on as such. Figures row by row
 * are held against the masses, from which the rate is computed: what disagrees is told, and decides nothing.
 */
export function checkStatedLoss(
  rows: StatedRow[],
  sheet: string | null,
  columns: TableColumn[],
  inquiry: Inquiry,
): string | undefined {
  const stated = rows.map(({ stated: { statedLossPct } }) => statedLossPct);
  const given = [...new Set(stated.filter((loss) => loss !== undefined))];
  if (given.length === 0 || asksForMass(rows, columns, inquiry)) return undefined;
  if (given.length === 1 && (rows.length === 1 || stated.every((loss) => loss !== undefined))) return given[0];
  const column = columns.findIndex(({ field }) => field === "statedLossPct");
  const [first] = rows;
  if (first?.sample === undefined) {
    const place = first && nameCell(sheet, first.row.number, Math.max(column, 0));
    inquiry.problems.push(problemAt("table-losses-without-masses", place));
    return undefined;
  }
  if (asksForHundredfold(rows, inquiry)) return undefined;
  const apart = rows.filter(
    ({ sample, stated: { statedLossPct } }) => statedLossPct !== undefined && sample && differs(sample, statedLossPct),
  );
  const cells = apart.map(({ row }) => nameCell(sheet, row.number, Math.max(column, 0)));
  inquiry.notes.push(
    cells.length === 0
      ? note("note-losses-agree")
      : note("note-losses-differ", { cells: cells.slice(0, 10).join(", ") }),
  );
  return undefined;
}

/** Figures that fit the masses only when they are taken for fractions are asked about, as a single one is by the schema. */
function asksForHundredfold(rows: StatedRow[], inquiry: Inquiry): boolean {
  const fraction = rows.find(({ sample, stated: { statedLossPct: loss } }) => {
    if (loss === undefined || loss.endsWith("%") || !sample) return false;
    return isHundredth(sample, loss);
  });
  const given = fraction?.stated.statedLossPct;
  if (given === undefined) return false;
  inquiry.choose("percent.statedLossPct", () => askPercent("statedLossPct", given, moveByHundred(given, "times")));
  return true;
}

/**
 * "Weight loss" without a percent sign may be a mass: figures that are just the difference of the two masses are asked
 * about, since 0.99 g of 200 g is 0.495 %. Of a mass near 1 the difference is the fraction as well: that question is
 * asked instead, and its answer is right for both.
 */
function asksForMass(rows: StatedRow[], columns: TableColumn[], inquiry: Inquiry): boolean {
  const column = columns.find(({ field }) => field === "statedLossPct");
  if (!column || column.unit === "%" || inquiry.answers[`column.${column.letter}`] !== undefined) return false;
  const mass = rows.some(({ sample, stated: { statedLossPct: loss } }) => {
    if (!sample || loss === undefined || loss.endsWith("%") || Number(loss) === 0) return false;
    const difference = Number(sample.before) - Number(sample.after);
    const lastDigit = 10 ** -(loss.split(".")[1]?.length ?? 0);
    return Math.abs(difference - Number(loss)) <= lastDigit && differs(sample, loss) && !isHundredth(sample, loss);
  });
  if (!mass) return false;
  const key = `column.${column.letter}`;
  const options = [plainOption("statedLossPct", "%"), option(NO_FIELD, "option-mass")];
  inquiry.choose(key, () =>
    ask(key, "ask-column-meaning", options, { letter: column.letter, heading: column.heading }),
  );
  return true;
}

function isHundredth(sample: Record<string, string | undefined>, loss: string): boolean {
  const computed = lossOf(sample);
  return computed > 0 && Number(loss) * 100 >= computed * 0.8 && Number(loss) * 100 <= computed * 1.25;
}

const lossOf = ({ before, after }: Record<string, string | undefined>): number =>
  ((Number(before) - Number(after)) / Number(before)) * 100;

/** By more than one unit of the last digit stated. */
function differs(sample: Record<string, string | undefined>, stated: string): boolean {
  const figure = stated.replace(/\s*%$/, "");
  const computed = lossOf(sample);
  const lastDigit = 10 ** -(figure.split(".")[1]?.length ?? 0);
  return !(Math.abs(computed - Number(figure)) <= lastDigit * 1.0001);
}
