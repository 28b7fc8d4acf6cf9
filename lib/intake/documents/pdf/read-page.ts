import { AnnotationMode, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { segmentWords } from "../pages/segment-words";
import { standWords } from "../pages/stand-words";
import type { PageLines, Word } from "../pages/types";
import { collectMarks } from "./collect-marks";
import { describeFont, type LoadedFont } from "./describe-font";
import type { Matrix } from "./matrix";
import type { Font } from "./spell-words";
import type { PageMarks } from "./types";

/** Fewer letters than this do not make a page that is set in type. */
const FEW = 8;
/** A picture that covers so much of its page is a scan of it. */
const MOST = 0.6;
/** A picture that covers so much of its page may say something of its own. */
const MUCH = 0.2;
const MANY_UNMAPPED = 0.3;

export interface ReadPage {
  lines: PageLines;
  /** Its letters cannot be had from the file: it is to be read as a picture. */
  unreadable: boolean;
  /** All its text is an invisible layer over a scan. */
  layer: boolean;
  /** Share of the letters that have no known character, or a doubtful one. */
  unmapped: number;
  doubtful: number;
  hidden: boolean;
  /** Share of the page under pictures that were not read. */
  pictured: number;
}

/** Reads what one page says; `fonts` are kept over the pages of one file. */
export async function readPage(page: PDFPageProxy, number: number, fonts: Map<string, Font>): Promise<ReadPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  await loadFonts(page, operators, fonts);
  const transform = viewport.transform as unknown as Matrix;
  const marks = collectMarks(operators, (id) => fonts.get(id), { transform, width, height });
  const shown = countLetters(marks.words.filter(({ hidden }) => hidden === undefined));
  const undrawn = marks.words.filter(({ hidden }) => hidden === "not-drawn");
  const pictured = largestShare(marks, width * height);
  const layer = shown < FEW && pictured > MOST && countLetters(undrawn) > FEW;
  const words = layer ? undrawn.map(show) : marks.words;
  const share = (count: number) => (marks.letters === 0 ? 0 : count / marks.letters);
  const unmapped = share(marks.unmapped);
  return {
    lines: {
      page: number,
      width,
      height,
      segments: segmentWords(standWords(words), marks.walls),
      rules: marks.rules,
      walls: marks.walls,
    },
    unreadable: (!layer && shown < FEW && marks.painted) || unmapped > MANY_UNMAPPED,
    layer,
    unmapped,
    doubtful: share(marks.doubtful),
    hidden: !layer && words.some(({ hidden }) => hidden !== undefined),
    pictured: pictured > MUCH ? pictured : 0,
  };
}

async function loadFonts(
  page: PDFPageProxy,
  { fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] },
  fonts: Map<string, Font>,
): Promise<void> {
  const wanted = new Set<string>();
  fnArray.forEach((operator, n) => {
    const args = argsArray[n];
    if (operator === OPS.setFont) wanted.add((args as [string])[0]);
    if (operator === OPS.setGState)
      for (const [key, value] of (args as [[string, unknown][]])[0])
        if (key === "Font") wanted.add((value as [string])[0]);
  });
  for (const id of wanted) {
    if (fonts.has(id)) continue;
    const loaded = await new Promise<LoadedFont>((resolve) => page.commonObjs.get(id, resolve));
    fonts.set(id, describeFont(loaded));
  }
}

const show = ({ hidden: _, ...word }: Word): Word => word;
const countLetters = (words: Word[]) => words.reduce((n, { text }) => n + text.length, 0);

const largestShare = ({ pictures }: PageMarks, area: number) =>
  Math.max(0, ...pictures.map(([left, top, right, bottom]) => ((right - left) * (bottom - top)) / area));
