import { EXTRACTED_LIMIT, PARTS_LIMIT } from "../limits";
import { RefusedDocument } from "../refused-document";
import type { Print } from "../types";
import type { WordStyle, WordStyles } from "./read-word-styles";
import { attributeOf, isOn, type PartHandlers } from "./walk-part";
import type { WordBlock } from "./word-block";

interface Story {
  boxed: boolean;
  tables: { id: object; row?: WordBlock }[];
}

interface RunProperties {
  size?: number;
  hidden?: boolean;
  style?: WordStyle;
}

type Value = (attribute: string) => string | undefined;

/** What changed properties used to be, field codes, how a word is pronounced, and the copy for older programs. */
const SKIPPED = new Set(
  "rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange tblGridChange instrText delInstrText fldData rt Fallback".split(
    " ",
  ),
);

/** Collects the blocks of one part of a Word document as its elements go by. */
export class WordStory {
  readonly blocks: WordBlock[] = [];
  changed = false;

  private readonly stories: Story[] = [{ boxed: false, tables: [] }];
  private readonly boxes: WordBlock[] = [];
  private readonly open: { block: WordBlock; style: WordStyle }[] = [];
  private readonly path: string[] = [];
  private run: RunProperties = {};
  private inserted = 0;
  private deleted = 0;
  private group: string | undefined;
  private length = 0;

  constructor(
    private readonly styles: WordStyles,
    private readonly base: Print,
    private paragraph: number,
  ) {}

  /** The number of the last paragraph. */
  get last(): number {
    return this.paragraph;
  }

  readonly handlers: PartHandlers = {
    skip: SKIPPED,
    open: (name, read) => {
      this.openElement(name, this.path.at(-1) ?? "", read);
      this.path.push(name);
    },
    close: (name) => {
      this.path.pop();
      this.closing.get(name)?.();
    },
    text: (value) => {
      const within = this.path.at(-1);
      if (within === "t" || within === "delText") this.push(value);
    },
  };

  private openElement(name: string, parent: string, read: () => Record<string, string>): void {
    const value = (attribute: string) => attributeOf(read(), attribute);
    if (parent === "rPr") this.readRunProperty(name, () => value("val"));
    else this.opening.get(name)?.(value, parent);
  }

  private readonly opening = new Map(
    Object.entries<(value: Value, parent: string) => void>({
      p: () => this.openParagraph(),
      r: () => {
        this.run = {};
      },
      pStyle: (value) => this.restyle(this.styles.find(value("val"))),
      outlineLvl: (value) => this.restyle({ heading: Number(value("val")) < 9 }),
      ins: () => this.change("inserted", 1),
      moveTo: () => this.change("inserted", 1),
      del: () => this.change("deleted", 1),
      moveFrom: () => this.change("deleted", 1),
      tab: (_, parent) => this.push(parent === "r" ? "\t" : ""),
      br: () => this.push("\n"),
      cr: () => this.push("\n"),
      noBreakHyphen: () => this.push("\u2011"),
      docPr: (value) => this.block?.alternatives.push(value("descr") || value("title") || ""),
      shape: (value) => this.block?.alternatives.push(value("alt") ?? ""),
      chart: (value) => this.block?.graphics.push(value("id") ?? ""),
      relIds: (value) => this.block?.graphics.push(value("dm") ?? ""),
      footnoteReference: (value) => this.block?.notes.push(`foot${value("id")}`),
      endnoteReference: (value) => this.block?.notes.push(`end${value("id")}`),
      commentReference: (value) => this.block?.comments.push(value("id") ?? ""),
      footnote: (value) => this.openGroup(`foot${value("id")}`),
      endnote: (value) => this.openGroup(`end${value("id")}`),
      comment: (value) => this.openGroup(value("id")),
      txbxContent: () => this.stories.push({ boxed: true, tables: [] }),
      tbl: () => this.story.tables.push({ id: {} }),
      tr: () => this.openRow(),
      tc: () => this.outer?.row?.cells?.push([]),
    }),
  );

  private readonly closing = new Map<string, () => void>(
    Object.entries({
      p: () => this.closeParagraph(),
      ins: () => this.change("inserted", -1),
      moveTo: () => this.change("inserted", -1),
      del: () => this.change("deleted", -1),
      moveFrom: () => this.change("deleted", -1),
      txbxContent: () => this.stories.pop(),
      tbl: () => {
        this.story.tables.pop();
        this.placeBoxes();
      },
      tr: () => this.closeRow(),
    }),
  );

