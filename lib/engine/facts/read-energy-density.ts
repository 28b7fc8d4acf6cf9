import { followedBy, precededBy } from "./read-gap";
import type { Quantity } from "./read-quantities";
import type { FactReading, FoundFact } from "./types";

/** How far from its figure the level (cell, pack) may be named. */
const BASIS_WITHIN = 40;

/**
 * The product's own density: neither a range, nor what it was before, nor a difference, nor what it is compared with.
 * A bound ("above 400", "up to 500") is told by its figure.
 */
export function readEnergyDensity(quantity: Quantity, { text, words }: FactReading): FoundFact | null {
  if (quantity.unit !== "wh-per-kg" || quantity.former) return null;
  if (quantity.high !== undefined && !quantity.bounded) return null;
  if (precededBy(text.folded, quantity.start, words, "former", "approx", "filler")) return null;
  if (followedBy(text.folded, quantity.end, words, "increase")) return null;
  const near = words
    .within(quantity.start - BASIS_WITHIN, quantity.end + BASIS_WITHIN, "basis")
    .filter((hit) => hit.sentence === quantity.sentence && hit.value !== "electrolyte");
  return {
    kind: "energy_density_wh_kg",
    value: Number(quantity.high ?? quantity.low),
    basis: near[0]?.value ?? "not stated",
    sentence: quantity.sentence,
    start: quantity.start,
    end: quantity.end,
  };
}
