import type { Inquiry } from "./inquiry";
import { fieldName } from "./map-columns";
import { TEST_FIELDS } from "./match-heading";
import { nameCell } from "./name-cells";
import { readField } from "./read-field";
import type { LabelLine } from "./read-labels";
import type { Sheet } from "./types";
import { problemAt } from "./word-table";

/** What lines beside the table state of all its tests. Two lines that contradict each other are a problem. */
export function readCommonFields(
  sheet: Sheet,
  labels: LabelLine[],
  hasMasses: boolean,
  inquiry: Inquiry,
): Record<string, string> {
  const common: Record<string, string> = {};
  for (const { field, value: cell, unit, row, column } of labels) {
    if (!TEST_FIELDS.includes(field)) continue;
    const place = nameCell(sheet.name, row, column);
    const value = readField({ field, cell, place, hasMasses, ...(unit ? { unit } : {}) }, inquiry);
    if (value === undefined) continue;
    const other = common[field];
    if (other !== undefined && other !== value) {
      inquiry.problems.push(
        problemAt("table-field-conflict", place, { field: fieldName(field), one: other, other: value }),
      );
    }
    common[field] = value;
  }
  return common;
}
