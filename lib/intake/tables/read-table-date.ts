import type { Inquiry } from "./inquiry";
import type { Cell } from "./types";
import { ask, option } from "./word-table";

/**
 * A date in a cell as YYYY-MM-DD. Year first is one reading; 03/04/2026 is two, and is asked about unless one of them is
 * not in the calendar. What is no date goes on as it is, for the schema to refuse.
 */
export function readTableDate(cell: Cell, _place: string, inquiry: Inquiry): string | undefined {
  if (cell.date !== undefined) return cell.date;
  const typed = cell.text.normalize("NFKC").trim();
  const [, year, month, day] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(typed) ?? [];
  if (year && month && day) return isoDate(year, month, day);
  const [, first, second, last] = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(typed) ?? [];
  if (!first || !second || !last) return typed;
  const dayFirst = isoDate(last, second, first);
  const monthFirst = isoDate(last, first, second);
  if (Number(first) > 12 || first === second) return dayFirst;
  if (Number(second) > 12) return monthFirst;
  const order = inquiry.choose("dateOrder", () =>
    ask(
      "dateOrder",
      "ask-date-order",
      [
        option("day-first", "option-date", { date: dayFirst }),
        option("month-first", "option-date", { date: monthFirst }),
      ],
      { given: typed },
    ),
  );
  return order === undefined ? undefined : order === "day-first" ? dayFirst : monthFirst;
}

const isoDate = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
