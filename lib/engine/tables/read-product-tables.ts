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
  const isKey = (cell: Range) => words.startingAt(cell.start, "product-key")?.end === cell.end;
  const isAttribute = (cell: Range) => !isProduct(cell) && words.within(cell.start, cell.end, ...ATTRIBUTES).length > 0;
  const isName = (cell: Range) =>
    isProduct(cell) || (!isAttribute(cell) && cell.end - cell.start <= LONGEST_NAME && hasLetter(folded, cell));
  const nameIn = (cell: Range | undefined) => (cell && isName(cell) ? cell : undefined);

  const [header = [], ...rows] = table.rows;
  const across = header.slice(1);
  const down = rows.flatMap((row) => row.slice(0, 1));
  const byRow = (column: number): ProductTable => ({
    table,
    by: "row",
    names: [undefined, ...rows.map((row) => nameIn(row[column]))],
  });
  const byColumn: ProductTable = { table, by: "column", names: [undefined, ...across.map(nameIn)] };

  const beside = across.some(isProduct);
  const below = down.some(isProduct);
  const keyed = header.findIndex(isKey);
  if (keyed > 0) return byRow(keyed);
  if (keyed === 0) {
    // "Model | MG4 | ET7" heads columns, "Model | Battery | Range" heads rows.
    const heads = !across.some(isAttribute) || (beside && !below);
    return heads && down.some(isAttribute) ? byColumn : byRow(0);
  }
  if (beside === below) return undefined;
  if (beside) return byColumn;
  return { table, by: "row", names: [undefined, ...down.map((cell) => (isProduct(cell) ? cell : undefined))] };
}

const hasLetter = (folded: string, { start, end }: Range) => /\p{L}/u.test(folded.slice(start, end));
