import { type Relation, readRelations } from "../../tables/read-part";
import { TextWriter } from "../text-writer";
import type { Extracted, Place } from "../types";
import { findMain, isOfType, noteBaggage, type OfficePackage, openPackage } from "./open-package";
import { readGraphic } from "./read-graphic";
import { readWordStyles, type WordStyles } from "./read-word-styles";
import { walkPart } from "./walk-part";
import type { Run, WordBlock } from "./word-block";
import { WordStory } from "./word-story";

/**
 * A Word document: its paragraphs and tables in order, each followed by what hangs on it (text boxes, notes, words for
 * pictures), then headers and footers once. Insertions are text, deletions and comments are set apart.
 */
export function readDocx(bytes: Uint8Array): Extracted {
  const pack = openPackage(bytes);
  const main = findMain(pack, "word/document.xml", "docx");
  const relations = readRelations(pack.files, main);
  const styles = readWordStyles(pack.files, relations.find(isOfType("/styles"))?.target);
  const writer = new TextWriter();
  const body = readStory(pack, main, styles, "body", 0);
  const notes = ["/footnotes", "/endnotes"].flatMap((type) => readOthers(pack, relations, type, styles));
  const comments = readOthers(pack, relations, "/comments", styles);
  const small = new SmallPrint([...body.blocks]);
  const graphics = (id: string) => readGraphic(pack, relations, id, "docx");
  const write = new BlockWriter(writer, small, { notes: byGroup(notes), comments: byGroup(comments), graphics });
  write.all(body.blocks);
  let last = body.last;
  const edges = relations.filter((one) => isOfType("/header")(one) || isOfType("/footer")(one));
  const seen = new Set<string>();
  for (const { target } of edges) {
    const story = readStory(pack, target, styles, "header-or-footer", last);
    last = story.last;
    const said = story.blocks.map(textOf).join("\n").trim();
    if (!seen.has(said)) write.all(story.blocks);
    seen.add(said);
  }
  if (body.changed) writer.note("note-tracked-changes");
  noteBaggage(pack, writer);
  return writer.finish();
}

type Base = ConstructorParameters<typeof WordStory>[1];

function readStory(pack: OfficePackage, part: string, styles: WordStyles, base: Base, after: number): WordStory {
  const story = new WordStory(styles, base, after);
  walkPart(pack.files, part, "docx", story.handlers);
  return story;
}

function readOthers(pack: OfficePackage, relations: Relation[], type: string, styles: WordStyles): WordBlock[] {
  const part = relations.find(isOfType(type))?.target;
  if (part === undefined || !pack.files.has(part)) return [];
  return readStory(pack, part, styles, type === "/comments" ? "comment" : "footnote", 0).blocks;
}

const textOf = ({ runs, cells = [] }: WordBlock): string => [...runs, ...cells.flat()].map(({ text }) => text).join("");

function byGroup(blocks: WordBlock[]): Map<string, WordBlock[]> {
  const groups = new Map<string, WordBlock[]>();
  for (const block of blocks) {
    const group = block.group ?? "";
    groups.set(group, [...(groups.get(group) ?? []), block]);
  }
  return groups;
}

/** Small is what is at most 8 points, or three quarters of what most of the document is set in, and smaller than that. */
class SmallPrint {
  private readonly usual: number;

  constructor(blocks: WordBlock[]) {
    const letters = new Map<number, number>();
    for (const { runs, cells = [] } of blocks)
      for (const { size, text } of [...runs, ...cells.flat()])
        letters.set(size, (letters.get(size) ?? 0) + text.length);
    this.usual = [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
  }

  name = ({ text, print, size }: Run) => {
    const small = size > 0 && size < this.usual && (size <= 16 || size <= this.usual * 0.75);
    return {
      text,
      print: small && ["body", "heading", "table", "aside"].includes(print) ? "small-print" : print,
    } as const;
  };
}

interface Hanging {
  notes: Map<string, WordBlock[]>;
  comments: Map<string, WordBlock[]>;
  /** The paragraphs of a chart or diagram. */
  graphics(id: string): string[];
}

class BlockWriter {
  private readonly written = new Set<string>();

  constructor(
    private readonly writer: TextWriter,
    private readonly small: SmallPrint,
    private readonly hung: Hanging,
  ) {}

  /** What hangs on a row waits for the end of its table, which it would otherwise cut in two. */
  all(blocks: WordBlock[]): void {
    const waiting: (() => void)[] = [];
    for (const [index, block] of blocks.entries()) {
      const place: Place = { kind: "paragraph", paragraph: block.paragraph };
      this.one(block, place);
      waiting.push(() => this.hanging(block, place));
      if (!block.table || blocks[index + 1]?.table !== block.table) for (const write of waiting.splice(0)) write();
    }
  }

  private one({ runs, cells, table }: WordBlock, place: Place): void {
    const named = (list: Run[]) => list.map(this.small.name);
    if (cells && table) this.writer.addRow(cells.map(named), place, table);
    else this.writer.add(named(runs), place);
  }

  private hanging({ alternatives, deleted, notes, comments, graphics }: WordBlock, place: Place): void {
    for (const text of new Set(alternatives)) this.writer.add([{ text, print: "alternative-text" }], place);
    for (const text of graphics.flatMap(this.hung.graphics)) this.writer.add([{ text, print: "aside" }], place);
    this.writer.setApart(deleted, place, "deleted");
    for (const id of notes) {
      if (this.written.has(id)) continue;
      this.written.add(id);
      for (const block of this.hung.notes.get(id) ?? []) this.one(block, place);
    }
    for (const id of comments)
      this.writer.setApart((this.hung.comments.get(id) ?? []).map(textOf).join("\n"), place, "comment");
  }
}
