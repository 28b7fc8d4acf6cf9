import { EXTRACTED_LIMIT, PARTS_LIMIT } from "./limits";
import { RefusedDocument } from "./refused-document";
import type { DocumentPart, Extracted, Place, Print } from "./types";

/** A run of text that is printed alike. */
export interface Segment {
  text: string;
  print: Print;
}

/** What stands between a block and the one before: rows of a table follow one another, paragraphs keep apart. */
export type Gap = "line" | "paragraph";

/** Puts the text of a file together, and keeps the place and print of each part of it. */
export class TextWriter {
  private readonly chunks: string[] = [];
  private readonly parts: DocumentPart[] = [];
  private readonly apart: Extracted["apart"] = [];
  private readonly notes: Extracted["notes"] = [];
  private length = 0;
  private apartLength = 0;
  private table?: object;
  private tableEnd = 0;

  /** A block of one or more segments at one place; nothing where they are blank. Throws where the text grows too long. */
  add(segments: Segment[], place: Place, gap: Gap = "paragraph"): void {
    const clean = trimSegments(segments.map(({ text, print }) => ({ text: cleanText(text), print })));
    if (clean.length === 0) return;
    if (this.length > 0) this.push(gap === "line" ? "\n" : "\n\n");
    for (const { text, print } of clean) {
      const last = this.parts.at(-1);
      if (last && last.end === this.length && last.print === print && last.place === place) last.end += text.length;
      else this.parts.push({ start: this.length, end: this.length + text.length, place, print });
      this.push(text);
    }
    if (this.length > EXTRACTED_LIMIT || this.parts.length > PARTS_LIMIT) throw tooLong();
  }

  /**
   * A row as tables are written in plain text. One that has a single cell, or fills a single one while no row of its
   * `table` stands above it, is a paragraph. `edges` is the print of the bars.
   */
  addRow(cells: Segment[][], place: Place, table: object, edges: Print = "table"): void {
    const filled = cells.filter((cell) => !isBlank(cell));
    const below = this.table === table && this.tableEnd === this.length;
    if (filled.length === 0) return;
    if (cells.length === 1 || (filled.length === 1 && !below)) {
      this.add(filled[0] ?? [], place);
      return;
    }
    this.add(writeRow(cells, edges), place, below ? "line" : "paragraph");
    this.table = table;
    this.tableEnd = this.length;
  }

  setApart(text: string, place: Place, print: Print): void {
    const clean = cleanText(text).trim();
    if (clean === "") return;
    this.apart.push({ text: clean, place, print });
    this.apartLength += clean.length;
    if (this.apartLength > EXTRACTED_LIMIT || this.apart.length > PARTS_LIMIT) throw tooLong();
  }

  note(code: string, data: Record<string, string | number> = {}, place?: Place): void {
    this.notes.push(place ? { code, data, place } : { code, data });
  }

  finish(): Extracted {
    const has = (print: Print) => this.parts.some((part) => part.print === print);
    if (has("hidden")) this.note("note-hidden-text");
    return { text: this.chunks.join(""), parts: this.parts, apart: this.apart, pages: [], notes: this.notes };
  }

  private push(text: string): void {
    this.chunks.push(text);
    this.length += text.length;
  }
}

const tooLong = () => new RefusedDocument("document-too-long", { limit: EXTRACTED_LIMIT, parts: PARTS_LIMIT });

/** Line ends become LF; what no text can carry, NUL and half a character, is shown as a missing one. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/\0|\p{Cs}/gu, "\ufffd");

/** Without blanks at both ends, and without what is empty. */
function trimSegments(segments: Segment[]): Segment[] {
  const kept = segments.filter(({ text }) => text !== "");
  for (let first = kept[0]; first; first = kept[0]) {
    first.text = first.text.trimStart();
    if (first.text !== "") break;
    kept.shift();
  }
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== "") break;
    kept.pop();
  }
  return kept;
}

const isBlank = (cell: Segment[]): boolean => cell.every(({ text }) => text.trim() === "");

/** Blank cells behind the last that is filled are left out. */
function writeRow(cells: Segment[][], print: Print): Segment[] {
  const width = Math.max(2, cells.findLastIndex((cell) => !isBlank(cell)) + 1);
  const edge = (text: string): Segment => ({ text, print });
  const row = cells.slice(0, width).flatMap((cell): Segment[] => [...oneLine(cell), edge(" | ")]);
  row[row.length - 1] = edge(" |");
  return [edge("| "), ...row];
}

/** A bar inside a cell would end it; a line end the row. */
const oneLine = (cell: Segment[]): Segment[] =>
  trimSegments(cell.map(({ text, print }) => ({ text: text.replace(/\s+/g, " ").replaceAll("|", "¦"), print })));
