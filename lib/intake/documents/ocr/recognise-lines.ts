import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "fflate";
import loadCore, { type TessBaseAPI, type TesseractModule } from "tesseract.js-core/tesseract-core-simd-lstm.js";
import type { Box } from "../types";
import type { Grey } from "./grey";
import { unpackGrey } from "./unpack-grey";

export interface SeenWord {
  text: string;
  box: Box;
  confidence: number;
}
/** A line as the recogniser sees it, in pixels. */
export interface SeenLine {
  words: SeenWord[];
  base: number;
  /** From the lowest letters' feet to the highest ones' heads. */
  height: number;
}

// In this order units such as Wh/kg come out better in a Chinese text.
const LANGUAGES = ["eng", "chi_sim"];
const LSTM = 1;

/** The recogniser: loaded once for the process, from files that are installed with it. Nothing is fetched. */
const opening = () => {
  reader ??= open();
  return reader;
};
let reader: ReturnType<typeof open> | undefined;

async function open() {
  // It tells of settings that its smaller build does not know.
  const silent = { print: () => {}, printErr: () => {} };
  const core = await loadCore(silent);
  const { resolve } = createRequire(import.meta.url);
  for (const language of LANGUAGES) {
    const packed = resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
    core.FS.writeFile(`${language}.traineddata`, gunzipSync(readFileSync(packed)));
  }
  const api = new core.TessBaseAPI();
  if (api.Init(null, LANGUAGES.join("+"), LSTM) !== 0) throw new Error("The recogniser did not start.");
  for (const language of LANGUAGES) core.FS.unlink(`${language}.traineddata`);
  return { core, api };
}

interface Told {
  bbox: { x0: number; y0: number; x1: number; y1: number };
}
interface ToldLine extends Told {
  baseline: { y0: number; y1: number };
  rowAttributes: { rowHeight: number };
  words: (Told & { text: string; confidence: number })[];
}

/** Orientations as cameras note them, by the quarter turns that set the picture upright. */
const ORIENTATIONS = [1, 6, 3, 8];
const GREY = 1;

/**
 * Decodes a picture, on white, and turns it upright. The recogniser's own decoders do it: they run within its sandbox,
 * where a file that is made to break them breaks nothing. Undefined where it cannot be decoded.
 */
export async function decodeGrey(file: Uint8Array, quarters: number): Promise<Grey | undefined> {
  const { core, api } = await opening();
  core.FS.writeFile("/input", file);
  const taken = api.SetImageFile(ORIENTATIONS[quarters] ?? 1, 0) === 0;
  core.FS.unlink("/input");
  if (!taken) return undefined;
  api.WriteImage(GREY, "/image.png");
  const png = core.FS.readFile("/image.png");
  core.FS.unlink("/image.png");
  letGo(core, api);
  return unpackGrey(png);
}

/** The recogniser keeps its last picture, with all its colours: another one takes its place. */
function letGo({ FS }: TesseractModule, api: TessBaseAPI): void {
  FS.writeFile("/input", new TextEncoder().encode("P5\n1 1\n255\n "));
  api.SetImageFile(1, 0);
  FS.unlink("/input");
}

/** The lines of a picture in shades of grey. */
export async function recogniseLines({ data, width, height }: Grey): Promise<SeenLine[]> {
  const { core, api } = await opening();
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  core.FS.writeFile("/input", file);
  const taken = api.SetImageFile(1, 0) === 0;
  core.FS.unlink("/input");
  if (!taken) throw new Error("The recogniser did not take the picture.");
  api.Recognize(null);
  const told = api.GetJSONText();
  letGo(core, api);
  const { blocks } = JSON.parse(told) as { blocks: { paragraphs?: { lines: ToldLine[] }[] }[] };
  return blocks.flatMap(({ paragraphs }) => (paragraphs ?? []).flatMap(({ lines }) => lines.map(toLine)));
}

const toLine = ({ words, baseline, rowAttributes }: ToldLine): SeenLine => ({
  words: words.map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({ text, confidence, box: [x0, y0, x1, y1] })),
  base: (baseline.y0 + baseline.y1) / 2,
  height: rowAttributes.rowHeight,
});
