import type { Range } from "../reading";
import type { Measure } from "./find-measures";
import type { Placed } from "./reach-mention";
import type { Shape } from "./read-shape";

/** What the place of a mention tells, beside its cues. */
export interface Place {
  shape: Shape;
  plural: boolean;
  /** Written as one: a noun in the singular, in a language that tells. */
  one: boolean;
  /** Of its sentence. */
  measures: Measure[];
  /** A firm measure stands in a neighbouring line of its list or table. */
  measuredBlock: boolean;
  /** Another type stands in the same row of a table: they are set side by side, not sold. */
  sorted: boolean;
  /** Any of its kind: "A solid-state cell needs …", an indefinite article and the present tense. */
  anyOne: boolean;
  /** A product is named before it in its sentence · in the sentence before. */
  product: "here" | "before" | undefined;
}

/** What a name right before the term weighs: "Ganfeng semi-solid cells", "MG4 半固态版". */
const NAMED = 3;
const VALUE = 4;
const ITEM = 2;
const MEASURED_PHRASE = 3;
const ANY_ONE = 2;

/** Signs that no word gives: the shape of the line, figures of a thing at hand, names of makers and products. */
export function weighPlace(placed: Placed, place: Place): number {
  let sum = (placed.subject ? 1 : 0) + (placed.named ? NAMED : 0);
  if (!place.sorted) {
    if (place.shape === "value") sum += VALUE;
    else if (place.shape === "item" && place.one) sum += ITEM;
    if (place.shape !== "prose" && place.measuredBlock) sum += ITEM;
  }
  if (place.anyOne) sum -= ANY_ONE;
  sum += weighMeasures(placed.phrase, place);
  return sum + (place.product === "here" ? 2 : place.product === "before" ? 1 : 0);
}

function weighMeasures(phrase: Range, { measures, plural }: Place): number {
  const inside = measures.some(({ start, end, firm }) => firm && start >= phrase.start && end <= phrase.end);
  if (inside) return MEASURED_PHRASE;
  if (plural) return 0;
  return measures.some(({ firm }) => firm) ? 2 : measures.length > 0 ? 1 : 0;
}
