import type { DocumentNote, DocumentPage, DocumentPart, Place } from "../types";
import { continueParagraphs } from "./continue-paragraphs";
import { joinLines, listVocabulary, type Vocabulary } from "./join-lines";
import { markRunning } from "./mark-running";
import { bodySize, namePrints } from "./name-prints";
import type { PageLines, PrintedBlock, Segment } from "./types";

export interface Written {
  text: string;
  parts: DocumentPart[];
  pages: DocumentPage[];
}

/** The text of all pages in the order in which it is read, and where each line and cell of it stands. */
export function writePages(pages: PageLines[]): Written {
  const running = markRunning(pages);
  const usual = bodySize(pages.flatMap(({ segments }) => segments.filter(({ hidden }) => !hidden)));
  const told: DocumentPage[] = [];
  const blocks = pages.flatMap((page) => {
    const { blocks, certain } = namePrints(page, running, usual);
    const { width, height, recognised } = page;
    told.push({
      page: page.page,
      width: tenths(width),
      height: tenths(height),
      orderCertain: certain,
      ...(recognised !== undefined && { recognised }),
    });
    return blocks;
  });
  const words = listVocabulary(pages.flatMap(({ segments }) => segments.map(({ text }) => text)));
  return { ...writeBlocks(continueParagraphs(blocks), words), pages: told };
}

/** Which pages can be read in another order. */
export const noteOrder = (pages: DocumentPage[]): DocumentNote[] =>
  pages
    .filter(({ orderCertain }) => !orderCertain)
    .map(({ page, width, height }) => ({
      code: "note-order-doubtful",
      data: { page },
      place: { kind: "page", page, box: [0, 0, width, height] },
    }));

function writeBlocks(blocks: PrintedBlock[][], words: Vocabulary): { text: string; parts: DocumentPart[] } {
  const pieces: string[] = [];
  const parts: DocumentPart[] = [];
  let length = 0;
  const put = (text: string) => {
    pieces.push(text);
    length += text.length;
  };
  const putLines = (lines: { line: Segment; page: number }[], print: PrintedBlock["print"], cell = false) => {
    lines.forEach(({ line, page }, n) => {
      const next = lines[n + 1];
      const own = cell ? line.text.replaceAll("|", "¦") : line.text;
      const { between, dropped } = next ? joinLines(own, next.line.text, words) : { between: "", dropped: 0 };
      const text = own.slice(0, own.length - dropped);
      const { confidence } = line;
      parts.push({
        start: length,
        end: length + text.length,
        place: placeOf(line, page),
        print,
        ...(confidence !== undefined && { confidence }),
      });
      put(text + between);
    });
  };
  for (const [n, chain] of blocks.entries()) {
    const [{ block, page, print }] = chain as [PrintedBlock];
    if (n > 0) put("\n\n");
    if (block.kind === "paragraph") {
      const lines = chain.flatMap((one) =>
        one.block.kind === "paragraph" ? one.block.lines.map((line) => ({ line, page: one.page })) : [],
      );
      putLines(lines, print);
      continue;
    }
    block.rows.forEach((row, n) => {
      put(n > 0 ? "\n|" : "|");
      for (const cell of row) {
        put(" ");
        putLines(
          cell.map((line) => ({ line, page })),
          print,
          true,
        );
        put(cell.length > 0 ? " |" : "|");
      }
    });
  }
  return { text: pieces.join(""), parts };
}

const placeOf = ({ box: [left, top, right, bottom] }: Segment, page: number): Place => ({
  kind: "page",
  page,
  box: [tenths(left), tenths(top), tenths(right), tenths(bottom)],
});

/** To a tenth of a point, as a place is told. */
export const tenths = (number: number): number => Math.round(number * 10) / 10;
