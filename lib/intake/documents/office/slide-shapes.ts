import { EXTRACTED_LIMIT, PARTS_LIMIT } from "../limits";
import { RefusedDocument } from "../refused-document";
import { attributeOf, isOn, type PartHandlers } from "./walk-part";

/** A run of a slide; its size in hundredths of a point, 0 where the layout alone says it. */
export interface SlideRun {
  text: string;
  size: number;
}

/** A paragraph of a shape, a row of a table, words for a picture, or a chart or diagram. */
export interface SlideBlock {
  runs: SlideRun[];
  cells?: SlideRun[][];
  table?: object;
  /** The kind of placeholder: title, body, ftr, sldNum …; empty for none. */
  placeholder: string;
  hidden: boolean;
  alternative?: string;
  graphic?: string;
}

interface Shape {
  placeholder: string;
  hidden: boolean;
}

type Value = (attribute: string) => string | undefined;

const SHAPES = new Set(["sp", "pic", "graphicFrame", "cxnSp", "grpSp"]);
const SKIPPED = new Set(["Fallback", "extLst"]);

/** Collects what stands on one slide as its elements go by, in the order in which it is drawn. */
export class SlideShapes {
  readonly blocks: SlideBlock[] = [];
  hidden = false;

  private readonly shapes: Shape[] = [];
  private paragraph: SlideRun[] | undefined;
  private table: { id: object; row: SlideRun[][] } | undefined;
  private size = 0;
  private taking = false;
  private inNumber = false;
  private length = 0;

  readonly handlers: PartHandlers = {
    skip: SKIPPED,
    open: (name, read) => {
      const value = (attribute: string) => attributeOf(read(), attribute);
      if (SHAPES.has(name)) this.shapes.push({ placeholder: "", hidden: this.shape.hidden });
      this.opening.get(name)?.(value);
      this.taking = name === "t" && !this.inNumber;
    },
    close: (name) => {
      this.taking = false;
      this.closing.get(name)?.();
      if (SHAPES.has(name)) this.shapes.pop();
    },
    text: (value) => {
      if (this.taking) this.push(value);
    },
  };

  private readonly opening = new Map<string, (value: Value) => void>(
    Object.entries<(value: Value) => void>({
      sld: (value) => {
        this.hidden = !isOn(value("show"));
      },
      cNvPr: (value) => {
        this.shape.hidden ||= isOn(value("hidden") ?? "0");
        const alternative = value("descr") ?? "";
        if (alternative !== "") this.put({ runs: [], alternative });
      },
      ph: (value) => {
        this.shape.placeholder = value("type") ?? "body";
      },
      chart: (value) => this.put({ runs: [], graphic: value("id") ?? "" }),
      relIds: (value) => this.put({ runs: [], graphic: value("dm") ?? "" }),
      tbl: () => {
        this.table = { id: {}, row: [] };
      },
      tr: () => {
        if (this.table) this.table.row = [];
      },
      tc: () => this.table?.row.push([]),
      p: () => {
        this.paragraph = [];
      },
      r: () => {
        this.size = 0;
      },
      rPr: (value) => {
        this.size = Number(value("sz")) || 0;
      },
      fld: (value) => {
        this.size = 0;
        this.inNumber = value("type") === "slidenum";
      },
      br: () => this.push("\n"),
    }),
  );

  private readonly closing = new Map<string, () => void>(
    Object.entries({
      fld: () => {
        this.inNumber = false;
      },
      p: () => this.closeParagraph(),
      tr: () => {
        if (this.table) this.put({ runs: [], cells: this.table.row, table: this.table.id });
      },
      tbl: () => {
        this.table = undefined;
      },
    }),
  );

  private get shape(): Shape {
    return this.shapes.at(-1) ?? { placeholder: "", hidden: false };
  }

  private push(text: string): void {
    this.length += text.length;
    if (this.length > EXTRACTED_LIMIT || this.blocks.length > PARTS_LIMIT)
      throw new RefusedDocument("document-too-long", { limit: EXTRACTED_LIMIT, parts: PARTS_LIMIT });
    this.paragraph?.push({ text, size: this.size });
  }

  private closeParagraph(): void {
    const runs = this.paragraph ?? [];
    this.paragraph = undefined;
    const cell = this.table?.row.at(-1);
    if (!cell) this.put({ runs });
    else cell.push(...(cell.length > 0 ? [{ text: " ", size: 0 }] : []), ...runs);
  }

  private put(block: Omit<SlideBlock, "placeholder" | "hidden">): void {
    const { placeholder, hidden } = this.shape;
    this.blocks.push({ ...block, placeholder, hidden });
  }
}
