import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { AnnotationMode, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { frame } from "../pages/frame-boxes";
import { PIXELS_LIMIT } from "../pages/limits";
import type { Box } from "../types";
import { openPdf } from "./open-pdf";

/** Of a drawn page, pixels. */
const MOST = 16_000_000;

/**
 * One page of a PDF file as it looks, as PNG of the given width in pixels, with frames around `boxes`; annotations are not
 * drawn. Undefined where the file has no such page, or it cannot be opened or drawn. Text in fonts that are not in the
 * file is drawn where they are of the standard fourteen, and left out otherwise.
 */
export async function drawPage(
  bytes: Uint8Array,
  page: number,
  width: number,
  boxes: Box[] = [],
): Promise<Uint8Array | undefined> {
  const opened = await openPdf(bytes, { drawn: true, mostPixels: PIXELS_LIMIT });
  if (!opened.ok) return undefined;
  try {
    let points = width;
    const canvas = await drawOn(await opened.pdf.getPage(page), (size) => {
      points = size.width;
      return width / points;
    });
    frame(canvas, canvas.width / points, boxes);
    return new Uint8Array(canvas.toBuffer("image/png"));
  } catch {
    return undefined;
  } finally {
    await opened.pdf.loadingTask.destroy();
  }
}

/** Draws a page on white; `scale` says how many pixels a point is. */
export async function drawOn(
  page: PDFPageProxy,
  scale: (size: { width: number; height: number }) => number,
): Promise<Canvas> {
  const whole = page.getViewport({ scale: 1 });
  const fitting = Math.min(scale(whole), Math.sqrt(MOST / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale: fitting });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  await page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    viewport,
    background: "#ffffff",
    annotationMode: AnnotationMode.DISABLE,
  }).promise;
  page.cleanup();
  return canvas;
}

/** A file whose pages are drawn one after another, opened with the first. */
export function newDrawer(bytes: Uint8Array) {
  let opening: Promise<PDFDocumentProxy | undefined> | undefined;
  const open = async () => {
    const opened = await openPdf(bytes, { drawn: true, mostPixels: PIXELS_LIMIT });
    return opened.ok ? opened.pdf : undefined;
  };
  return {
    /** Undefined where the page cannot be drawn. */
    draw: async (page: number, scale: Parameters<typeof drawOn>[1]): Promise<Canvas | undefined> => {
      opening ??= open();
      const pdf = await opening;
      return pdf && drawOn(await pdf.getPage(page), scale);
    },
    close: async () => {
      await (await opening)?.loadingTask.destroy();
    },
  };
}
