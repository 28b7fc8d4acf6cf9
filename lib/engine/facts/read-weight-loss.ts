import type { Sentence } from "../reading";
import { readDrying } from "./read-drying";
import { followedBy } from "./read-gap";
import { shareValue } from "./read-liquid-share";
import type { Quantity } from "./read-quantities";
import type { FactReading, FoundFact } from "./types";

/** How far before its figure the loss may be named. */
const NAMED_WITHIN = 60;
/** A limit is told right beside its figure: "the 0.5 % limit", "must not exceed 0.5 %". */
const LIMIT_BEFORE = 28;
const LIMIT_AFTER = 14;

/** The loss on drying that a quantity tells; a limit is no measurement, and weight saved elsewhere no loss on drying. */
export function readWeightLoss(quantity: Quantity, sentence: Sentence, reading: FactReading): FoundFact | null {
  const { text, words } = reading;
  if (quantity.unit !== "percent" || quantity.former) return null;
  const clauseStart = sentence.clauses.findLast((clause) => clause.start <= quantity.start)?.start ?? sentence.start;
  const before = words.within(Math.max(clauseStart, quantity.start - LIMIT_BEFORE), quantity.start, "limit");
  const after = words.within(quantity.end, Math.min(sentence.end, quantity.end + LIMIT_AFTER), "limit");
  if (before.length > 0 || after.length > 0) return null;
  const named =
    words.within(Math.max(sentence.start, quantity.start - NAMED_WITHIN), quantity.start, "loss").length > 0 ||
    followedBy(text.folded, quantity.end, words, "loss", "filler") !== undefined;
  const dried =
    words.within(sentence.start, sentence.end, "drying").length > 0 &&
    words.within(clauseStart, Math.min(sentence.end, quantity.end + 40), "weight").length > 0;
  if (!named && !dried) return null;
  const conditions = readDrying(quantity.sentence, quantity.start, reading);
  return {
    kind: "weight_loss_pct",
    value: shareValue(quantity),
    unit: "%",
    ...(conditions && { conditions }),
    sentence: quantity.sentence,
    start: quantity.start,
    end: quantity.end,
  };
}
