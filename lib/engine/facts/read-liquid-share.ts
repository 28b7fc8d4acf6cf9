import type { Sentence } from "../reading";
import { isWordUnit } from "../text";
import type { FactHit } from "./fact-words";
import { followedBy, isCovered, precededBy } from "./read-gap";
import type { Quantity } from "./read-quantities";
import { readBasis, readShareUnit } from "./read-unit";
import type { FactReading, FoundFact } from "./types";

const HEADS = ["liquid", "liquid-bare", "gel", "gel-bare"];
/** Between a share and the liquid it counts: "5 % (by weight) of liquid or gel". */
const OVER = ["filler", "approx", "percent"];
/** How far before its figure the liquid may be named, in a sentence with nothing else that has percentages. */
const NAMED_WITHIN = 72;
/** At most this far apart, liquid and figure need no word such as "content" between them. */
const SIDE_BY_SIDE = 6;

/** The share of liquid or gel that a quantity tells, or null: most percentages tell something else. */
export function readLiquidShare(
  quantity: Quantity,
  sentence: Sentence,
  reading: FactReading,
): (FoundFact & { head: FactHit }) | null {
  const { text, words } = reading;
  if (quantity.unit !== "percent" || quantity.former) return null;
  if (Number(quantity.high ?? quantity.low) > 100) return null;
  if (precededBy(text.folded, quantity.start, words, "changed-by", "approx", "range")) return null;
  if (followedBy(text.folded, quantity.end, words, "other-share", "filler")) return null;
  const liquid = headAfter(quantity, sentence, reading, HEADS) ?? headBefore(quantity, sentence, reading, HEADS);
  if (liquid) return { ...asFact(quantity, liquid, reading), value: shareValue(quantity), head: liquid };
  const rest = restOfSolid(quantity, sentence, reading);
  return rest && { ...asFact(quantity, rest.head, reading), value: rest.value, head: rest.head };
}

function headAfter(
  quantity: Quantity,
  sentence: Sentence,
  { text, words }: FactReading,
  roles: string[],
): FactHit | undefined {
  return words
    .within(quantity.end, Math.min(sentence.end, quantity.end + 60), ...roles)
    .find(
      (head) =>
        isCovered(text.folded, quantity.end, head.start, words, ...OVER) && standsAlone(head, text.folded, words),
    );
}

function headBefore(
  quantity: Quantity,
  sentence: Sentence,
  { text, words }: FactReading,
  roles: string[],
): FactHit | undefined {
  const from = Math.max(sentence.start, quantity.start - NAMED_WITHIN);
  const last = words.within(from, quantity.start, ...roles).findLast((hit) => standsAlone(hit, text.folded, words));
  if (!last) return undefined;
  // "liquid_electrolyte_pct" is one word, whatever shorter ones it begins with.
  const longest = words.startingAt(last.start, ...roles);
  const head = longest && longest.end <= quantity.start ? longest : last;
  if (words.within(head.end, quantity.start, "other-share", "changed-by", "replaced", "leak", "none-before").length > 0)
    return undefined;
  // In a row the figure stands in the next cell; beyond it another column begins.
  if (/;|\|[^|]*\|/.test(text.folded.slice(head.end, quantity.start))) return undefined;
  const namesShare = head.role === "liquid" && words.within(head.start, head.end, "share").length > 0;
  const tied =
    namesShare ||
    quantity.start - head.end <= SIDE_BY_SIDE ||
    words.within(head.end, quantity.start, "share").length > 0;
  return tied ? head : undefined;
}

/** "Liquid" alone names the liquid of the battery only where no other noun follows it: not "liquid soap". */
export function standsAlone(head: FactHit, folded: string, words: FactReading["words"]): boolean {
  if (head.role !== "liquid-bare" && head.role !== "gel-bare") return true;
  let at = head.end;
  while (folded[at] === " ") at++;
  if (at === head.end || !isWordUnit(folded.charCodeAt(at))) return true;
  return (
    words.startingAt(
      at,
      "share",
      "filler",
      "electrolyte",
      "holds",
      "none-after",
      "gel-bare",
      "liquid",
      "solid",
      "below",
      "subject-link",
    ) !== undefined
  );
}

/** "95 % solid" of an electrolyte leaves 5; the label "100 % solid-state" says nothing of a share. */
function restOfSolid(
  quantity: Quantity,
  sentence: Sentence,
  reading: FactReading,
): { head: FactHit; value: number } | null {
  const { words } = reading;
  const share = Number(quantity.low);
  if (quantity.high !== undefined || share <= 50 || share >= 100) return null;
  if (
    words.within(sentence.start, sentence.end, "electrolyte").length === 0 &&
    words.within(sentence.start, sentence.end, "solid").length < 2
  ) {
    const named = words.within(quantity.start, Math.min(sentence.end, quantity.end + 40), "solid");
    if (!named.some((hit) => hit.end - hit.start > 8 || hit.value === "electrolyte")) return null;
  }
  const head = headAfter(quantity, sentence, reading, ["solid"]);
  if (!head) return null;
  const decimals = quantity.low.split(".")[1]?.length ?? 0;
  return { head, value: Number((100 - share).toFixed(decimals)) };
}

function asFact(quantity: Quantity, head: FactHit, reading: FactReading): Omit<FoundFact, "value"> {
  const told = { start: Math.min(quantity.start, head.start), end: Math.max(quantity.end, head.end) };
  const unit = readShareUnit(told, reading);
  const basis = readBasis(quantity, told, reading);
  return { kind: "liquid_content_pct", ...told, sentence: quantity.sentence, unit, basis };
}

/** A bound alone leaves the share open down to nothing. */
export function shareValue(quantity: Quantity): number | [number, number] {
  return quantity.high === undefined ? Number(quantity.low) : [Number(quantity.low), Number(quantity.high)];
}
