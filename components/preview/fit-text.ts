/** How wide a text is at a size, in pixels. */
export type Measure = (text: string, size: number) => number;

export interface FittedText {
  size: number;
  lines: string[];
}

/**
 * Sets a text in lines of a width: at the largest of the sizes (largest first) at which it takes at most `most` lines, else at
 * the smallest with its end cut off. A line breaks at a blank or beside a Han character, never before a closing mark; a word
 * wider than the line breaks anywhere.
 */
export function fitText(text: string, width: number, most: number, sizes: number[], measure: Measure): FittedText {
  for (const size of sizes) {
    const lines = breakLines(text, width, (part) => measure(part, size));
    if (lines.length <= most) return { size, lines };
  }
  const size = sizes.at(-1) ?? 0;
  const lines = breakLines(text, width, (part) => measure(part, size)).slice(0, most);
  return { size, lines: [...lines.slice(0, -1), cutTo(width, lines.at(-1) ?? "", (part) => measure(part, size))] };
}

const PIECE =
  /[（《“‘([]*(?:[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}（《]+)[，。、：；！？）》”’)\]]*\s*/gu;

function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  const pieces = (text.trim().match(PIECE) ?? []).flatMap((piece) =>
    measure(piece.trimEnd()) > width ? [...piece] : [piece],
  );
  for (const piece of pieces) {
    if (line !== "" && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

function cutTo(width: number, line: string, measure: (text: string) => number): string {
  const letters = [...line];
  while (letters.length > 0 && measure(`${letters.join("").trimEnd()}…`) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
