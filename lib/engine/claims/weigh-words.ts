import { countBefore } from "../count-before";
import type { FoundMention, Range } from "../reading";
import type { Fact } from "../types";
import { foldedOffset } from "./folded-offset";
import { type Bearings, isCorrected, nameSameBattery, tellsOfSameBattery } from "./same-battery";
import type { DraftClaim } from "./types";

export interface WordsOfText extends Bearings {
  facts: Fact[];
}
type Claim = Pick<DraftClaim, "subject" | "category" | "mentions">;
type Weighed = Pick<DraftClaim, "against" | "doubts">;

/**
 * What the text asserts of the same subject against a claim, and what leaves it open. A false contradiction accuses
 * somebody: whatever may be said of another battery, or is set right by the text itself, does not count.
 *
 * Only solid claims are weighed. A hybrid battery holds liquid by definition, so a share of liquid agrees with
 * it, and so does a looser "liquid" beside it; "no liquid" beside hybrid is left alone, since the draft
 * sets no lower bound; and between hybrid and liquid the draft has no number (part 1, classes).
 */
export function weighWords(claim: Claim, text: WordsOfText): Weighed {
  const weighed: Weighed = { against: { facts: [], mentions: [] }, doubts: { facts: [] } };
  if (claim.category !== "solid") return weighed;
  const own = claim.mentions.map((index) => text.mentions[index]).filter((mention) => mention !== undefined);
  text.facts.forEach((fact, index) => {
    const says = speaks(fact);
    if (says === "nothing" || fact.context !== "asserted") return;
    const range = { start: foldedOffset(text.text, fact.start), end: foldedOffset(text.text, fact.end) };
    const tied = nearest(own, range).find((mention) =>
      tellsOfSameBattery({ ...range, subject: fact.subject }, mention, text),
    );
    if (!tied) return;
    if (says === "against" && !isCorrected(tied, range, text)) weighed.against.facts.push(index);
    else weighed.doubts.facts.push(index);
  });
  text.mentions.forEach((mention, index) => {
    if (mention.context !== "asserted" || mention.category === "solid") return;
    if (nearest(own, mention).some((other) => nameSameBattery(other, mention, text)))
      weighed.against.mentions.push(index);
  });
  return weighed;
}

/** Against: liquid above zero. Doubt: gel, a wetting agent, an upper bound alone. An absence never speaks against solid. */
function speaks(fact: Fact): "against" | "doubt" | "nothing" {
  if (fact.kind === "liquid_statement") {
    if (fact.value === "absent") return "nothing";
    return fact.value === "present" ? "against" : "doubt";
  }
  if (fact.kind !== "liquid_content_pct" || typeof fact.value === "string") return "nothing";
  if (typeof fact.value === "number") return fact.value > 0 ? "against" : "nothing";
  return fact.value[0] > 0 ? "against" : "doubt";
}

/** The claim's mentions next to a place, before and after: the ones that a reader would tie it to. */
function nearest(own: FoundMention[], range: Range): FoundMention[] {
  const next = countBefore(own, ({ start }) => start <= range.start);
  return [own[next - 1], own[next]].filter((mention) => mention !== undefined);
}
