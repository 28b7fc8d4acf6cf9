import type { ReadableText, Sentence } from "../reading";
import { isWordUnit } from "../text";
import type { FactWords } from "./fact-words";
import { readNumber } from "./read-number";
import type { Quantity } from "./read-quantities";

/** Between the unit in a key and the figure: "liquid_pct": 5 · Energy density (Wh/kg) | 300 · Liquid content (%): 5. */
const CLOSERS = ")]\"'* ";
const MARKS = ":=|";
const OPENERS = "\"' *";
const MOST = 6;
const LONGEST_KEY = 40;

export interface KeyedQuantity extends Quantity {
  /** Where the key begins: a bare "400" quoted alone would tell nothing. */
  keyStart: number;
}

/** Shares and densities whose unit stands in their key: the figure behind the colon carries none of its own. */
export function readKeyedQuantities(
  text: ReadableText,
  sentence: Sentence,
  index: number,
  words: FactWords,
): KeyedQuantity[] {
  const { folded } = text;
  const quantities: KeyedQuantity[] = [];
  for (const { start, end, role } of words.within(sentence.start, sentence.end, "percent", "wh-per-kg")) {
    let at = skip(folded, end, CLOSERS);
    if (!MARKS.includes(folded.charAt(at)) || at >= sentence.end) continue;
    at = skip(folded, at + 1, OPENERS);
    const number = readNumber(folded, at, sentence.grammar);
    if (!number || number.end > sentence.end || quantities.at(-1)?.start === at) continue;
    const after = skip(folded, number.end, " ");
    // With a unit of its own the figure is read already.
    if (words.startingAt(after, "percent", "wh-per-kg") || isWordUnit(folded.charCodeAt(after))) continue;
    quantities.push({
      sentence: index,
      keyStart: keyStart(folded, start, sentence.start),
      unit: role === "percent" ? "percent" : "wh-per-kg",
      start: at,
      end: number.end,
      low: number.decimal,
      bounded: false,
      former: false,
    });
  }
  return quantities;
}

function keyStart(folded: string, unit: number, from: number): number {
  let at = unit;
  while (at > from && unit - at < LONGEST_KEY && !"\"'|,;{\n".includes(folded.charAt(at - 1))) at--;
  while (folded[at] === " ") at++;
  return at;
}

function skip(folded: string, from: number, units: string): number {
  let at = from;
  while (at < folded.length && at - from < MOST && units.includes(folded.charAt(at))) at++;
  return at;
}
