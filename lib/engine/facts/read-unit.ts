import type { Range } from "../reading";
import { followedBy, precededBy } from "./read-gap";
import { isDigit } from "./read-number";
import type { Quantity } from "./read-quantities";
import type { FactReading } from "./types";

/** How far from its figure the level (cell, pack, electrolyte) may be named. */
const BASIS_WITHIN = 48;
export const NOT_STATED = "not stated";

/**
 * How a share is counted: "wt%" by mass, "vol%" by volume, "%" where the text does not say. `told` is all that is
 * quoted for it: the figure with what it is a share of.
 */
export function readShareUnit(told: Range, { text, words }: FactReading): string {
  const unit = words.within(told.start, told.end, "percent").find(({ value }) => value !== "");
  if (unit) return unit.value;
  const counted =
    words.within(told.start, told.end, "share-by")[0] ??
    followedBy(text.folded, told.end, words, "share-by", "filler") ??
    precededBy(text.folded, told.start, words, "share-by", "filler", "share");
  return counted?.value ?? "%";
}

/** Of what a share or a density is: the level that is named next to it in its sentence. */
export function readBasis(quantity: Quantity, told: Range, reading: FactReading, ...never: string[]): string {
  const { text, words } = reading;
  let nearest: string | undefined;
  let least = BASIS_WITHIN + 1;
  for (const hit of words.within(Math.max(0, told.start - BASIS_WITHIN), told.end + BASIS_WITHIN, "basis")) {
    if (hit.sentence !== quantity.sentence || never.includes(hit.value)) continue;
    const gap = hit.end <= quantity.start ? quantity.start - hit.end : Math.max(0, hit.start - quantity.end);
    // Beyond another figure a level is told of that one: "5 % liquid and 300 Wh/kg at cell level".
    if (gap < least && !hasFigure(text.folded, Math.min(hit.end, quantity.end), Math.max(hit.start, quantity.start))) {
      nearest = hit.value;
      least = gap;
    }
  }
  if (nearest !== undefined) return nearest;
  // "400 Wh/kg cells", 电芯 400 Wh/kg: the thing itself, with nothing between.
  const beside =
    followedBy(text.folded, quantity.end, words, "basis-noun", "filler") ??
    precededBy(text.folded, quantity.start, words, "basis-noun", "approx", "filler", "share");
  return beside !== undefined && !never.includes(beside.value) ? beside.value : NOT_STATED;
}

function hasFigure(folded: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isDigit(folded.charCodeAt(at))) return true;
  return false;
}
