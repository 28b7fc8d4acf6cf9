import { parseHTML } from "linkedom";
import { decodeDocument, noteCharset } from "../decode-document";
import { HTML_LIMIT } from "../limits";
import { RefusedDocument } from "../refused-document";
import { type Segment, TextWriter } from "../text-writer";
import type { Extracted, Print } from "../types";
import { type Block, collectBlocks } from "./collect-blocks";
import { findArticle } from "./find-article";
import { refuseHugePage } from "./refuse-huge-page";

/**
 * A page of HTML: its main article first, then all the rest of it, named as what stands beside. No script runs, no link
 * is followed, no style sheet is read. Paragraphs are numbered as they stand in the file.
 */
export function readHtml(bytes: Uint8Array): Extracted {
  if (bytes.length > HTML_LIMIT) throw new RefusedDocument("document-too-large", { limit: HTML_LIMIT / 1_000_000 });
  const decoded = decodeDocument(bytes, statedCharset(bytes));
  refuseHugePage(decoded.text);
  const { document } = parseHTML(withRoot(decoded.text));
  const writer = new TextWriter();
  noteCharset(decoded, writer);
  const { blocks, apart, title } = collectBlocks(document as unknown as Document);
  const elsewhere = document.querySelectorAll("iframe[src], frame[src], object[data], embed[src]").length;
  const article = findArticle(document as unknown as Document, blocks);
  if (!article) writer.note("note-no-article");
  const [within, beside] = article ? part(blocks, (block) => article.has(block)) : [blocks, []];
  for (const block of within) write(writer, block, block.cells, block.segments);
  for (const block of beside) {
    const segments = (list: Segment[]) => list.map((one) => ({ ...one, print: besides(one.print) }));
    write(writer, block, block.cells?.map(segments), segments(block.segments));
  }
  const isNew = title !== "" && !blocks.some(({ segments }) => textOf(segments).includes(title));
  if (isNew) writer.add([{ text: title, print: "header-or-footer" }], { kind: "paragraph", paragraph: 1 });
  for (const { text, paragraph } of apart) writer.setApart(text, { kind: "paragraph", paragraph }, "deleted");
  if (elsewhere > 0) writer.note("note-outside-content", { count: elsewhere });
  return writer.finish();
}

/** A fragment has no root; without one the parser keeps its first element alone. */
const withRoot = (text: string): string => (/<html[\s>]/i.test(text) ? text : `<html><body>${text}</body></html>`);

/** The charset that the page names in its first kilobyte, as browsers look for it. */
function statedCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w:-]+)/i.exec(head)?.[1]
  );
}

function part(blocks: Block[], holds: (block: Block) => boolean): [Block[], Block[]] {
  return [blocks.filter(holds), blocks.filter((block) => !holds(block))];
}

function write(writer: TextWriter, block: Block, cells: Segment[][] | undefined, segments: Segment[]): void {
  const place = { kind: "paragraph" as const, paragraph: block.paragraph };
  const prints = new Set(segments.map(({ print }) => print));
  if (!cells || !block.table) writer.add(segments, place);
  else writer.addRow(cells, place, block.table, prints.size === 1 ? [...prints][0] : "table");
}

/** What is no more than text becomes an aside beside an article; the rest keeps its own name. */
const besides = (print: Print): Print => (["body", "heading", "table"].includes(print) ? "aside" : print);

const textOf = (segments: Segment[]): string => segments.map(({ text }) => text).join("");
