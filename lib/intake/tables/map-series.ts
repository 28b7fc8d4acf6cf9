import type { Inquiry } from "./inquiry";
import { matchSeries } from "./match-heading";
import { letterOf } from "./name-cells";
import type { TableColumn, TableRow } from "./types";
import { ask, option, word } from "./word-table";

/** Columns of a thermogram by their index. */
export interface Series {
  time?: number;
  temperature?: number;
  mass?: number;
  massPercent?: number;
}

const NAMES = ["time", "temperature", "mass", "massPercent"] as const;

/** Which column is which series, by the reader's answers, else by the headings. Two for one are asked about. */
export function mapSeries(heading: TableRow, inquiry: Inquiry): { columns: TableColumn[]; series: Series } {
  const columns = heading.cells.map(({ text }, index): TableColumn => {
    const letter = letterOf(index);
    const { name, unit } = matchSeries(text);
    const told = inquiry.answers[`column.${letter}`];
    const field = told === undefined ? name : told === "none" ? null : told;
    const why = told !== undefined ? "column-chosen" : name === null ? "column-unknown" : "column-by-heading";
    return { letter, heading: text, field, ...(unit ? { unit } : {}), why: word(why) };
  });
  const series: Series = {};
  for (const name of NAMES) {
    const rivals = columns.filter(({ field }) => field === name);
    const chosen = rivals.length > 1 ? chooseOne(name, rivals, inquiry) : rivals[0]?.letter;
    for (const rival of rivals) if (rival.letter !== chosen) rival.field = null;
    const index = columns.findIndex(({ letter }) => letter === chosen);
    if (index >= 0) series[name] = index;
  }
  return { columns, series };
}

function chooseOne(name: string, rivals: TableColumn[], inquiry: Inquiry): string | undefined {
  const options = rivals.map(({ letter, heading }) => option(letter, "option-column", { letter, heading }));
  return inquiry.choose(`field.${name}`, () =>
    ask(`field.${name}`, "ask-field-column", options, { field: word(`series-${name}` as "series-time") }),
  );
}
