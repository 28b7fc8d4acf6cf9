import type { FactWords } from "../facts/fact-words";
import type { Range, ReadableText } from "../reading";
import type { Table } from "./find-tables";

/** A table that sets products below one another or side by side. */
export interface ProductTable {
  table: Table;
  by: "row" | "column";
  /** By row or by column: the cell that names its product, or undefined where it names none. */
  names: (Range | undefined)[];
}

/** What a cell that names no product speaks of: "Battery", 液体含量, "Energy density". */
export const ATTRIBUTES = [
  "battery",
  "battery-noun",
  "liquid",
  "liquid-bare",
  "electrolyte",
  "share",
  "basis",
  "loss",
  "weight",
  "percent",
  "wh-per-kg",
  "cycle-life",
  "retention",
  "other-share",
];
const LONGEST_NAME = 40;

/**
 * Says whose each row or column of a table is: by a header such as "Model" or 产品, or by the products named in the first
 * row or column. `isProduct`: a product stands in the cell. Undefined for a table of anything else.
 */
export function readProductTable(
  table: Table,
  { folded }: ReadableText,
  words: FactWords,
  isProduct: (cell: Range) => boolean,
): ProductTable | undefined {
  const header = table.rows[0] ?? [];
  const first = table.rows.map((row) => row[0]);
  const isKey = (cell: Range | undefined) =>
    cell !== undefined && words.startingAt(cell.start, "product-key")?.end === cell.end;
  const isAttribute = (cell: Range | undefined) =>
    cell !== undefined && !isProduct(cell) && words.within(cell.start, cell.end, ...ATTRIBUTES).length > 0;
  const isNamed = (cell: Range | undefined) => cell !== undefined && isProduct(cell);
  const isName = (cell: Range | undefined) =>
    cell !== undefined &&
    (isProduct(cell) || (!isAttribute(cell) && cell.end - cell.start <= LONGEST_NAME && hasLetter(folded, cell)));
  const byRow = (column: number): ProductTable => ({
    table,
    by: "row",
    names: table.rows.map((row, index) => (index > 0 && isName(row[column]) ? row[column] : undefined)),
  });
  const byColumn: ProductTable = {
    table,
    by: "column",
    names: header.map((cell, index) => (index > 0 && isName(cell) ? cell : undefined)),
  };

  const keyed = header.findIndex(isKey);
  const across = header.slice(1);
  const down = first.slice(1);
  if (keyed > 0) return byRow(keyed);
  if (keyed === 0) {
    // "Model | MG4 | ET7" heads columns, "Model | Battery | Range" heads rows.
    const heads = across.filter(isAttribute).length === 0 || (across.some(isNamed) && !down.some(isNamed));
    return heads && down.some(isAttribute) ? byColumn : byRow(0);
  }
  if (across.some(isNamed) && !down.some(isNamed)) return byColumn;
  if (!down.some(isNamed) || across.some(isNamed)) return undefined;
  return { ...byRow(0), names: first.map((cell, index) => (index > 0 && isNamed(cell) ? cell : undefined)) };
}

const hasLetter = (folded: string, { start, end }: Range) => /\p{L}/u.test(folded.slice(start, end));
