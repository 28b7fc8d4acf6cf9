import words from "../words.json";
import type { Inquiry } from "./inquiry";
import { foldHeading, matchTestField } from "./match-heading";
import { readUnit, type UnitName } from "./read-units";
import tableWords from "./table-words.json";
import type { Cell, TableRow } from "./types";

/** What a line beside the table tells of the whole test: "Laboratory: NCL", or two cells "检测机构 | NCL". */
export interface LabelLine {
  field: string;
  value: Cell;
  unit?: UnitName;
  row: number;
  column: number;
}

/** Rows that are not of the table, as labels and values; what is none is told to the reader as not read. */
export function readLabels(rows: TableRow[]): { labels: LabelLine[]; unread: TableRow[] } {
  const labels: LabelLine[] = [];
  const unread: TableRow[] = [];
  for (const row of rows) {
    const found = readRow(row);
    if (found.length === 0) unread.push(row);
    labels.push(...found);
  }
  return { labels, unread };
}

function readRow(row: TableRow): LabelLine[] {
  const found: LabelLine[] = [];
  const { cells } = row;
  for (let column = 0; column < cells.length; column++) {
    const { text } = cells[column] as Cell;
    const [, label = "", inside = ""] = /^#*\s*([^:：]{1,60})[:：]\s*(.*)$/s.exec(text) ?? [];
    const named = matchLabel(label === "" ? text : label);
    if (!named) continue;
    const next = nextFilled(cells, column + 1);
    const value = inside !== "" ? { text: inside } : next === undefined ? undefined : cells[next];
    // A label behind a label: the first one was left empty, or both head columns. "Laboratory" as an answer is none.
    if (value === undefined || (inside === "" && matchLabel(value.text) && !isAnswer(named.field, value.text)))
      continue;
    found.push({ ...named, value, row: row.number, column: inside !== "" ? column : (next ?? column) });
    if (inside === "" && next !== undefined) column = next;
  }
  return found;
}

const isAnswer = (field: string, text: string): boolean =>
  Object.values((words as Record<string, Record<string, string[]>>)[field] ?? {}).some((spellings) =>
    spellings.includes(text.trim().toLowerCase()),
  );

function nextFilled(cells: Cell[], from: number): number | undefined {
  // A label's value stands beside it; merged cells may lie between.
  const next = cells.findIndex((cell, column) => column >= from && (cell.text !== "" || cell.fault !== undefined));
  return next < 0 ? undefined : next;
}

const own = new Map(
  (["initialMass", "sampleName", "unit", "decimalSign"] as const).flatMap((name) =>
    tableWords[name].map((word): [string, string] => [foldHeading(word), name]),
  ),
);

function matchLabel(text: string): { field: string; unit?: UnitName } | undefined {
  if (text.length > 120) return undefined;
  const label = text.replace(/^#+\s*/, "").replace(/[:：]\s*$/, "");
  const { name, unit } = matchTestField(label);
  if (name !== null) return { field: name, ...(unit ? { unit } : {}) };
  const [, rest = "", bracket = ""] = /^(.*?)\s*[([]([^)\]]*)[)\]]$/.exec(label.normalize("NFKC").trim()) ?? [];
  const plain = own.get(foldHeading(label));
  if (plain !== undefined) return { field: plain };
  const named = own.get(foldHeading(rest));
  const inBracket = readUnit(bracket);
  return named === undefined || inBracket === undefined ? undefined : { field: named, unit: inBracket };
}

/** A file may say itself which decimal sign it writes; the reader's own answer goes before it. */
export function takeDecimalSign(labels: LabelLine[], inquiry: Inquiry): void {
  const said = labels
    .find(({ field }) => field === "decimalSign")
    ?.value.text.trim()
    .toLowerCase();
  if (said === undefined) return;
  if (tableWords.decimalPoint.includes(said)) inquiry.answers.decimalSign ??= "point";
  if (tableWords.decimalComma.includes(said)) inquiry.answers.decimalSign ??= "comma";
}
