import { joinBoxes } from "./join-boxes";
import { joinsWithoutBlank } from "./join-lines";
import type { Block, Segment } from "./types";

/** Lines of a paragraph stand no further apart than this, compared with those before, or with the type size. */
const WIDER = 1.25;
const WIDEST = 2;
const SIZE_STEP = 1.08;
/** Bullets, and numbers with a point or a bracket, begin a paragraph. */
const ITEM =
  /^(?:[•●▪■◆◦○‣∙·*–—►▶➢✓✔]\s?|\(?\d{1,2}[.)、]\s?(?=\D)|（\d{1,2}）|[①-⑳]|[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]{1,2}、)/;
const SENTENCE_END = /[.!?。！？：:;；…]["'”’」』）)]*$/;

/** The lines of one column, parted into paragraphs by distance, size, indents and ends. */
export function splitParagraphs(rows: Segment[][]): Block[] {
  const lines = rows.map(mergeRow);
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: Segment[][] = [];
  lines.forEach((line, n) => {
    const open = paragraphs.at(-1);
    const last = lines[n - 1];
    if (open && last && !begins(line, last, open, right)) open.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs.map((lines) => ({ kind: "paragraph", lines }));
}

function begins(line: Segment, last: Segment, open: Segment[], right: number): boolean {
  const size = Math.max(line.size, last.size);
  if (size > SIZE_STEP * Math.min(line.size, last.size)) return true;
  const pitch = line.base - last.base;
  const before = open.length > 1 ? last.base - (open.at(-2)?.base ?? last.base) : undefined;
  if (pitch > (before === undefined ? WIDEST * size : Math.max(WIDER * before, before + 1))) return true;
  if (line.bold !== last.bold && (open.every(({ bold }) => bold) || line.bold))
    return ends(last, right, size) || line.bold;
  if (ITEM.test(line.text) && ends(last, right, size)) return true;
  const first = open[0] as Segment;
  // The first line of a paragraph is indented, where the lines before began further left; a hanging one stands out.
  const margin = open.length > 1 ? (open[1]?.left ?? 0) : Math.min(first.left, last.left);
  const indented = line.left > margin + 0.9 * size && open.length > 1;
  if (indented && ends(last, right, size, true)) return true;
  // Left-aligned, and the next line's first word, a capitalised one, would have had room: the line was ended.
  const room = right - last.right;
  const [word = ""] = (/[\p{Ll}\p{N}%)]$/u.test(last.text) && /^[\p{Lu}\d]\S*/u.exec(line.text)) || [];
  if (word !== "" && Math.abs(line.left - last.left) < size / 2 && room > (word.length * 0.55 + 1.5) * size)
    return true;
  return ends(last, right, size, true) && SENTENCE_END.test(last.text) && last.right < right - 4 * size;
}

/** Whether a line may be the last one of a paragraph: it stops short of the margin, or with the end of a sentence. */
function ends(last: Segment, right: number, size: number, either = true): boolean {
  return last.right < right - 1.5 * size || (either && SENTENCE_END.test(last.text));
}

/** Pieces that stand level in one column are one line: the blanks of a stretched line. */
function mergeRow(row: Segment[]): Segment {
  const [first] = row as [Segment];
  if (row.length === 1) return first;
  const largest = row.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    ...largest,
    left: first.left,
    right: Math.max(...row.map(({ right }) => right)),
    text: row.reduce(
      (line, { text }) => (line === "" || joinsWithoutBlank(line, text) ? line + text : `${line} ${text}`),
      "",
    ),
    box: joinBoxes(row.map(({ box }) => box)),
  };
}
