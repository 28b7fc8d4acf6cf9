import { checkStatedLoss } from "./check-stated-loss";
import type { Inquiry } from "./inquiry";
import { fieldName } from "./map-columns";
import { TEST_FIELDS } from "./match-heading";
import { nameCell } from "./name-cells";
import { readCommonFields } from "./read-common-fields";
import { readField } from "./read-field";
import type { LabelLine } from "./read-labels";
import { spreadMerged } from "./spread-merged";
import type { Cell, Sheet, TableColumn, TableRow } from "./types";
import { ask, option, problemAt } from "./word-table";

export interface SampleRow {
  row: TableRow;
  name: string;
  /** Undefined in a table of stated losses without masses. */
  sample: Record<string, string | undefined> | undefined;
  places?: { before: string; after: string };
}

interface Table {
  sheet: Sheet;
  rows: SampleRow[];
  columns: TableColumn[];
  labels: LabelLine[];
}

/** By these a table holds several tests; any other field that differs within one is asked about. */
const APART = ["product", "reportNumber"];

/**
 * The rows of a table as tests: one for each product and report that its columns name. What lines above or below say
 * holds for all of them.
 */
export function groupTests(
  table: Table,
  inquiry: Inquiry,
): { tests: Record<string, unknown>[]; places: Map<string, string> } {
  const { sheet, rows, columns, labels } = table;
  const named = columns.flatMap(({ field, unit }, index) =>
    isTestField(field) ? [{ field: field as string, unit, index }] : [],
  );
  const hasMasses = rows.some(({ sample }) => sample !== undefined);
  const common = readCommonFields(sheet, labels, hasMasses, inquiry);
  const above = new Map<number, Cell>();
  const merged = spreadMerged(sheet);
  const read = rows.map((one) => {
    const stated: Record<string, string> = {};
    for (const { field, unit, index } of named) {
      const place = nameCell(sheet.name, one.row.number, index);
      const own = one.row.cells[index] ?? { text: "" };
      const cell = isBlank(own) ? (merged.get(`${index} ${one.row.number}`) ?? own) : own;
      const repeated =
        isBlank(cell) && field !== "statedLossPct" ? repeatAbove(above.get(index), place, inquiry) : cell;
      if (!isBlank(repeated)) above.set(index, repeated);
      const value = readField({ field, cell: repeated, place, hasMasses, ...(unit ? { unit } : {}) }, inquiry);
      if (value !== undefined) stated[field] = value;
    }
    return { ...one, stated };
  });
  const separate = askToSeparate(read, inquiry);
  const groups = new Map<string, typeof read>();
  for (const one of read) {
    const { statedLossPct: _, ...rest } = one.stated;
    const key = JSON.stringify(separate ? rest : APART.map((field) => rest[field] ?? null));
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const places = new Map<string, string>();
  const tests = [...groups.values()].map((group, index) => {
    const first: Record<string, string> = {};
    for (const { stated } of group) Object.assign(first, stated);
    delete first.statedLossPct;
    const loss = checkStatedLoss(group, sheet.name, columns, inquiry);
    const samples = group.flatMap(({ sample, places: at }, n) => {
      if (!sample) return [];
      for (const field of ["before", "after"] as const)
        if (at) places.set(`tests.${index}.samples.${n}.${field}`, at[field]);
      return [Object.fromEntries(Object.entries(sample).filter(([, value]) => value !== undefined))];
    });
    for (const [field, value] of Object.entries(first)) checkAgreement(field, value, common, labels, sheet, inquiry);
    return { ...common, ...first, ...(loss === undefined ? {} : { statedLossPct: loss }), samples };
  });
  return { tests, places };
}

const isTestField = (field: string | null): boolean => field !== null && TEST_FIELDS.includes(field);

function checkAgreement(
  field: string,
  value: string,
  common: Record<string, string>,
  labels: LabelLine[],
  sheet: Sheet,
  inquiry: Inquiry,
): void {
  const other = common[field];
  if (other === undefined || other === value) return;
  const label = labels.find((one) => one.field === field);
  const place = label ? nameCell(sheet.name, label.row, label.column) : undefined;
  inquiry.problems.push(
    problemAt("table-field-conflict", place, { field: fieldName(field), one: other, other: value }),
  );
}

const isBlank = ({ text, fault }: Cell): boolean => text === "" && fault === undefined;

/** A blank below a value may repeat it or state nothing. */
function repeatAbove(above: Cell | undefined, place: string, inquiry: Inquiry): Cell {
  if (!above) return { text: "" };
  const answer = inquiry.choose("blanks", () =>
    ask("blanks", "ask-blanks", [option("as-above", "option-as-above"), option("not-stated", "option-not-stated")], {
      place,
    }),
  );
  return answer === "as-above" ? above : { text: "" };
}

/** Rows of one product and report that differ in a condition may be several tests, or one with a slip in it. */
function askToSeparate(rows: (SampleRow & { stated: Record<string, string> })[], inquiry: Inquiry): boolean {
  const seen = new Map<string, string>();
  for (const { stated } of rows) {
    const key = APART.map((field) => stated[field] ?? "").join("\n");
    for (const [field, value] of Object.entries(stated)) {
      if (field === "statedLossPct" || APART.includes(field)) continue;
      const earlier = seen.get(`${key}\n${field}`) ?? value;
      seen.set(`${key}\n${field}`, earlier);
      if (earlier === value) continue;
      const answer = inquiry.choose("split", () =>
        ask("split", "ask-split", [option("separate-tests", "option-separate-tests")], {
          field: fieldName(field),
          one: earlier,
          other: value,
        }),
      );
      return answer === "separate-tests";
    }
  }
  return false;
}