  /** Of a run's own properties the mark was not counted when it opened. */
  private change(kind: "inserted" | "deleted", by: number): void {
    if (this.path.at(-1) === "rPr") return;
    this[kind] += by;
    this.changed = true;
  }

  private openGroup(id: string | undefined): void {
    this.group = id;
  }

  private openRow(): void {
    const table = this.outer;
    if (table) table.row = { ...this.makeBlock(this.paragraph + 1), cells: [], table: table.id };
  }

  private closeRow(): void {
    const table = this.outer;
    if (table?.row) this.put(table.row);
    if (table) table.row = undefined;
  }

  private get block(): WordBlock | undefined {
    return this.open.at(-1)?.block;
  }

  private get story(): Story {
    return this.stories.at(-1) as Story;
  }

  /** Of tables inside one another the outer one makes the rows; an inner one is text in its cell. */
  private get outer(): Story["tables"][number] | undefined {
    return this.story.tables.length === 1 ? this.story.tables[0] : undefined;
  }

  private makeBlock(paragraph: number): WordBlock {
    const { boxed } = this.story;
    const hung = { deleted: "", alternatives: [], graphics: [], notes: [], comments: [] };
    const block: WordBlock = { paragraph, runs: [], boxed, ...hung };
    return this.group === undefined ? block : { ...block, group: this.group };
  }

  private openParagraph(): void {
    this.paragraph += 1;
    this.open.push({ block: this.makeBlock(this.paragraph), style: this.styles.find(undefined) });
  }

  private restyle(style: WordStyle): void {
    const open = this.open.at(-1);
    if (open) open.style = { ...open.style, ...style };
  }

  private readRunProperty(name: string, value: () => string | undefined): void {
    // The properties of a paragraph's own mark print nothing.
    if (this.path.at(-2) !== "r") return;
    if (name === "sz") this.run.size = Number(value()) || undefined;
    else if (name === "vanish") this.run.hidden = isOn(value());
    else if (name === "rStyle") this.run.style = this.styles.findCharacter(value());
  }

  private push(text: string): void {
    const open = this.open.at(-1);
    if (!open || text === "") return;
    this.length += text.length;
    if (this.length > EXTRACTED_LIMIT || this.blocks.length > PARTS_LIMIT)
      throw new RefusedDocument("document-too-long", { limit: EXTRACTED_LIMIT, parts: PARTS_LIMIT });
    if (this.deleted > 0) {
      open.block.deleted += text;
      return;
    }
    const { run } = this;
    const size = run.size ?? run.style?.size ?? open.style.size ?? 0;
    const hidden = run.hidden ?? run.style?.hidden ?? open.style.hidden ?? false;
    const print = hidden ? "hidden" : this.inserted > 0 ? "inserted" : this.printOf(open.style);
    const last = open.block.runs.at(-1);
    if (last && last.print === print && last.size === size) last.text += text;
    else open.block.runs.push({ text, print, size });
  }

  private printOf(style: WordStyle): Print {
    if (this.base !== "body") return this.base;
    if (this.story.boxed) return "aside";
    return this.story.tables.length > 0 ? "table" : style.heading ? "heading" : "body";
  }

  private closeParagraph(): void {
    const block = this.open.pop()?.block;
    if (!block) return;
    const row = this.story.tables[0]?.row;
    if (!row) {
      this.put(block);
      return;
    }
    const cell = row.cells?.at(-1);
    if (cell && cell.length > 0 && block.runs.length > 0) cell.push({ text: " ", print: "table", size: 0 });
    cell?.push(...block.runs);
    row.deleted += block.deleted === "" ? "" : `${block.deleted}\n`;
    for (const list of ["alternatives", "graphics", "notes", "comments"] as const) row[list].push(...block[list]);
  }

  private put(block: WordBlock): void {
    if (block.boxed) this.boxes.push(block);
    else this.blocks.push(block);
    this.placeBoxes();
  }

  /** A text box closes before the paragraph that holds its anchor, and would cut a table in two. */
  private placeBoxes(): void {
    if (this.stories.length > 1 || this.story.tables.length > 0) return;
    this.blocks.push(...this.boxes.splice(0));
  }
}
