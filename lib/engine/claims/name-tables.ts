import type { FactWords } from "../facts/fact-words";
import { findTouching } from "../facts/find-touching";
import { sentenceAt } from "../mentions/sentence-at";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import { findTables, type Table } from "../tables/find-tables";
import { placeInTable } from "../tables/place-in-table";
import { type ProductTable, readProductTable } from "../tables/read-product-tables";
import type { Name } from "./find-names";

export interface NamedTables {
  /** The names of the text, those of the tables' cells among them, in order. */
  names: Name[];
  /** Where the name stands that a place in a table is told of; undefined outside, in a header, and where none is named. */
  headOf: (at: number) => Range | undefined;
}

/** Ties what stands in a cell to the product that its row or its column is headed by. */
export function nameTables(
  text: ReadableText,
  sentences: Sentence[],
  mentions: FoundMention[],
  words: FactWords,
  names: Name[],
): NamedTables {
  const tables = findTables(text, sentences);
  if (tables.length === 0) return { names, headOf: () => undefined };
  const parted = names.flatMap((name) => cutAtCells(name, tables, text));
  const products = parted.filter(({ kind, rival }) => kind === "product" && !rival);
  const isProduct = (cell: Range) => findTouching(products, cell) !== undefined;
  const read = new Map<Table, ProductTable>();
  for (const table of tables) {
    const named = readProductTable(table, text, words, isProduct);
    if (named) read.set(table, named);
  }
  const cells = [...read.values()].flatMap(({ names: heads }) => heads.filter((cell) => cell !== undefined));
  const added: Name[] = [];
  const longer = new Map<Name, Name>();
  for (const cell of cells) {
    const product = findTouching(products, cell);
    if (product) longer.set(product, { ...product, ...asName(wholeName(product, cell, text.folded), text, sentences) });
    else if (!findTouching(mentions, cell)) added.push(asName(cell, text, sentences));
  }
  const all = [...parted.map((name) => longer.get(name) ?? name), ...added].sort((a, b) => a.start - b.start);
  return { names: all, headOf: (at) => headAt(at, read, tables) };
}

/** A name never runs over the border of a cell, though blanks alone part the words: "MG4<tab>ET7" are two. */
function cutAtCells(name: Name, tables: Table[], { original, start, end }: ReadableText): Name[] {
  const from = placeInTable(tables, name.start);
  const cells = from?.table.rows[from.row] ?? [];
  if (!from || name.end <= (cells[from.column]?.end ?? name.end)) return [name];
  return cells.slice(from.column).flatMap((cell) => {
    const part = { start: Math.max(cell.start, name.start), end: Math.min(cell.end, name.end) };
    if (part.start >= part.end) return [];
    return [{ ...name, ...part, name: original.slice(start[part.start], end[part.end - 1]) }];
  });
}

/** "L6 Max" below "L6" is another product: in its own cell a name runs on to a bracket or the cell's end. */
function wholeName(product: Range, cell: Range, folded: string): Range {
  let end = product.end;
  while (end < cell.end && !"(,;/&:[<\n".includes(folded.charAt(end))) end++;
  while (end > product.end && folded[end - 1] === " ") end--;
  return { start: product.start, end };
}

function asName(cell: Range, { original, start, end }: ReadableText, sentences: Sentence[]): Name {
  const name = original.slice(start[cell.start], end[cell.end - 1]);
  return { ...cell, name, kind: "product", sentence: sentenceAt(sentences, cell.start), rival: false, grouped: false };
}

function headAt(at: number, read: Map<Table, ProductTable>, tables: Table[]): Range | undefined {
  const place = placeInTable(tables, at);
  const named = place && read.get(place.table);
  if (!place || !named) return undefined;
  const head = named.names[named.by === "row" ? place.row : place.column];
  const inHead = head !== undefined && head.start <= at && at < head.end;
  // The key of a row is of every product that stands beside it.
  return inHead || (named.by === "column" && (place.column === 0 || place.row === 0)) ? undefined : head;
}
