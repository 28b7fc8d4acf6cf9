import { readFileSync } from "node:fs";
import path from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";

/** The faces of a preview, for the `font` of a canvas: what the Latin one does not hold, the Han one does. */
export const SERIF = '"Touchstone Serif", "Touchstone Han Medium"';
export const SANS = '"Touchstone Sans", "Touchstone Han"';

const FILES = {
  "Touchstone Serif": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  "Touchstone Sans": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  "Touchstone Han": "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff",
  "Touchstone Han Medium": "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-500-normal.woff",
};

/**
 * Makes the faces known to the canvas, once a process. `root` is the project's folder. They come with the project, so that a
 * preview looks alike on machines that have no Chinese font.
 */
export function registerPreviewFonts(root: string): void {
  for (const [family, file] of Object.entries(FILES))
    if (!GlobalFonts.has(family)) GlobalFonts.register(readFileSync(path.join(root, "node_modules", file)), family);
}
