import fields from "../fields.json";
import { isPercent, readUnit, type UnitName } from "./read-units";
import tableWords from "./table-words.json";

/** Records cannot stand in one cell; they are given in JSON. Repeated weighings can, between semicolons. */
const NOT_IN_CELLS = ["samples", "source", "uncertaintyAdded"];

type Names = Record<string, { en: string; zh: string; columns?: string[] }>;

const only = (names: Names): Names =>
  Object.fromEntries(Object.entries(names).filter(([field]) => !NOT_IN_CELLS.includes(field)));

export const SAMPLE_FIELDS = Object.keys(fields.sample);
export const TEST_FIELDS = Object.keys(only(fields.test));

/** Field names of test data in English and Chinese; a heading of a sample's own goes before one of its test. */
const testIndex = indexOf(only(fields.test));
const fieldIndex = new Map([...testIndex, ...indexOf(fields.sample)]);
const seriesIndex = new Map(
  Object.entries(tableWords.series).flatMap(([series, words]) => words.map((word) => [foldHeading(word), series])),
);

/** What a heading says: the field or series it names, if exactly one, and the unit that it carries. */
export interface HeadingMatch {
  name: string | null;
  unit?: UnitName;
  /** Two parts of the heading name different fields, such as "M1 (after)". */
  contradicts?: true;
}

export const matchField = (heading: string): HeadingMatch => match(heading, fieldIndex);
/** A label of a line above the table, which is about the whole test. */
export const matchTestField = (label: string): HeadingMatch => match(label, testIndex);

/** A column of a thermogram. A mass in percent is another series than a mass. */
export function matchSeries(heading: string): HeadingMatch {
  const found = match(heading, seriesIndex);
  return found.name === "mass" && found.unit === "%" ? { ...found, name: "massPercent" } : found;
}

function indexOf(names: Names): Map<string, string> {
  const index = new Map<string, string>();
  const contested = new Set<string>();
  for (const [field, { en, zh, columns = [] }] of Object.entries(names)) {
    const more = (tableWords.headings as Record<string, string[]>)[field] ?? [];
    for (const key of [field, en, zh, ...columns, ...more].map(foldHeading)) {
      if (index.has(key) && index.get(key) !== field) contested.add(key);
      index.set(key, field);
    }
  }
  for (const key of contested) index.delete(key);
  return index;
}

/** Letter case, width, blanks and the marks between words tell no headings apart; `%`, `/` and `=` may. */
export function foldHeading(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_.:;,"'“”·-]+/g, "");
}

/** No heading is longer; what is longer could keep the patterns below busy. */
const HEADING_LENGTH = 120;

function match(heading: string, index: Map<string, string>): HeadingMatch {
  if (heading.length > HEADING_LENGTH) return { name: null };
  const text = heading.normalize("NFKC").trim();
  const brackets = [...text.matchAll(/[([{]([^)\]}]*)[)\]}]/g)].map(([, inner = ""]) => inner);
  const bare = text.replace(/[([{][^)\]}]*[)\]}]/g, " ").trim();
  const tail = splitTail(bare);
  const units = [...brackets.map(readUnit), tail?.unit].filter((unit) => unit !== undefined);
  const keys = [text, bare, ...(tail ? [tail.rest] : []), ...brackets].map(foldHeading);
  const names = new Set(keys.map((key) => index.get(key)).filter((name) => name !== undefined));
  const unit = new Set(units).size === 1 ? units[0] : undefined;
  const [found = null] = names;
  // "Mass loss (mg)" is no percentage.
  const name = found !== null && isPercent(found) && unit !== undefined && unit !== "%" ? null : found;
  return {
    ...(names.size > 1 ? { name: null, contradicts: true as const } : { name }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** "M1 / g", "mass before, mg", "before_mg", "干燥前质量 毫克": the unit stands last. */
function splitTail(text: string): { rest: string; unit: UnitName } | undefined {
  const [, rest = "", tail = ""] = /^(.*?)(?:\s*[/,]\s*|\s+in\s+|[\s_]+)([^\s/,_]+)$/i.exec(text) ?? [];
  const unit = rest === "" ? undefined : readUnit(tail);
  return unit === undefined ? undefined : { rest, unit };
}
