import type { Range, ReadableText, Sentence } from "../reading";
import { isWordUnit } from "../text";
import type { FactHit, FactWords } from "./fact-words";
import { readChineseShare, readSecondShare } from "./read-chinese-number";
import { isCovered, precededBy } from "./read-gap";
import { isDigit, readNumber } from "./read-number";

export interface Quantity extends Range {
  sentence: number;
  unit: "percent" | "wh-per-kg";
  low: string;
  /** Present: a range, or an upper bound with low "0". */
  high?: string;
  /** Only an upper bound is told: "below 5 %". */
  bounded: boolean;
  /** What was so before, or of another: "from 20 % to 5 %" leaves the 20. */
  former: boolean;
}

interface Figure extends Range {
  decimal: string;
  unit?: FactHit;
}

/** What markup leaves between number and unit: `$5–10\%$`, `400\text{ Wh/kg}`, `**5** %`. */
const JUNK = " \n$\\*_{}~";
const JUNK_WORDS = ["\\text{", "\\mathrm{", "\\rm{"];
const MOST_JUNK = 14;
/** How far a word that makes a change of two figures may stand before them. */
const MOVED_WITHIN = 80;

/** Every share and energy density of a sentence, in order; numbers without such a unit are left out. */
export function readQuantities(text: ReadableText, sentence: Sentence, index: number, words: FactWords): Quantity[] {
  const figures = readFigures(text.folded, sentence, words);
  const quantities: Quantity[] = [];
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i];
    const next = figures[i + 1];
    if (!figure) break;
    const joint = next && (next.unit ?? figure.unit) ? readJoint(text.folded, figure, next, sentence, words) : "apart";
    // "From 20 % to 0": the second figure may leave its unit out, the first is former all the same.
    const unit = figure.unit ?? (joint === "apart" ? undefined : next?.unit);
    if (!unit) continue;
    const named = unit.role === "wh-per-kg" ? "wh-per-kg" : "percent";
    if (next && joint === "range" && next.unit?.role === unit.role) {
      quantities.push({
        sentence: index,
        unit: named,
        start: figure.start,
        end: next.end,
        low: figure.decimal,
        high: next.decimal,
        bounded: false,
        former: false,
      });
      i++;
      continue;
    }
    const former = joint === "change";
    const bound = former ? undefined : boundOf(figure, text.folded, sentence, words);
    const value = bound ? { low: "0", high: figure.decimal } : { low: figure.decimal };
    // The bound belongs to the quantity: what is quoted must not say more than the text does.
    const start = Math.min(figure.start, bound?.start ?? figure.start);
    const end = Math.max(figure.end, bound?.end ?? figure.end);
    quantities.push({ sentence: index, unit: named, start, end, bounded: bound !== undefined, former, ...value });
  }
  return quantities;
}

function readFigures(folded: string, sentence: Sentence, words: FactWords): Figure[] {
  const figures: Figure[] = words
    .within(sentence.start, sentence.end, "share-number")
    .map((hit) => ({ start: hit.start, end: hit.end, decimal: hit.value, unit: { ...hit, role: "percent" } }));
  for (let at = sentence.start; at < sentence.end; at++) {
    if (folded.charCodeAt(at) === 0x5206 && folded.startsWith("分之", at)) {
      const share = readChineseShare(folded, at);
      const unit = { id: "", role: "percent", value: "", sentence: 0, start: at, end: at + 2 };
      if (share) figures.push({ ...share, unit });
      const second = share && readSecondShare(folded, share.end);
      if (second) figures.push({ ...second, unit });
      at = Math.max(at + 1, (second?.end ?? share?.end ?? 0) - 1);
      continue;
    }
    if (!isDigit(folded.charCodeAt(at))) continue;
    // "mg4", "q4", "lfp-2": digits inside a word are part of a name.
    const inWord =
      at > 0 && (isWordUnit(folded.charCodeAt(at - 1)) || folded[at - 1] === "." || folded[at - 1] === ",");
    const number = inWord ? null : readNumber(folded, at, sentence.grammar);
    if (!number) {
      while (
        isDigit(folded.charCodeAt(at + 1)) ||
        (".,".includes(folded[at + 1] ?? "x") && isDigit(folded.charCodeAt(at + 2)))
      )
        at++;
      continue;
    }
    const unit = unitAt(folded, number.end, words);
    figures.push({ start: at, end: unit?.end ?? number.end, decimal: number.decimal, ...(unit && { unit }) });
    at = number.end - 1;
  }
  return figures.sort((a, b) => a.start - b.start);
}

function unitAt(folded: string, from: number, words: FactWords): FactHit | undefined {
  return words.startingAt(skipJunk(folded, from), "percent", "wh-per-kg");
}

function skipJunk(folded: string, from: number): number {
  let at = from;
  while (at < from + MOST_JUNK) {
    const word = JUNK_WORDS.find((junk) => folded.startsWith(junk, at));
    if (word) at += word.length;
    else if (at < folded.length && JUNK.includes(folded.charAt(at))) at++;
    else break;
  }
  return at;
}

/** How two neighbouring figures hang together: "5–10 %", "from 20 % down to 5 %", or not at all. */
function readJoint(
  folded: string,
  a: Figure,
  b: Figure,
  sentence: Sentence,
  words: FactWords,
): "range" | "change" | "apart" {
  if (b.start - a.end > 24) return "apart";
  const from = Math.max(sentence.start, a.start - MOVED_WITHIN);
  const afterFrom = precededBy(folded, a.start, words, "from", "approx") !== undefined;
  if (words.within(a.end, b.start, "becomes").length > 0 && afterFrom) return "change";
  const gap = folded
    .slice(a.end, b.start)
    .trim()
    .replace(/^[$\\*\s]+|[$\\*\s]+$/g, "");
  const dash = ["-", "~", "—", "--", "～", "–"].includes(gap);
  const start = a.end + folded.slice(a.end, b.start).search(/\S/);
  const word = words.startingAt(start, "range", "range-and");
  const joined = word && isCovered(folded, word.end, b.start, words, "approx", "below") ? word.role : undefined;
  if (dash) return "range";
  // No range runs downwards: "from about 25 % to under 10 %" is a change even without a verb that says so.
  const falls = afterFrom && Number(a.decimal) > Number(b.decimal);
  if (joined === "range")
    return falls || (afterFrom && words.within(from, a.start, "moved").length > 0) ? "change" : "range";
  return joined === "range-and" && precededBy(folded, a.start, words, "between", "approx") ? "range" : "apart";
}

/** The word that makes a figure an upper bound: "below 5 %", 5% 以下. */
function boundOf(figure: Figure, folded: string, sentence: Sentence, words: FactWords): FactHit | undefined {
  const before = precededBy(folded, figure.start, words, "below", "approx");
  if (before) return before;
  const after = skipJunk(folded, figure.end);
  return after < sentence.end ? words.startingAt(after, "below-after") : undefined;
}
