import Papa from "papaparse";
import { findHeadings } from "./find-headings";
import { ROWS_LIMIT } from "./limits";
import type { Sheet, TableRow } from "./types";

/** By the words that answer the question `delimiter`. */
export const DELIMITERS = { comma: ",", semicolon: ";", tab: "\t", pipe: "|" } as const;
export type DelimiterName = keyof typeof DELIMITERS;

export type Split =
  | { sheet: Sheet; delimiter: DelimiterName }
  | { ask: { delimiter: DelimiterName; sheet: Sheet }[] }
  | { fault: "quote"; line: number }
  | { fault: "too-many-rows" };

/**
 * Cells of a delimited text. A delimiter is taken where it alone gives a row of headings that are known; where several
 * do, or none, the reader is asked, unless the text has but one column or says `sep=` in its first line.
 */
export function splitDelimited(text: string, chosen?: string): Split {
  const [, said] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const names = Object.keys(DELIMITERS) as DelimiterName[];
  const forced = names.find((name) => name === chosen || (chosen === undefined && DELIMITERS[name] === said));
  if (forced) {
    const cut = cutText(text, forced);
    return "fault" in cut ? cut : { sheet: cut, delimiter: forced };
  }
  const cuts = names
    .filter((name) => text.includes(DELIMITERS[name]))
    .map((name) => ({ delimiter: name, sheet: cutText(text, name) }));
  if (cuts.length === 0) {
    const cut = cutText(text, "tab");
    return "fault" in cut ? cut : { sheet: cut, delimiter: "tab" };
  }
  const whole = cuts.filter((cut): cut is { delimiter: DelimiterName; sheet: Sheet } => !("fault" in cut.sheet));
  if (whole.length === 0 && cuts[0] && "fault" in cuts[0].sheet) return cuts[0].sheet;
  const known = whole.filter(({ sheet }) => findHeadings(sheet).length > 0);
  const fitting = known.length > 0 ? known : whole.filter(({ sheet }) => isTable(sheet));
  if (fitting.length === 1 && fitting[0]) return fitting[0];
  if (whole.length === 1 && whole[0]) return whole[0];
  return { ask: fitting.length > 0 ? fitting : whole };
}

function cutText(
  text: string,
  delimiter: DelimiterName,
): Sheet | { fault: "quote"; line: number } | { fault: "too-many-rows" } {
  const rows: TableRow[] = [];
  let line = 1;
  let broken: number | undefined;
  const body = text.replace(/^sep=.\r?\n/i, (first) => {
    line += 1;
    return first && "";
  });
  let over = false;
  Papa.parse<string[]>(body.replace(/\r\n?/g, "\n"), {
    delimiter: DELIMITERS[delimiter],
    newline: "\n",
    step({ data, errors }, parser) {
      if (errors.some(({ type }) => type === "Quotes")) broken ??= line;
      if (data.some((cell) => cell.trim() !== "")) {
        rows.push({ number: line, cells: data.map((cell) => ({ text: cell.trim() })) });
      }
      line += 1 + data.reduce((sum, cell) => sum + countBreaks(cell), 0);
      if (rows.length > ROWS_LIMIT) {
        over = true;
        parser.abort();
      }
    },
  });
  if (over) return { fault: "too-many-rows" };
  if (broken !== undefined) return { fault: "quote", line: broken };
  return { name: null, rows, hidden: false, merged: [], hiddenColumns: [] };
}

function countBreaks(cell: string): number {
  let breaks = 0;
  for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) breaks += 1;
  return breaks;
}

/** At least two rows of the same number of cells, above one. */
function isTable({ rows }: Sheet): boolean {
  const widths = rows.map(({ cells }) => cells.length);
  const widest = Math.max(...widths.slice(0, 100));
  return widest > 1 && widths.filter((width) => width === widest).length > 1;
}
