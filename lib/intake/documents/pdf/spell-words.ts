import { mendCharacters } from "../pages/mend-characters";
import type { Word } from "../pages/types";
import type { Box } from "../types";
import { contradictsItself, type Trust } from "./doubt-characters";
import type { Backdrop } from "./judge-visibility";
import { apply, type Matrix } from "./matrix";

/** What is asked of a font. */
export interface Font {
  name: string;
  bold: boolean;
  vertical: boolean;
  /** Width of a unit of its glyphs, of the type size. */
  unit: number;
  trust: Trust;
}
export interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  originalCharCode: number;
  vmetric?: [number, number, number];
}
/** A glyph, or by how many thousandths of the type size the next one is drawn nearer. */
export type Shown = Glyph | number;

interface Looks {
  font: Font;
  size: number;
  spacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
  fill: string | null;
  drawn: boolean;
}
export interface Pen {
  spell(glyphs: Shown[], matrix: Matrix, at: [number, number], looks: Looks): [number, number];
  finish(): { words: Word[]; letters: number; unmapped: number; doubtful: number };
}

/** Between letters of a word, of the type size: a wider gap parts words, a step further back begins another one. */
const GAP = 0.15;
const STEP_BACK = -0.4;
/** How far letters rise above their baseline and hang below it, of the type size. */
const ASCENT = 0.85;
const DESCENT = 0.2;
/** Private use, and what stands for a character that is not known. */
const UNMAPPED = /[\ue000-\uf8ff\ufffd]|[\udb80-\udbff]./u;

/** Puts glyphs together to words, as they are shown. */
export function newPen(backdrop: Backdrop): Pen {
  const words: Word[] = [];
  const depths: number[] = [];
  const counts = { letters: 0, unmapped: 0, doubtful: 0 };
  let open: Word | undefined;
  let spaced = false;

  const close = () => {
    if (open) open.box = boxAround(open);
    open = undefined;
  };

  /** Draws glyphs from a place on, and says where the next ones would stand. */
  const spell: Pen["spell"] = (glyphs, matrix, at, looks) => {
    const { font, spacing, wordSpacing, rise } = looks;
    const back = looks.size < 0 ? -1 : 1;
    const size = Math.abs(looks.size);
    const stretch = looks.stretch * back;
    const along = font.vertical ? ([0, -1] as const) : ([Math.sign(stretch) || 1, 0] as const);
    const [dx, dy] = [matrix[0] * along[0] + matrix[2] * along[1], matrix[1] * along[0] + matrix[3] * along[1]];
    const scale = Math.hypot(dx, dy);
    const [a, b, c, d] = matrix;
    const height =
      size * (scale === 0 ? 0 : font.vertical ? Math.hypot(a, b) : Math.abs(a * d - b * c) / Math.hypot(a, b));
    const turn = ((Math.round((Math.atan2(dy, dx) * 180) / Math.PI / 5) * 5 + 360) % 360) % 360;
    const angle = (turn * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const tracking = trackingOf(glyphs);
    let x = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        x += ((font.vertical ? 1 : -1) * glyph * size) / 1000;
        continue;
      }
      const width = font.vertical && glyph.vmetric ? -glyph.vmetric[0] : glyph.width;
      const advance = width * size * font.unit;
      const extra = (glyph.isSpace ? wordSpacing : 0) + spacing;
      const written = mendCharacters(glyph.unicode);
      const [px, py] = font.vertical
        ? apply(matrix, at[0], at[1] - x)
        : apply(matrix, at[0] + x * stretch, at[1] + rise);
      x += advance + extra * (font.vertical ? 1 : back);
      if (written.trim() === "") {
        spaced ||= written !== "" || glyph.isSpace;
        continue;
      }
      const left = px * cos + py * sin;
      // Vertical writing hangs from the middle of its letters.
      const base = -px * sin + py * cos + (font.vertical ? (ASCENT - 0.5) * height : 0);
      const right = left + Math.abs(advance * scale * (font.vertical ? 1 : stretch));
      const box = { turn, left, right, base, size: height };
      counts.letters++;
      if (UNMAPPED.test(written)) counts.unmapped++;
      else if (contradictsItself(font.trust, glyph.originalCharCode, written, glyph.width)) counts.doubtful++;
      const slack = tracking * height;
      if (open && !spaced && follows(open, box, slack) && open.bold === font.bold) {
        open.text += written;
        open.right = right;
        continue;
      }
      close();
      const hidden = backdrop.judge(boxAround(box), { size: height, fill: looks.fill, drawn: looks.drawn });
      open = { text: written, ...box, bold: font.bold, spaced, box: [0, 0, 0, 0], ...(hidden && { hidden }) };
      words.push(open);
      depths.push(backdrop.depth());
      spaced = false;
    }
    return font.vertical ? [at[0], at[1] - x] : [at[0] + x * stretch, at[1]];
  };

  const finish: Pen["finish"] = () => {
    close();
    words.forEach((word, n) => {
      if (!word.hidden && backdrop.isCovered(word.box, depths[n] ?? 0)) word.hidden = "covered";
    });
    return { words, ...counts };
  };
  return { spell, finish };
}

type Placed = Pick<Word, "turn" | "left" | "right" | "base" | "size">;

function follows(open: Word, next: Placed, slack: number): boolean {
  const gap = next.left - open.right - slack;
  return (
    open.turn === next.turn &&
    Math.abs(open.base - next.base) < 0.05 * open.size &&
    Math.abs(open.size - next.size) < 0.05 * open.size &&
    gap > STEP_BACK * open.size &&
    gap < GAP * open.size
  );
}

/** Where the letters of a line are set apart alike, by how much, of the type size: that parts no words. */
function trackingOf(glyphs: Shown[]): number {
  const gaps = glyphs.filter((one) => typeof one === "number").map((one) => -one / 1000);
  if (gaps.length < 4 || gaps.length * 2 < glyphs.length - 2) return 0;
  const middle = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  return middle > GAP / 2 ? middle : 0;
}

/** On the upright page. */
export function boxAround({ turn, left, right, base, size }: Placed): Box {
  const [top, bottom] = [base - ASCENT * size, base + DESCENT * size];
  if (turn === 0) return [left, top, right, bottom];
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [left, right].flatMap((u) =>
    [top, bottom].map((v) => [u * cos - v * sin, u * sin + v * cos] as const),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
