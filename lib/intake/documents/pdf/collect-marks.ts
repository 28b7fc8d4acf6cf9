import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "../types";
import { type Backdrop, newBackdrop } from "./judge-visibility";
import { boxOf, combine, IDENTITY, type Matrix } from "./matrix";
import { type Font, newPen, type Shown } from "./spell-words";
import { isRectangle, LINE_THICKNESS, sortLines, straightPieces } from "./straight-lines";
import type { PageMarks } from "./types";

interface Operators {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}
/** What `q` keeps and `Q` brings back. */
interface Graphics {
  ctm: Matrix;
  fill: string | null;
  alpha: number;
  font: Font | undefined;
  size: number;
  mode: number;
  spacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  /** Something was drawn since it was kept, or the place to draw was moved. */
  painted: boolean;
  moved: boolean;
}

const INVISIBLE_MODE = 3;
/** What is less opaque is not seen. */
const SEEN = 0.05;
/** Of a picture, in square points. */
const LEAST_PICTURE = 400;

/** Walks through what a page draws, and keeps the words with their places and looks, rules and pictures. */
export function collectMarks(
  { fnArray, argsArray }: Operators,
  fonts: (id: string) => Font | undefined,
  view: { transform: Matrix; width: number; height: number },
): PageMarks {
  const backdrop: Backdrop = newBackdrop(view.width, view.height);
  const pen = newPen(backdrop);
  const lines: Box[] = [];
  const pictures: Box[] = [];
  const kept: Graphics[] = [];
  let now: Graphics = {
    ctm: view.transform,
    fill: "#000000",
    alpha: 1,
    font: undefined,
    size: 0,
    mode: 0,
    spacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    painted: false,
    moved: false,
  };
  let textMatrix: Matrix = IDENTITY;
  let line: [number, number] = [0, 0];
  let at: [number, number] = [0, 0];
  let painted = false;

  const paint = () => {
    painted = true;
    now.painted = true;
  };
  const place = (box: Box) => {
    paint();
    if ((box[2] - box[0]) * (box[3] - box[1]) < LEAST_PICTURE) return;
    pictures.push(box);
    backdrop.cover(box, null);
  };
  const save = () => {
    kept.push(now);
    now = { ...now, painted: false, moved: false };
  };
  const restore = () => {
    const before = kept.pop();
    if (!before) return;
    // Pictures are left undecoded, which drops them from the list: what stays is a place that was moved to in vain.
    if (now.moved && !now.painted) place(boxOf(now.ctm, 0, 0, 1, 1));
    const drew = now.painted;
    now = before;
    now.painted ||= drew;
  };
  const move = (x: number, y: number) => {
    line = [line[0] + x, line[1] + y];
    at = line;
  };
  const show = (glyphs: Shown[]) => {
    if (!now.font) return;
    now.painted = true;
    const { font, size, spacing, wordSpacing, stretch, rise, fill, alpha, mode } = now;
    const looks = { fill: mode === 1 || mode === 2 ? null : fill, drawn: mode !== INVISIBLE_MODE && alpha > SEEN };
    const matrix = combine(now.ctm, textMatrix);
    at = pen.spell(glyphs, matrix, at, { font, size, spacing, wordSpacing, stretch, rise, ...looks });
  };
  const drawPath = ([kind, , extent]: unknown[], path: ArrayLike<number> | null) => {
    if (kind === OPS.endPath) return;
    paint();
    if (!extent) return;
    const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(extent as ArrayLike<number>);
    const box = boxOf(now.ctm, left, top, right, bottom);
    lines.push(box, ...(path ? straightPieces(path, now.ctm) : []));
    const filled = kind !== OPS.stroke && kind !== OPS.closeStroke && now.alpha > SEEN;
    if (!filled || Math.min(box[3] - box[1], box[2] - box[0]) < LINE_THICKNESS) return;
    const whole = now.alpha > 1 - SEEN;
    backdrop.cover(box, whole ? now.fill : null, whole && path !== null && isRectangle(path));
  };

  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i] as unknown[];
    const numbers = args as number[];
    switch (fnArray[i]) {
      case OPS.save:
      case OPS.beginGroup:
        save();
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        restore();
        break;
      case OPS.transform:
        now.ctm = combine(now.ctm, numbers);
        now.moved = true;
        break;
      case OPS.paintFormXObjectBegin:
        save();
        if (args[0]) now.ctm = combine(now.ctm, args[0] as number[]);
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][]) {
          if (key === "ca") now.alpha = value as number;
          if (key === "Font") [now.font, now.size] = [fonts((value as [string])[0]), (value as [string, number])[1]];
        }
        break;
      case OPS.setFillRGBColor:
        now.fill = args[0] as string;
        break;
      case OPS.setFillTransparent:
      case OPS.setFillColorN:
        now.fill = null;
        break;
      case OPS.beginText:
        [textMatrix, line, at] = [IDENTITY, [0, 0], [0, 0]];
        break;
      case OPS.setFont:
        [now.font, now.size] = [fonts(args[0] as string), numbers[1] ?? 0];
        break;
      case OPS.setTextRenderingMode:
        now.mode = numbers[0] ?? 0;
        break;
      case OPS.setCharSpacing:
        now.spacing = numbers[0] ?? 0;
        break;
      case OPS.setWordSpacing:
        now.wordSpacing = numbers[0] ?? 0;
        break;
      case OPS.setHScale:
        now.stretch = (numbers[0] ?? 100) / 100;
        break;
      case OPS.setLeading:
        now.leading = -(numbers[0] ?? 0);
        break;
      case OPS.setTextRise:
        now.rise = numbers[0] ?? 0;
        break;
      case OPS.setLeadingMoveText:
        now.leading = numbers[1] ?? 0;
        move(numbers[0] ?? 0, numbers[1] ?? 0);
        break;
      case OPS.moveText:
        move(numbers[0] ?? 0, numbers[1] ?? 0);
        break;
      case OPS.nextLine:
        move(0, now.leading);
        break;
      case OPS.setTextMatrix:
        textMatrix = combine(IDENTITY, (args.length === 1 ? args[0] : args) as number[]);
        [line, at] = [
          [0, 0],
          [0, 0],
        ];
        break;
      case OPS.nextLineShowText:
        move(0, now.leading);
        show(args[0] as Shown[]);
        break;
      case OPS.nextLineSetSpacingShowText:
        [now.wordSpacing, now.spacing] = [numbers[0] ?? 0, numbers[1] ?? 0];
        move(0, now.leading);
        show(args[2] as Shown[]);
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        show(args[0] as Shown[]);
        break;
      case OPS.constructPath:
        drawPath(args, ((args[1] as ArrayLike<number>[] | undefined)?.[0] as ArrayLike<number> | undefined) ?? null);
        break;
      case OPS.shadingFill:
        paint();
        backdrop.cover([0, 0, view.width, view.height], null);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintSolidColorImageMask:
      case OPS.paintImageXObjectRepeat:
        place(boxOf(now.ctm, 0, 0, 1, 1));
        break;
    }
  }
  const { words, letters, unmapped, doubtful } = pen.finish();
  return { words, ...sortLines(lines), pictures, painted, letters, unmapped, doubtful };
}
