import { createCanvas, loadImage } from "@napi-rs/canvas";
import { frame } from "../pages/frame-boxes";
import { PIXELS_LIMIT } from "../pages/limits";
import type { Box } from "../types";
import { measureImage } from "./measure-image";

/** A picture as PNG so many pixels wide at most, upright, with frames around `boxes`. Undefined where it cannot be drawn. */
export async function drawPicture(bytes: Uint8Array, most: number, boxes: Box[]): Promise<Uint8Array | undefined> {
  const measured = measureImage(bytes);
  if (!measured || measured.width * measured.height > PIXELS_LIMIT) return undefined;
  try {
    // It is decoded upright, as it was read.
    const picture = await loadImage(bytes);
    const scale = Math.min(1, most / picture.width);
    const canvas = createCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    frame(canvas, scale, boxes);
    return new Uint8Array(canvas.toBuffer("image/png"));
  } catch {
    return undefined;
  }
}
