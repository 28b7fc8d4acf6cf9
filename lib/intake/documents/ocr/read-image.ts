import { PIXELS_LIMIT } from "../pages/limits";
import { type PageReading, type ReadOptions, refuse } from "../pages/reading";
import { noteOrder, writePages } from "../pages/write-pages";
import { measureImage } from "./measure-image";
import { noteRecognition } from "./note-recognition";
import { readGrey } from "./read-grey";
import { decodeGrey } from "./recognise-lines";

/** Raised whenever the same picture may give another text or other boxes. */
const EXTRACTOR = { id: "ocr", version: "1+tesseract-core-7.0.0+best_int" };

/** The text of a picture by optical recognition, with the box of each line in its pixels. */
export async function readImage(bytes: Uint8Array, { onPage }: ReadOptions = {}): Promise<PageReading> {
  const measured = measureImage(bytes);
  if (!measured || measured.cutOff || measured.width * measured.height === 0)
    return refuse("document-broken", { kind: measured?.type ?? "other-picture" });
  const pixels = measured.width * measured.height;
  if (pixels > PIXELS_LIMIT)
    return refuse("document-too-many-pixels", { megapixels: Math.round(pixels / 1e6), limit: PIXELS_LIMIT / 1e6 });
  const grey = await decodeGrey(bytes, measured.quarters);
  if (!grey) return refuse("document-broken", { kind: measured.type });
  const { width, height } = grey;
  const read = await readGrey(grey, { page: 1, width, height });
  onPage?.(1, 1);
  const { text, parts, pages } = writePages([read.lines]);
  const notes = [...noteRecognition(read), ...noteOrder(pages)];
  return { ok: true, value: { text, parts, pages, notes, apart: [], extractor: EXTRACTOR } };
}
