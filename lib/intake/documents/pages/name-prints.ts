import type { Print } from "../types";
import type { Running } from "./mark-running";
import { orderSegments } from "./order-segments";
import { splitParagraphs } from "./split-paragraphs";
import type { Block, Lines, PageLines, PrintedBlock, Segment } from "./types";

/** Against the size of the body: below is small print, above is a heading. */
const SMALL = 0.87;
const LARGE = 1.15;
/** Footnotes stand in the lower part of the page. */
const FOOT = 0.55;
const LONGEST_HEADING = 160;
const NOTE_MARK =
  /^(?:[\d¹²³⁰-⁹*†‡§※①-⑳a-z][)\]）.]?\s?|\[\d+\]|注[\d一二三四五]?[：:]|(?:Notes?|Sources?)\b|资料来源)/u;

/** The blocks of a page in their order, each with how it is printed; what nobody sees stands last. */
export function namePrints(
  { page, height, segments, rules, walls }: PageLines,
  running: Running,
  usualSize: number,
): { blocks: PrintedBlock[]; certain: boolean } {
  const shown = segments.filter((one) => !running.dropped.has(one));
  const isMain = (one: Segment) => one.turn === mainTurn && !one.hidden && !running.kept.has(one);
  const mainTurn = heaviestTurn(shown);
  const main = orderSegments(shown.filter(isMain), mainTurn === 0 ? { rules, walls } : NO_LINES);
  const own = bodySize(shown.filter(isMain));
  const body = own < SMALL * usualSize ? usualSize : own;
  const named = (blocks: Block[], print: (block: Block) => Print) =>
    blocks.map((block) => ({ block, page, print: print(block) }));
  const header = shown.filter((one) => running.kept.has(one));
  const [head, foot] = [
    header.filter(({ base }) => base < height / 2),
    header.filter(({ base }) => base >= height / 2),
  ];
  const turned = [...new Set(shown.map(({ turn }) => turn))].filter((turn) => turn !== mainTurn);
  const asides = turned.map((turn) =>
    orderSegments(
      shown.filter((one) => one.turn === turn && !one.hidden),
      NO_LINES,
    ),
  );
  const hidden = orderSegments(
    shown.filter((one) => one.hidden),
    NO_LINES,
  );
  return {
    blocks: [
      ...named(alone(head), () => "header-or-footer"),
      ...named(main.blocks, (block) => printOf(block, body, height)),
      ...named(
        asides.flatMap(({ blocks }) => blocks),
        () => "aside",
      ),
      ...named(alone(foot), () => "header-or-footer"),
      ...named(hidden.blocks, () => "hidden"),
    ],
    certain: main.certain,
  };
}

const NO_LINES: Lines = { rules: [], walls: [] };

/** The direction in which most of a page is written. */
function heaviestTurn(segments: Segment[]): number {
  const weights = new Map<number, number>([[0, 0]]);
  for (const { turn, text, hidden } of segments) if (!hidden) weights.set(turn, (weights.get(turn) ?? 0) + text.length);
  return [...weights].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Of several running lines each is its own. */
const alone = (segments: Segment[]): Block[] => segments.flatMap((one) => splitParagraphs([[one]]));

/** The size in which most letters are printed. */
export function bodySize(segments: Segment[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of segments) {
    const rounded = Math.round(size * 4) / 4;
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length);
  }
  return [...weights].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

function printOf(block: Block, body: number, height: number): Print {
  if (block.kind === "table") return "table";
  const [first] = block.lines as [Segment];
  const size = bodySize(block.lines);
  const length = block.lines.reduce((n, { text }) => n + text.length, 0);
  if (size < SMALL * body) return first.base > FOOT * height && NOTE_MARK.test(first.text) ? "footnote" : "small-print";
  if (length > LONGEST_HEADING) return "body";
  const bold = block.lines.every((line) => line.bold) && block.lines.length < 3 && !/[.。;；,，]$/.test(first.text);
  return size > LARGE * body || bold ? "heading" : "body";
}
