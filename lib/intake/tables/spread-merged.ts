import { readRange } from "./name-cells";
import type { Cell, Sheet } from "./types";

/** Merged areas of a valid sheet do not overlap, so that there are no more such cells than cells. */
const SPREAD_LIMIT = 500_000;

/** What each cell within a merged area shows: the one cell that the area holds, by `column row`. */
export function spreadMerged({ rows, merged }: Sheet): Map<string, Cell> {
  const shown = new Map<string, Cell>();
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const last = rows.at(-1)?.number ?? 0;
  let spread = 0;
  for (const range of merged.map(readRange)) {
    const cell = range && byNumber.get(range.top)?.cells[range.left];
    if (!range || !cell) continue;
    for (let row = range.top; row <= Math.min(range.bottom, last); row++) {
      for (let column = range.left; column <= range.right; column++) {
        spread += 1;
        if (spread > SPREAD_LIMIT) return shown;
        shown.set(`${column} ${row}`, cell);
      }
    }
  }
  return shown;
}
