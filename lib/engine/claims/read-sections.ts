import type { FactWords } from "../facts/fact-words";
import type { ReadableText, Sentence } from "../reading";
import { ATTRIBUTES } from "../tables/read-product-tables";
import type { Name } from "./find-names";

/** Marks, numbers and blanks around a name on a line of its own. */
const MARKS = " #*_-·•>:|.()[]`\"'0123456789、";
const LONGEST_LABEL = 80;
const TAG_WITHIN = 80;
/** An HTML heading, read back from its text: `<h2 class="…">`. */
const HTML_HEADING = /<h([1-6])(?: [^<>]*)?>\s*$/;

interface Section {
  name: Name;
  /** Of a marked heading, 1 to 6; a line that holds nothing but a name is a label. */
  level: number;
  /** Whether anything stands under it yet: a label governs one block, be it parted from it by a blank line or not. */
  filled: boolean;
}

/** The product that governs a sentence. */
export interface Governed {
  name: Name;
  /** The first line right under a line that holds nothing but the name: what it is, is said of the product. */
  below: boolean;
}

/**
 * By sentence: the product whose section it stands in. A marked heading (#, <h2>) governs until the next of its rank;
 * a line with nothing but a name governs the lines right below it. A heading of several products governs nothing.
 */
export function readSections(
  text: ReadableText,
  sentences: Sentence[],
  names: Name[],
  words: FactWords,
): (Governed | undefined)[] {
  const products = new Map<number, Name[]>();
  for (const name of names)
    if (name.kind === "product" && !name.rival) {
      const here = products.get(name.sentence);
      if (here) here.push(name);
      else products.set(name.sentence, [name]);
    }
  if (products.size === 0) return [];
  let marked: Section | undefined;
  let label: Section | undefined;
  let before: Sentence | undefined;
  return sentences.map((sentence, index) => {
    // Sentences that were passed over may hold a heading.
    if (before && sentence.index - before.index > 1) marked = label = undefined;
    const here = products.get(index) ?? [];
    const level = headingLevel(text.folded, sentence);
    if (level > 0) {
      const one = onlyName(here);
      if (one) marked = { name: one, level, filled: false };
      else if (here.length > 0 || (marked && level <= marked.level)) marked = undefined;
      label = undefined;
    } else if (isLabel(text.folded, sentence, here, words)) label = { name: here[0] as Name, level: 0, filled: false };
    else if (label) {
      const parted = before !== undefined && isBlankLine(text.folded, before.end, sentence.start);
      if ((label.filled && parted) || mayBeLabel(text.folded, sentence, words)) label = undefined;
      else {
        const below = !label.filled;
        label.filled = true;
        before = sentence;
        return { name: label.name, below };
      }
    }
    before = sentence;
    const governing = label ?? marked;
    return governing && { name: governing.name, below: false };
  });
}

function onlyName(names: Name[]): Name | undefined {
  const [first] = names;
  return first && !first.grouped && names.every(({ name }) => name === first.name) ? first : undefined;
}

function headingLevel(folded: string, { start }: Sentence): number {
  let level = 0;
  while (folded[start + level] === "#" && level < 7) level++;
  if (level > 0) return level <= 6 && folded[start + level] === " " ? level : 0;
  if (folded[start - 1] !== ">" && folded[start - 2] !== ">") return 0;
  return Number(HTML_HEADING.exec(folded.slice(Math.max(0, start - TAG_WITHIN), start))?.[1] ?? 0);
}

/** Nothing on the line but one product, with its maker and words such as "model" or 全新. */
function isLabel(folded: string, { start, end }: Sentence, here: Name[], words: FactWords): boolean {
  if (here.length !== 1 || end - start > LONGEST_LABEL || !endsLine(folded, start, end)) return false;
  const [name] = here;
  for (let at = start; at < end; ) {
    if (name && at === name.start) at = name.end;
    else if (MARKS.includes(folded.charAt(at))) at++;
    else {
      const word = words.startingAt(at, "product-noun", "product-key", "name-cue", "maker", "filler");
      if (!word) return false;
      at = word.end;
    }
  }
  return true;
}

/** A short line that tells nothing of a battery may name a product that nobody can see is one: no label reaches past it. */
function mayBeLabel(folded: string, { start, end }: Sentence, words: FactWords): boolean {
  if (end - start > LONGEST_LABEL || ".。!?:|".includes(folded.charAt(end - 1)) || !endsLine(folded, start, end))
    return false;
  for (let at = start; at < end; at++) if (":|".includes(folded.charAt(at))) return false;
  return words.within(start, end, ...ATTRIBUTES).length === 0;
}

/** Nothing else stands before or behind it on its line. */
function endsLine(folded: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && " \t".includes(folded.charAt(from - 1))) from--;
  let to = end;
  while (to < folded.length && " *_:".includes(folded.charAt(to))) to++;
  return (
    (from === 0 || "\n>".includes(folded.charAt(from - 1))) &&
    (to >= folded.length || "\n<".includes(folded.charAt(to)))
  );
}

function isBlankLine(folded: string, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) if (folded[at] === "\n" && folded[at + 1] === "\n") return true;
  return false;
}
