import { followedBy, precededBy } from "./read-gap";
import type { Quantity } from "./read-quantities";
import { readBasis } from "./read-unit";
import type { FactReading, FoundFact } from "./types";

/**
 * The product's own density: neither a range, nor what it was before, nor a difference, nor what it is compared with.
 * A bound ("above 400", "up to 500") is told by its figure.
 */
export function readEnergyDensity(quantity: Quantity & { keyStart?: number }, reading: FactReading): FoundFact | null {
  const { text, words } = reading;
  if (quantity.unit !== "wh-per-kg" || quantity.former) return null;
  if (quantity.high !== undefined && !quantity.bounded) return null;
  if (precededBy(text.folded, quantity.start, words, "former", "approx", "filler")) return null;
  if (followedBy(text.folded, quantity.end, words, "increase")) return null;
  return {
    kind: "energy_density_wh_kg",
    value: Number(quantity.high ?? quantity.low),
    unit: "Wh/kg",
    basis: readBasis(quantity, quantity, reading, "electrolyte"),
    sentence: quantity.sentence,
    start: quantity.keyStart ?? quantity.start,
    end: quantity.end,
  };
}
