import { oncePerText } from "../once-per-text";
import type { Range, ReadableText, Sentence } from "../reading";

/** Rows of cells, in folded offsets, blanks outside; the line of dashes under a header is no row. */
export interface Table extends Range {
  rows: Range[][];
}

/** A row of more cells than this is no row of a table that people read. */
const MOST_CELLS = 64;

/** The tables in which any of the sentences stands: of pipes, of tabs, of HTML. In order; a single row is none. */
export const findTables = oncePerText((text, sentences: Sentence[]) =>
  [...findLineTables(text, sentences), ...findHtmlTables(text.folded)].sort((a, b) => a.start - b.start),
);

/** Lines of pipes or tabs below one another, around the sentences that are read. */
function findLineTables(text: ReadableText, sentences: Sentence[]): Table[] {
  const { folded, original } = text;
  if (!folded.includes("|") && !original.includes("\t")) return [];
  const tables: Table[] = [];
  let done = 0;
  for (const sentence of sentences) {
    if (sentence.start < done || !isRow(text, sentence.start, sentence.end)) continue;
    let first = lineStart(folded, sentence.start, done);
    while (first > done) {
      const above = lineStart(folded, first - 1, done);
      if (!isRow(text, above, first - 1)) break;
      first = above;
    }
    const rows: Range[][] = [];
    let at = first;
    let last = first;
    while (at < folded.length) {
      const end = lineEnd(folded, at);
      const cells = cellsOf(text, at, end);
      if (cells.length < 2) break;
      if (!cells.every((cell) => isRule(folded, cell))) rows.push(cells);
      last = end;
      at = end + 1;
    }
    done = Math.max(last, sentence.end);
    if (rows.length > 1) tables.push({ start: first, end: last, rows });
  }
  return tables;
}

function isRow(text: ReadableText, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.folded.charCodeAt(at);
    if (unit === 0x7c || (unit === 0x20 && countTabs(text, at) > 0)) return true;
  }
  return false;
}

/** Tabs that the blank at a place stands for: a run of blanks is folded to one. */
function countTabs({ original, start, end }: ReadableText, at: number): number {
  let tabs = 0;
  for (let i = start[at] as number; i < (end[at] as number); i++) if (original.charCodeAt(i) === 0x09) tabs++;
  return tabs;
}

/** Tabs before the first word of a line: the cells they close are empty. */
function countLeadingTabs({ original, start }: ReadableText, from: number): number {
  let tabs = 0;
  for (let i = (start[from] as number) - 1; i >= 0 && " \t".includes(original.charAt(i)); i--)
    if (original.charCodeAt(i) === 0x09) tabs++;
  return tabs;
}

function cellsOf(text: ReadableText, from: number, to: number): Range[] {
  const { folded } = text;
  const cells: Range[] = [];
  for (let tabs = countLeadingTabs(text, from); tabs > 0; tabs--) cells.push({ start: from, end: from });
  let open = from;
  for (let at = from; at < to && cells.length <= MOST_CELLS; at++) {
    const unit = folded.charCodeAt(at);
    const tabs = unit === 0x20 ? countTabs(text, at) : 0;
    if (unit !== 0x7c && tabs === 0) continue;
    // The pipes at the edges of a row bound no cell of their own; an empty first cell between two does count.
    if (tabs > 0 || open > from || folded.slice(open, at).trim() !== "") cells.push(trimmed(folded, open, at));
    for (let more = 1; more < tabs; more++) cells.push({ start: at, end: at });
    open = at + 1;
  }
  if (folded.slice(open, to).trim() !== "") cells.push(trimmed(folded, open, to));
  return cells.length > MOST_CELLS ? [] : cells;
}

function findHtmlTables(folded: string): Table[] {
  const tables: Table[] = [];
  for (let at = folded.indexOf("<table"); at >= 0; ) {
    const close = folded.indexOf("</table", at);
    const end = close < 0 ? folded.length : close;
    const rows = htmlRows(folded, at, end);
    if (rows.length > 1) tables.push({ start: at, end, rows });
    at = folded.indexOf("<table", end);
  }
  return tables;
}

function htmlRows(folded: string, from: number, to: number): Range[][] {
  const rows: Range[][] = [];
  let row: Range[] = [];
  let open = -1;
  for (let at = folded.indexOf("<", from); at >= 0 && at < to; at = folded.indexOf("<", at + 1)) {
    const tag = folded.slice(at, at + 4);
    const cell = tag.startsWith("<td") || tag === "<th>" || tag === "<th ";
    if (open >= 0 && (cell || tag === "</td" || tag === "</th" || tag === "</tr" || tag.startsWith("<tr"))) {
      row.push(trimmed(folded, open, at));
      open = -1;
    }
    if (tag.startsWith("<tr")) {
      rows.push(row);
      row = [];
    }
    if (cell) {
      const close = folded.indexOf(">", at);
      if (close < 0) break;
      open = close + 1;
    }
  }
  return [...rows, row].filter(({ length }) => length > 1 && length <= MOST_CELLS);
}

const isRule = (folded: string, { start, end }: Range) => /^[-: ]+$/.test(folded.slice(start, end));
const lineEnd = (folded: string, at: number) => {
  const end = folded.indexOf("\n", at);
  return end < 0 ? folded.length : end;
};

function lineStart(folded: string, at: number, least: number): number {
  let start = at;
  while (start > least && folded.charCodeAt(start - 1) !== 0x0a) start--;
  return start;
}

/** Without blanks and the marks of bold and code around it. */
function trimmed(folded: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && " *_'\n".includes(folded.charAt(start))) start++;
  while (end > start && " *_':\n".includes(folded.charAt(end - 1))) end--;
  return { start, end };
}
