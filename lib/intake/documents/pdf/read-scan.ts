import type { Canvas } from "@napi-rs/canvas";
import type { Grey } from "../ocr/grey";
import { type Recognised, readGrey } from "../ocr/read-grey";
import { newDrawer } from "./draw-page";

/** Dots an inch at which type is read best; a large page is drawn with fewer. */
const DENSITY = 250;
const POINTS = 72;
const MOST = 6_000_000;
const PAPER = 255;

export interface ScanReader {
  /** Undefined where the page cannot be drawn, or nothing of it is. */
  read(page: number, size: { width: number; height: number }): Promise<Recognised | undefined>;
  close(): Promise<void>;
}

/** Reads pages that have no letters as pictures of themselves. */
export function newScanReader(bytes: Uint8Array): ScanReader {
  const drawer = newDrawer(bytes);
  return {
    read: async (page, { width, height }) => {
      const scale = Math.min(DENSITY / POINTS, Math.sqrt(MOST / (width * height)));
      const canvas = await drawer.draw(page, () => scale);
      if (!canvas) return undefined;
      const grey = greyOf(canvas);
      // What lies outside the heap is let go at once, and where the process lets it, what was decoded for this page.
      canvas.width = 1;
      globalThis.gc?.();
      return grey.data.every((one) => one === PAPER) ? undefined : readGrey(grey, { page, width, height });
    },
    close: drawer.close,
  };
}

/** Rows that are turned to grey at once: a copy of all colours would take four times as much. */
const STRIP = 256;

function greyOf(canvas: Canvas): Grey {
  const { width, height } = canvas;
  const context = canvas.getContext("2d");
  const data = new Uint8Array(width * height);
  for (let top = 0; top < height; top += STRIP) {
    const rows = Math.min(STRIP, height - top);
    const colours = context.getImageData(0, top, width, rows).data;
    for (let n = 0; n < rows * width; n++) {
      const [red, green, blue] = [colours[4 * n] ?? 0, colours[4 * n + 1] ?? 0, colours[4 * n + 2] ?? 0];
      data[top * width + n] = (red * 77 + green * 150 + blue * 29) >>> 8;
    }
  }
  return { data, width, height };
}
