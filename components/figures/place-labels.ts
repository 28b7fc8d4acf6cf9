/** A marked line of the ruler and the width of its words. */
export interface Labelled {
  x: number;
  width: number;
}
/** Where the words stand: their row from the top, their left end, and whether they stand over their own line. */
export interface Placed {
  row: number;
  left: number;
  over: boolean;
}

/**
 * Gives each line's words a row of their own, right of the line, left of it or at the edge, so that as few lines as can
 * be run through the words of another. Tries everything: there are two or three rulebooks with a limit.
 */
export function placeLabels(lines: Labelled[], total: number): Placed[] {
  const choices = arrange(lines, total);
  const [first, ...others] = choices;
  if (!first) return [];
  return others.reduce((best, next) => (crossings(next, lines) < crossings(best, lines) ? next : best), first);
}

const GAP = 6;

function arrange(lines: Labelled[], total: number): Placed[][] {
  const rows = permute(lines.map((_, index) => index).slice(0, 5));
  return rows.flatMap((order) => {
    let arranged: Placed[][] = [[]];
    for (const [index, line] of lines.entries()) {
      const row = order[index] ?? index;
      arranged = arranged.flatMap((before) => placesOf(line, total).map((place) => [...before, { ...place, row }]));
    }
    return arranged;
  });
}

function placesOf({ x, width }: Labelled, total: number): Omit<Placed, "row">[] {
  const right = { left: x + GAP, over: false };
  const left = { left: x - GAP - width, over: false };
  const edge = { left: Math.max(0, total - width), over: true };
  return [...(right.left + width <= total ? [right] : []), ...(left.left >= 0 ? [left] : []), edge];
}

/** Lines run from their own row down to the axis. */
function crossings(placed: Placed[], lines: Labelled[]): number {
  let count = 0;
  for (const [i, upper] of placed.entries()) {
    for (const [j, lower] of placed.entries()) {
      const x = lines[i]?.x ?? 0;
      const width = lines[j]?.width ?? 0;
      if (upper.row < lower.row && x > lower.left - 3 && x < lower.left + width + 3) count++;
    }
  }
  return count;
}

function permute(items: number[]): number[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item) => permute(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
