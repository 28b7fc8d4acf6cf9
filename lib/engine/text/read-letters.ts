import type { FoldedText, Range } from "../reading";

/** Full-width letters, digits and signs lie in one row, in the order of the plain ones. */
const FULL_WIDTH = { first: 0xff01, last: 0xff5e, above: 0xfee0 };

/** A unit as given, in plain width: capitals stay capitals. */
export const plainWidth = (unit: number): number =>
  unit >= FULL_WIDTH.first && unit <= FULL_WIDTH.last ? unit - FULL_WIDTH.above : unit;

/** A folded range in the letters that were given, capitals and accents too, in plain width: ＭＧ４ is the name MG4. */
export function readLetters({ original, start, end }: FoldedText, range: Range): string {
  const given = original.slice(start[range.start], end[range.end - 1]);
  return given.replace(/[！-～]/g, (wide) => String.fromCharCode(plainWidth(wide.charCodeAt(0))));
}
