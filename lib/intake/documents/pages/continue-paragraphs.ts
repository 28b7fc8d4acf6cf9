import type { PrintedBlock, Segment } from "./types";

const SENTENCE_END = /[.!?。！？：:;；…]["'”’」』）)⁰-⁹¹²³]*$/;
/** What may stand between the two halves of a paragraph: it is put behind both. */
const BETWEEN = new Set<PrintedBlock["print"]>(["header-or-footer", "footnote", "hidden", "aside"]);

/**
 * Blocks as they are read, each with those it goes on in: a paragraph that breaks off at the end of a column or page is
 * one with the next, and the notes and running lines between the two come after it.
 */
export function continueParagraphs(blocks: PrintedBlock[]): PrintedBlock[][] {
  const chains: PrintedBlock[][] = [];
  let open: PrintedBlock[] | undefined;
  let waiting: PrintedBlock[][] = [];
  for (const block of blocks) {
    if (BETWEEN.has(block.print)) {
      waiting.push([block]);
      continue;
    }
    const last = open?.at(-1);
    if (open && last && goesOn(last, block)) {
      open.push(block);
      continue;
    }
    chains.push(...waiting);
    waiting = [];
    open = [block];
    chains.push(open);
  }
  return [...chains, ...waiting];
}

function goesOn(before: PrintedBlock, after: PrintedBlock): boolean {
  if (before.block.kind !== "paragraph" || after.block.kind !== "paragraph" || before.print !== after.print)
    return false;
  if (before.print === "heading") return false;
  const last = before.block.lines.at(-1) as Segment;
  const next = after.block.lines[0] as Segment;
  const elsewhere = before.page !== after.page || next.base <= last.base || next.base - last.base < 1.6 * last.size;
  if (!elsewhere || Math.abs(last.size - next.size) > 0.08 * last.size || SENTENCE_END.test(last.text)) return false;
  const widest = Math.max(...before.block.lines.map(({ left, right }) => right - left));
  const full = last.right - last.left > 0.7 * widest;
  const han = /\p{Script=Han}$|[，、]$/u.test(last.text) && /^[\p{Script=Han}\w]/u.test(next.text);
  return full && (/^\p{Ll}/u.test(next.text) || (han && before.block.lines.length > 1));
}
