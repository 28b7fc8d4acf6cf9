import { type Print, type Sheet, widthOf } from "./write-pdf.fixture";

/** A paragraph, or the rows of a table. */
export type Laid = string | string[][];
export interface Layout {
  columns?: 1 | 2;
  size?: number;
  /** Printed at the head and foot of each page; `#` is the page's number. */
  header?: string;
  footer?: string;
  /** Long words are parted where a line ends. */
  hyphenate?: boolean;
}

const [WIDTH, HEIGHT, MARGIN, GUTTER] = [595, 842, 60, 24];

/** Lays a text out on pages as a printer would: lines filled, columns one after another, tables below each other. */
export function layOut(text: Laid[], { columns = 1, size = 10, header, footer, hyphenate }: Layout = {}): Sheet[] {
  const width = (WIDTH - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
  const sheets: Sheet[] = [];
  let column: number = columns;
  let y = HEIGHT;
  const step = (by: number) => {
    y += by;
    if (y <= HEIGHT - 80) return;
    column++;
    y = 90;
    if (column < columns) return;
    column = 0;
    const numbered = (line: string) => line.replace("#", String(sheets.length + 1));
    const prints: Print[] = [];
    if (header) prints.push({ text: numbered(header), x: MARGIN, y: 40, size: 8 });
    if (footer) prints.push({ text: numbered(footer), x: MARGIN, y: HEIGHT - 30, size: 8 });
    sheets.push({ width: WIDTH, height: HEIGHT, prints });
  };
  const put = (line: string, at = 0) =>
    sheets.at(-1)?.prints.push({ text: line, x: MARGIN + column * (width + GUTTER) + at, y, size });
  step(0);
  for (const block of text) {
    if (typeof block === "string")
      for (const line of fill(block, width, size, hyphenate)) {
        put(line);
        step(size * 1.35);
      }
    else
      for (const row of block) {
        const stops = stopsOf(block, width, size);
        row.forEach((cell, n) => {
          put(cell, stops[n]);
        });
        step(size * 1.6);
      }
    step(size);
  }
  return sheets.filter(({ prints }) => prints.length > 0);
}

/** Where the cells of a table begin: what its widest ones leave is shared out between the columns. */
function stopsOf(rows: string[][], width: number, size: number): number[] {
  const widths = (rows[0] ?? []).map((_, n) => Math.max(...rows.map((row) => widthOf(row[n] ?? "", size))));
  const blank = (width - widths.reduce((a, b) => a + b, 0)) / (widths.length - 1);
  return widths.map((_, n) => widths.slice(0, n).reduce((at, one) => at + one + blank, 0));
}

/** Lines no wider than the column: broken at blanks, after Chinese characters, and at hyphens. */
export function fill(text: string, width: number, size: number, hyphenate = false): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(
    /[\u2e80-\u9fff\u3000-\u303f\uff00-\uff60][，。；：、）]?|[^\s\u2e80-\uffef-]+-?\s*/g,
  ) ?? []) {
    if (widthOf((line + word).trimEnd(), size) <= width) {
      line += word;
      continue;
    }
    const [, head = "", tail = ""] = (hyphenate && /^([a-z]{2,5})([a-z]{4,}\s*\S*)$/i.exec(word)) || [];
    if (head && widthOf(`${line}${head}-`, size) <= width) {
      lines.push(`${line}${head}-`);
      line = tail;
    } else {
      lines.push(line.trimEnd());
      line = word;
    }
  }
  return [...lines, line.trimEnd()];
}
