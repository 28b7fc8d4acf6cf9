import type { Grammar } from "../lexicon";

/** A plain decimal string, as the text means it, and where it ends. */
export interface ReadNumber {
  decimal: string;
  end: number;
}

/** Longer runs of digits are serial numbers, not quantities. */
const MOST_DIGITS = 12;

/**
 * Reads the number that starts at `at` in a folded text: 5 · 0.5 · 1,000 · 1,000.5 · German 0,5 and 1.000 ·
 * French 1 000. Null where none starts there or the separators make it a version, a date or a list.
 */
export function readNumber(folded: string, at: number, { thousands }: Grammar): ReadNumber | null {
  const groups: string[] = [];
  const separators: string[] = [];
  let position = at;
  for (;;) {
    const end = digitsEnd(folded, position);
    if (end === position || end - at > MOST_DIGITS + separators.length) return null;
    groups.push(folded.slice(position, end));
    position = end;
    const separator = folded[position] ?? "";
    if (!joinsDigits(folded, position, separator, groups, thousands)) break;
    separators.push(separator);
    position++;
  }
  const decimal = joinGroups(groups, separators, thousands);
  return decimal === null ? null : { decimal, end: position };
}

function joinsDigits(folded: string, at: number, separator: string, groups: string[], thousands: string): boolean {
  if (!isDigit(folded.charCodeAt(at + 1))) return false;
  if (separator === "." || separator === ",") return true;
  // A blank or an apostrophe groups thousands; elsewhere two numbers simply stand side by side.
  if (separator !== " " && separator !== "'") return false;
  if (separator === " " && !thousands.includes(" ")) return false;
  return (groups.at(-1)?.length ?? 4) <= 3 && digitsEnd(folded, at + 1) === at + 4;
}

function joinGroups(groups: string[], separators: string[], grouping: string): string | null {
  const [head = ""] = groups;
  const last = separators.at(-1);
  if (last === undefined) return head;
  const thousands = separators.slice(0, -1);
  if (thousands.some((separator) => separator !== thousands[0])) return null;
  const decimal = isDecimalMark(last, groups, thousands, grouping);
  if (!decimal && thousands.length > 0 && thousands[0] !== last) return null;
  const whole = decimal ? groups.slice(0, -1) : groups;
  if (whole.length > 1 && (head.length > 3 || whole.slice(1).some((group) => group.length !== 3))) return null;
  return decimal ? `${whole.join("")}.${groups.at(-1)}` : whole.join("");
}

/** Whether the last separator opens the decimals. One comma or point before three digits is read by the language. */
function isDecimalMark(last: string, groups: string[], thousands: string[], grouping: string): boolean {
  if (last === " " || last === "'") return false;
  if (thousands.length > 0) return thousands[0] !== last;
  if (groups.at(-1)?.length !== 3 || groups[0] === "0" || (groups[0]?.length ?? 0) > 3) return true;
  return !grouping.includes(last);
}

function digitsEnd(folded: string, at: number): number {
  let end = at;
  while (isDigit(folded.charCodeAt(end))) end++;
  return end;
}

export const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
