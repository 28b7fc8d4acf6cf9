import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import type { Laid } from "../pdf/lay-out.fixture";

const { resolve } = createRequire(import.meta.url);
const han = (weight: number) => `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`;
GlobalFonts.register(readFileSync(resolve("pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf")), "Latin");
GlobalFonts.register(readFileSync(resolve(han(400))), "Han");

export interface Poster {
  /** Pixels of the type. */
  size: number;
  width?: number;
  ink?: string;
  paper?: string;
  columns?: 1 | 2;
}

/** Prints a text on a picture; says where each line stands too. */
export function drawPoster(
  text: Laid[],
  { size, width = 44 * size, ink = "#111111", paper = "#ffffff", columns = 1 }: Poster,
): { canvas: Canvas; lines: { text: string; x: number; y: number; width: number }[] } {
  const margin = 2 * size;
  const gutter = 2 * size;
  const column = (width - 2 * margin - (columns - 1) * gutter) / columns;
  const measure = createCanvas(1, 1).getContext("2d");
  measure.font = `${size}px Latin, Han`;
  const set = text.flatMap((block) => [...setBlock(block, column, measure), []]);
  const perColumn = Math.ceil(set.length / columns);
  const height = Math.round(2 * margin + perColumn * size * 1.6);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = ink;
  context.font = measure.font;
  const lines = set.flatMap((row, n) =>
    row.map(({ text, at }) => {
      const x = margin + Math.floor(n / perColumn) * (column + gutter) + at;
      const y = margin + size + (n % perColumn) * size * 1.6;
      context.fillText(text, x, y);
      return { text, x, y, width: context.measureText(text).width };
    }),
  );
  return { canvas, lines };
}

function setBlock(block: Laid, width: number, measure: SKRSContext2D): { text: string; at: number }[][] {
  if (typeof block !== "string") {
    const widths = (block[0] ?? []).map((_, n) =>
      Math.max(...block.map((row) => measure.measureText(row[n] ?? "").width)),
    );
    const blank = (width - widths.reduce((a, b) => a + b, 0)) / widths.length;
    return block.map((row) =>
      row.map((text, n) => ({ text, at: widths.slice(0, n).reduce((at, one) => at + one + blank, 0) })),
    );
  }
  const lines: string[] = [];
  let line = "";
  for (const word of block.match(
    /[\u2e80-\u9fff\u3000-\u303f\uff00-\uff60][，。；：、）]?|[^\s\u2e80-\uffef-]+-?\s*/g,
  ) ?? []) {
    if (measure.measureText((line + word).trimEnd()).width > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  return [...lines, line.trimEnd()].map((text) => [{ text, at: 0 }]);
}

/** Of characters, how many have to be changed, put in or left out to come from one text to the other. */
export function errorRate(read: string, wanted: string): number {
  const plain = (text: string) => [...text.replace(/[|\s]+/g, " ").trim()];
  const [one, other] = [plain(read), plain(wanted)];
  let row = other.map((_, n) => n + 1);
  one.forEach((character, n) => {
    let corner = n;
    let left = n + 1;
    row = row.map((above, m) => {
      const best = Math.min(above + 1, left + 1, corner + (character === other[m] ? 0 : 1));
      corner = above;
      left = best;
      return best;
    });
  });
  return (row.at(-1) ?? 0) / other.length;
}
