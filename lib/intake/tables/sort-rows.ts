import type { Inquiry } from "./inquiry";
import { foldHeading, matchTestField } from "./match-heading";
import { splitUnit } from "./read-units";
import tableWords from "./table-words.json";
import type { Cell, TableColumn, TableRow } from "./types";
import { ask, option } from "./word-table";

const footers = new Set(tableWords.footers.map(foldHeading));

/** Rows of samples, and rows beside them: footers such as a mean, headings written again, lines of another kind. */
export function sortRows(
  rows: TableRow[],
  heading: TableRow,
  columns: TableColumn[],
  inquiry: Inquiry,
): { data: TableRow[]; aside: { row: TableRow; footer: boolean }[] } {
  const data: TableRow[] = [];
  const aside: { row: TableRow; footer: boolean }[] = [];
  const masses = indexesOf(columns, ["before", "after"]);
  const figures = masses.length > 0 ? masses : indexesOf(columns, ["statedLossPct"]);
  const isFilled = ({ cells }: TableRow, index: number) =>
    (cells[index]?.text ?? "") !== "" || cells[index]?.fault !== undefined;
  const heads = textsOf(heading);
  for (const row of rows) {
    if (isFooter(row, columns) || textsOf(row) === heads) aside.push({ row, footer: true });
    else if (isLine(row, masses)) aside.push({ row, footer: false });
    else if (figures.some((index) => isFilled(row, index)) && isOfTable(row, columns)) data.push(row);
    else aside.push({ row, footer: false });
  }
  const hidden = data.filter((row) => row.hidden);
  if (hidden.length === 0) return { data, aside };
  const list = hidden
    .slice(0, 10)
    .map(({ number }) => number)
    .join(", ");
  const answer = inquiry.choose("hiddenRows", () =>
    ask("hiddenRows", "ask-hidden-rows", [option("read", "option-read"), option("leave-out", "option-leave-out")], {
      rows: list,
    }),
  );
  if (answer !== "leave-out") return { data, aside };
  return {
    data: data.filter((row) => !row.hidden),
    aside: [...aside, ...hidden.map((row) => ({ row, footer: true }))],
  };
}

/** "Drying temperature | 120 | °C" under the columns of masses is about the test, and no sample. */
function isLine({ cells }: TableRow, masses: number[]): boolean {
  const first = cells.find(({ text }) => text !== "");
  if (!first || first.number || matchTestField(first.text.replace(/[:：]\s*$/, "")).name === null) return false;
  return masses.some((index) => !isFigure(cells[index]));
}

const isFigure = (cell: Cell | undefined): boolean =>
  cell?.number !== undefined || splitUnit(cell?.text ?? "") !== undefined;

const indexesOf = (columns: TableColumn[], fields: string[]): number[] =>
  columns.flatMap(({ field }, index) => (field !== null && fields.includes(field) ? [index] : []));

const textsOf = ({ cells }: TableRow): string =>
  JSON.stringify(cells.map(({ text }) => text).filter((text) => text !== ""));

/** Where the name of the sample stands, or else the first thing in the row, names a figure of all samples. */
function isFooter({ cells }: TableRow, columns: TableColumn[]): boolean {
  const named = columns.findIndex(({ field }) => field === "id");
  const first = cells.find(({ text }) => text !== "")?.text ?? "";
  return [named < 0 ? "" : (cells[named]?.text ?? ""), first].some((text) =>
    footers.has(foldHeading(text.replace(/[(（].*$/, ""))),
  );
}

/** A line such as "检测机构：NCL" may happen to stand in the column of a mass; alone in its row it is no sample. */
function isOfTable({ cells }: TableRow, columns: TableColumn[]): boolean {
  const filled = cells.filter(({ text, fault }) => text !== "" || fault !== undefined);
  if (filled.length > 1) return true;
  return (
    columns.filter(({ field }) => field !== null).length < 2 ||
    filled.some(({ fault, number }) => fault !== undefined || number !== undefined)
  );
}
