import type { Grammar } from "../lexicon";
import type { Range } from "../reading";
import { readChineseNumber } from "./read-chinese-number";
import { isDigit, readNumber } from "./read-number";

/** Blanks, a hyphen or a plus may stand between a figure and its unit: "1,200-cycle", "1000+ cycles". */
const BETWEEN = " -+";
/** No figure of a quantity is longer. */
const LONGEST = 16;
const TEN_THOUSAND = "万";
const NUMERALS = "零〇一二两三四五六七八九十百点";

export interface NumberBefore extends Range {
  decimal: string;
}

/** The figure that ends right before a place ("1,200 |cycles", 1.2万|次, 六|小时), or null. */
export function readNumberBefore(folded: string, before: number, grammar: Grammar): NumberBefore | null {
  let end = before;
  while (end > 0 && before - end < 3 && BETWEEN.includes(folded.charAt(end - 1))) end--;
  const thousands = folded[end - 1] === TEN_THOUSAND;
  let last = thousands ? end - 1 : end;
  while (thousands && folded[last - 1] === " ") last--;
  let start = last;
  while (start > 0 && last - start < LONGEST && (isPart(folded, start - 1) || isGrouped(folded, start - 1, grammar)))
    start--;
  while (start < last && !isDigit(folded.charCodeAt(start))) start++;
  if (start === last) return readNumerals(folded, end);
  const number = readNumber(folded, start, grammar);
  if (!number || number.end !== last) return null;
  return { start, end, decimal: thousands ? timesTenThousand(number.decimal) : number.decimal };
}

const isPart = (folded: string, at: number) => isDigit(folded.charCodeAt(at)) || ".,".includes(folded.charAt(at));

/** "1 000": a blank before three figures, in the languages that part thousands so. */
const isGrouped = (folded: string, at: number, { thousands }: Grammar) =>
  thousands.includes(" ") &&
  folded[at] === " " &&
  isDigit(folded.charCodeAt(at - 1)) &&
  isDigit(folded.charCodeAt(at + 1)) &&
  isDigit(folded.charCodeAt(at + 3));

function readNumerals(folded: string, end: number): NumberBefore | null {
  let start = end;
  while (start > 0 && end - start < LONGEST && NUMERALS.includes(folded.charAt(start - 1))) start--;
  const decimal = start === end ? null : readChineseNumber(folded.slice(start, end));
  return decimal === null ? null : { start, end, decimal };
}

/** 1.2 → 12000, by moving the point: no float comes near a figure. */
function timesTenThousand(decimal: string): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const moved = whole + fraction.padEnd(4, "0").slice(0, 4);
  const rest = fraction.slice(4);
  return (moved.replace(/^0+(?=\d)/, "") || "0") + (rest === "" ? "" : `.${rest}`);
}
