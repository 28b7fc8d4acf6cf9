import type { Box } from "../types";

/** The box around all of them. */
export function joinBoxes(boxes: Box[]): Box {
  const around: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [left, top, right, bottom] of boxes) {
    around[0] = Math.min(around[0], left);
    around[1] = Math.min(around[1], top);
    around[2] = Math.max(around[2], right);
    around[3] = Math.max(around[3], bottom);
  }
  return around;
}
