import { DEPTH_LIMIT } from "../limits";
import { RefusedDocument } from "../refused-document";
import type { Segment } from "../text-writer";
import type { Print } from "../types";
import { CELLS, isBlock, LEFT_OUT, printOfElement } from "./print-of-element";

/** A paragraph, heading, list item or row of a page. */
export interface Block {
  /** Counted from 1 as the file goes. */
  paragraph: number;
  /** The name of the attribute by which its element is known again in an article. */
  mark: string;
  element: Element;
  segments: Segment[];
  /** Of a row of a table. */
  cells?: Segment[][];
  table?: Element;
}

export interface CollectedBlocks {
  blocks: Block[];
  apart: { text: string; paragraph: number }[];
  title: string;
}

const ELEMENT = 1;
const TEXT = 3;

/** All text of a page in the order of its source, with what is hidden, shrunk or said instead of a picture named so. */
export function collectBlocks(document: Document): CollectedBlocks {
  refuseDepth(document.documentElement);
  const found: CollectedBlocks = { blocks: [], apart: [], title: squeeze(document.title ?? "").trim() };
  const root = document.body ?? document.documentElement;
  new Collector(found).walkBlock(root, "body");
  return found;
}

/** Without calls inside one another: that is what a page that nests too deep would break. */
function refuseDepth(root: Element): void {
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH_LIMIT) throw new RefusedDocument("document-too-deep");
    level = level.flatMap((element) => [...element.children]);
  }
}

const squeeze = (text: string): string => text.replace(/[ \t\n\r\f]+/g, " ");

class Collector {
  private segments: Segment[] = [];
  private paragraph = 0;
  private marks = 0;
  private preformatted = 0;

  constructor(private readonly found: CollectedBlocks) {}

  walkBlock(element: Element, print: Print): void {
    if (this.readTable(element, print)) return;
    for (const node of [...element.childNodes]) {
      if (node.nodeType === ELEMENT && isBlock(node as Element)) {
        this.flush(element);
        this.walkElement(node as Element, print);
        this.flush(node as Element);
      } else this.walkInline(node, print);
    }
    this.flush(element);
  }

  private walkElement(element: Element, outer: Print): void {
    const tag = element.tagName.toLowerCase();
    if (LEFT_OUT.has(tag)) return;
    const print = printOfElement(element, outer);
    if (tag === "img" || tag === "area") this.push(element.getAttribute("alt") ?? "", alternative(print));
    else if (tag === "br") this.push("\n", print);
    else if (tag === "del" || tag === "s" || tag === "strike")
      this.found.apart.push({ text: squeeze(element.textContent ?? ""), paragraph: this.paragraph + 1 });
    else if (isBlock(element)) {
      if (tag === "pre") this.preformatted += 1;
      this.walkBlock(element, print);
      if (tag === "pre") this.preformatted -= 1;
    } else for (const node of [...element.childNodes]) this.walkInline(node, print);
  }

  private walkInline(node: Node, print: Print): void {
    if (node.nodeType === TEXT) {
      this.push(this.preformatted > 0 ? (node.textContent ?? "") : squeeze(node.textContent ?? ""), print);
    } else if (node.nodeType === ELEMENT) {
      if (isBlock(node as Element)) {
        // A block inside a link or a span ends what stands before it all the same.
        this.flush(node.parentNode as Element);
        this.walkElement(node as Element, print);
        this.flush(node as Element);
      } else this.walkElement(node as Element, print);
    }
  }

  /** Rows of a table that holds no other; one that only lays out a page is walked like any block. */
  private readTable(table: Element, print: Print): boolean {
    if (table.tagName.toLowerCase() !== "table" || table.querySelector("table, p + p, ul, ol, h1, h2, h3"))
      return false;
    const rows = [...table.querySelectorAll("tr")];
    if (!rows.some((row) => cellsOf(row).length > 1)) return false;
    const caption = table.querySelector("caption");
    if (caption) this.walkElement(caption, print);
    for (const row of rows) {
      const section =
        row.parentElement && row.parentElement !== table ? printOfElement(row.parentElement, print) : print;
      const of = printOfElement(row, section === "body" ? "table" : section);
      const cells = cellsOf(row).map((cell) => {
        const inner = printOfElement(cell, of);
        for (const node of [...cell.childNodes]) this.walkInCell(node, inner);
        return this.take();
      });
      this.put({ element: row, segments: cells.flat(), cells, table });
    }
    return true;
  }

  /** Nothing in a cell begins a new block; what would is kept apart by a blank. */
  private walkInCell(node: Node, print: Print): void {
    if (node.nodeType !== ELEMENT || !isBlock(node as Element)) {
      this.walkInline(node, print);
      return;
    }
    const inner = printOfElement(node as Element, print);
    if (LEFT_OUT.has((node as Element).tagName.toLowerCase())) return;
    for (const child of [...node.childNodes]) this.walkInCell(child, inner);
    this.push(" ", inner);
  }

  private push(text: string, print: Print): void {
    const last = this.segments.at(-1);
    const joined = /[ \n]$/.test(last?.text ?? " ") ? text.replace(/^ +/, "") : text;
    if (joined === "") return;
    if (last && last.print === print) last.text += joined;
    else this.segments.push({ text: joined, print });
  }

  private take(): Segment[] {
    const taken = this.segments;
    this.segments = [];
    return taken;
  }

  private flush(element: Element): void {
    const segments = this.take();
    if (segments.some(({ text }) => text.trim() !== "")) this.put({ element, segments });
  }

  private put(block: Omit<Block, "paragraph" | "mark">): void {
    this.paragraph += 1;
    const mark = `data-block-${this.marks++}`;
    block.element.setAttribute(mark, "");
    this.found.blocks.push({ paragraph: this.paragraph, mark, ...block });
  }
}

const cellsOf = (row: Element): Element[] => [...row.children].filter((cell) => CELLS.has(cell.tagName.toLowerCase()));

const alternative = (print: Print): Print => (print === "hidden" ? "hidden" : "alternative-text");
