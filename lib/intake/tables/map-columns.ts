import type { Bilingual } from "@/lib/engine/types";
import fields from "../fields.json";
import type { Inquiry } from "./inquiry";
import { foldHeading, matchField, SAMPLE_FIELDS, TEST_FIELDS } from "./match-heading";
import { letterOf } from "./name-cells";
import type { TableColumn, TableRow } from "./types";
import { ask, option, plainOption, problemAt, word } from "./word-table";

/** Answer that leaves a column unread. */
export const NO_FIELD = "none";

/**
 * Which field each column holds: by the reader's answers (`column.C=before`, `field.before=C`), else by its heading. Two
 * columns for one field, a heading that contradicts itself and a mass that no column holds are asked about.
 */
export function mapColumns(heading: TableRow, width: number, inquiry: Inquiry): TableColumn[] {
  const columns = Array.from({ length: width }, (_, index) => readColumn(heading, index, inquiry));
  applyFieldAnswers(columns, inquiry);
  for (const field of new Set(columns.map((column) => column.field))) {
    const rivals = columns.filter((column) => column.field === field);
    if (field === null || rivals.length < 2) continue;
    const chosen = inquiry.choose(`field.${field}`, () => askColumn(field, rivals));
    for (const rival of rivals) {
      if (chosen !== undefined && rival.letter === chosen) continue;
      Object.assign(rival, { field: null, why: word("column-one-of-two", { field }) });
    }
  }
  const fields = new Set(columns.map(({ field }) => field));
  const open = columns.filter(({ field }) => field === null);
  // A table of stated losses alone is no table with a mass missing.
  const needed =
    fields.has("statedLossPct") && !fields.has("before") && !fields.has("after") ? [] : ["before", "after"];
  for (const field of needed) {
    if (fields.has(field) || inquiry.questions.some(({ key }) => key === `field.${field}`)) continue;
    inquiry.choose(`field.${field}`, () => askColumn(field, open.length > 0 ? open : columns));
  }
  return columns;
}

function readColumn(heading: TableRow, index: number, inquiry: Inquiry): TableColumn {
  const letter = letterOf(index);
  const text = heading.cells[index]?.text ?? "";
  const { name, unit, contradicts } = matchField(text);
  const column = { letter, heading: text, ...(unit === undefined ? {} : { unit }) };
  const told = inquiry.answers[`column.${letter}`];
  if (told !== undefined) {
    if (told === NO_FIELD) return { ...column, field: null, why: word("column-set-aside") };
    if ([...SAMPLE_FIELDS, ...TEST_FIELDS].includes(told))
      return { ...column, field: told, why: word("column-chosen") };
    const choices = [...SAMPLE_FIELDS, ...TEST_FIELDS, NO_FIELD].join(", ");
    const key = `column.${letter}`;
    inquiry.problems.push(problemAt("table-answer-unknown", undefined, { key, given: told, choices }));
  }
  // Where masses are counted from m0, m1 is the second one.
  const counted = (name === "before" || name === "after") && isCounted(text) && countsFromZero(heading);
  if (contradicts || counted) {
    const options = [...SAMPLE_FIELDS, NO_FIELD].map((field) => plainOption(field));
    inquiry.choose(`column.${letter}`, () =>
      ask(`column.${letter}`, "ask-column-meaning", options, { letter, heading: text }),
    );
    return { ...column, field: null, why: word("column-unclear") };
  }
  if (name === null) return { ...column, field: null, why: word("column-unknown") };
  return { ...column, field: name, why: word("column-by-heading") };
}

const isCounted = (text: string): boolean => /^(mass)?m[12]$/.test(bareKey(text));
const countsFromZero = ({ cells }: TableRow): boolean => cells.some(({ text }) => /^(mass)?m0$/.test(bareKey(text)));
const bareKey = (text: string): string => foldHeading(text.normalize("NFKC").replace(/[([/].*$/, ""));

function applyFieldAnswers(columns: TableColumn[], inquiry: Inquiry): void {
  for (const [key, letter] of Object.entries(inquiry.answers)) {
    const [, field] = /^field\.(\w+)$/.exec(key) ?? [];
    if (field === undefined || ![...SAMPLE_FIELDS, ...TEST_FIELDS].includes(field)) continue;
    const chosen = columns.find((column) => column.letter === letter.trim().toUpperCase());
    if (!chosen) continue;
    for (const column of columns)
      if (column.field === field) Object.assign(column, { field: null, why: word("column-set-aside") });
    Object.assign(chosen, { field, why: word("column-chosen") });
  }
}

function askColumn(field: string, columns: TableColumn[]) {
  const options = columns.map(({ letter, heading }) =>
    option(letter, "option-column", { letter, heading: heading || "–" }),
  );
  return ask(`field.${field}`, "ask-field-column", options, { field: fieldName(field) });
}

/** As the form labels it. */
export function fieldName(field: string): Bilingual {
  const named = { ...fields.test, ...fields.sample } as Record<string, Bilingual>;
  const { en, zh } = named[field] ?? { en: field, zh: field };
  return { en, zh };
}
