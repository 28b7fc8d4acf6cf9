import type { Canvas } from "@napi-rs/canvas";
import type { Box } from "../types";

/** Pixels between what is framed and the frame, and of the frame itself. */
const GAP = 3;
const LINE = 2;
const INK = "#b3261e";

/** Draws a frame around each box; `scale` says how many pixels one of their units is. */
export function frame(canvas: Canvas, scale: number, boxes: Box[]): void {
  const context = canvas.getContext("2d");
  context.strokeStyle = INK;
  context.lineWidth = LINE;
  for (const [left, top, right, bottom] of boxes)
    context.strokeRect(
      left * scale - GAP,
      top * scale - GAP,
      (right - left) * scale + 2 * GAP,
      (bottom - top) * scale + 2 * GAP,
    );
}
