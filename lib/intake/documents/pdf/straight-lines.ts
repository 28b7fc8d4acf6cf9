import type { Rule, Wall } from "../pages/types";
import type { Box } from "../types";
import { boxOf, type Matrix } from "./matrix";

/** A line is thinner and longer than this, in points. */
export const LINE_THICKNESS = 2.5;
const LINE_LENGTH = 8;

/** Paths are lists of 0 x y (move), 1 x y (line), 2 … (curve), 3 …, 4 (close). */
const STEPS = [2, 2, 6, 4, 0];

/** Boxes around the straight pieces of a path. */
export function straightPieces(path: ArrayLike<number>, ctm: Matrix): Box[] {
  const pieces: Box[] = [];
  let from: [number, number] | undefined;
  for (let i = 0; i < path.length; ) {
    const kind = path[i] ?? 4;
    const length = STEPS[kind] ?? path.length;
    const to: [number, number] = [path[i + length - 1] ?? 0, path[i + length] ?? 0];
    if (kind === 1 && from) pieces.push(boxOf(ctm, from[0], from[1], to[0], to[1]));
    if (length > 0) from = to;
    i += length + 1;
  }
  return pieces;
}

/** The thin ones among boxes: rules that lie, and walls that stand. */
export function sortLines(boxes: Box[]): { rules: Rule[]; walls: Wall[] } {
  const rules: Rule[] = [];
  const walls: Wall[] = [];
  for (const [left, top, right, bottom] of boxes) {
    if (bottom - top < LINE_THICKNESS && right - left > LINE_LENGTH) rules.push({ left, right, y: (top + bottom) / 2 });
    else if (right - left < LINE_THICKNESS && bottom - top > LINE_LENGTH)
      walls.push({ x: (left + right) / 2, top, bottom });
  }
  return { rules, walls };
}

/** Four or five corners, each side upright or level. */
export function isRectangle(path: ArrayLike<number>): boolean {
  if (path.length < 12 || path.length > 17) return false;
  for (let i = 0; i + 5 < path.length; i += 3) {
    if ((path[i] ?? 9) > 1) return false;
    if (path[i + 3] === 1 && path[i + 1] !== path[i + 4] && path[i + 2] !== path[i + 5]) return false;
  }
  return true;
}
