import type { Hiding } from "../pages/types";
import type { Box } from "../types";

/** Text smaller than this is not read by anyone, in points. */
const TINY = 2;
/** A difference of colours below this is none, of 255. */
const SAME = 12;
/** What is smaller covers no word, in points. */
const LEAST = 3;

export interface Backdrop {
  /** Something is painted: with its colour where that is known, and whether it hides all that lies under it. */
  cover(box: Box, colour: string | null, whole?: boolean): void;
  /** How many things are painted by now. */
  depth(): number;
  /** Whether a text of this colour can be seen on what is painted before it. */
  judge(box: Box, looks: { size: number; fill: string | null; drawn: boolean }): Hiding | undefined;
  /** Whether something was painted over it afterwards. */
  isCovered(box: Box, depth: number): boolean;
}

/** What lies behind and before the words of a page, as far as boxes tell it: white paper at first. */
export function newBackdrop(width: number, height: number): Backdrop {
  const covers: { box: Box; colour: string | null; whole: boolean }[] = [];
  return {
    cover(box, colour, whole = false) {
      if (box[2] - box[0] > LEAST && box[3] - box[1] > LEAST) covers.push({ box, colour, whole });
    },
    depth: () => covers.length,
    judge(box, { size, fill, drawn }) {
      if (!drawn) return "not-drawn";
      if (box[2] < 0 || box[3] < 0 || box[0] > width || box[1] > height) return "off-page";
      if (size < TINY) return "tiny";
      const behind = covers.findLast((cover) => holds(cover.box, box));
      const colour = behind ? behind.colour : "#ffffff";
      return fill !== null && colour !== null && distance(fill, colour) < SAME ? "same-colour" : undefined;
    },
    isCovered: (box, depth) =>
      covers.length > depth && covers.some((cover, n) => n >= depth && cover.whole && holds(cover.box, box)),
  };
}

/** Whether the middle of a box lies in another. */
function holds([left, top, right, bottom]: Box, box: Box): boolean {
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  return left <= x && x <= right && top <= y && y <= bottom;
}

/** Of "#rrggbb": the widest of the three. */
function distance(one: string, other: string): number {
  const [a, b] = [one, other].map((colour) => Number.parseInt(colour.slice(1), 16)) as [number, number];
  return Math.max(...[16, 8, 0].map((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255))));
}
