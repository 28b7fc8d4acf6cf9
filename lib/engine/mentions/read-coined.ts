import type { CoinedEntry } from "../lexicon";
import type { FoundMention, Range, Sentence } from "../reading";
import type { Hits } from "./collect-hits";
import { standBeside } from "./extend-term";
import { sentenceAt } from "./sentence-at";

/** A coined name that the text does not explain. */
export type FoundCoined = Range & { entry: CoinedEntry };

/** How far "is a kind of" may stand from the coined name and from the term. */
const IDENTIFIED_WITHIN = 24;

/**
 * A coined name is a hybrid mention only where the text itself classes it: in apposition ("condensed battery
 * (semi-solid)") or by a verb ("counts as semi-solid"). Everywhere else it is reported without a category.
 */
export function readCoined(
  folded: string,
  sentences: Sentence[],
  mentions: FoundMention[],
  hits: Hits,
): { mentions: FoundMention[]; coined: FoundCoined[] } {
  const explained: FoundMention[] = [];
  const coined: FoundCoined[] = [];
  const names = longestFirst(hits.coined);
  const outside = mentionsOutside(mentions, names);
  const hybrids = new Map<number, FoundMention[]>();
  for (const mention of outside)
    if (mention.category === "hybrid")
      hybrids.set(mention.sentence, [...(hybrids.get(mention.sentence) ?? []), mention]);
  for (const { start, end, coined: entry, beside } of names) {
    const sentence = sentenceAt(sentences, start);
    const classed = hybrids.get(sentence)?.some((mention) => classes(folded, { start, end }, mention, hits));
    const lang = (sentences[sentence] as Sentence).lang;
    if (classed)
      explained.push({
        start,
        end,
        term: entry.id,
        concept: entry.concept,
        category: "hybrid",
        lang,
        sentence,
        coordinated: false,
        context: "generic",
      });
    else if (!beside) coined.push({ entry, start, end });
  }
  return { mentions: [...outside, ...explained].sort((a, b) => a.start - b.start), coined };
}

function classes(folded: string, name: Range, mention: Range, hits: Hits): boolean {
  if (mention.end <= name.start)
    return folded.slice(mention.end, name.start).trim() === "" || inApposition(folded, mention, name, hits);
  return inApposition(folded, name, mention, hits) || identified(folded, name, mention, hits);
}

/** A coined name may hold a term ("graphene solid-state battery"): the name is what was written. */
function mentionsOutside(mentions: FoundMention[], names: Hits["coined"]): FoundMention[] {
  const whole = names.filter(({ beside }) => !beside);
  let next = 0;
  return mentions.filter((mention) => {
    while ((whole[next]?.end ?? mention.start + 1) <= mention.start) next++;
    return (whole[next]?.start ?? mention.end) >= mention.end;
  });
}

/** Bracketed or quoted right beside the term: a list ("all-solid, semi-solid and condensed") explains nothing. */
function inApposition(folded: string, left: Range, right: Range, hits: Hits): boolean {
  if (!standBeside(folded, left, right, hits)) return false;
  const between = folded.slice(left.end, right.start);
  return /["'(]/.test(between) && !/[,、/]/.test(between);
}

function identified(folded: string, name: Range, mention: Range, hits: Hits): boolean {
  if (mention.start - name.end > IDENTIFIED_WITHIN) return false;
  for (let at = name.end; at < mention.start; at++) {
    if (",;、。".includes(folded.charAt(at))) return false;
    if (hits.starts.identifies.has(at)) return true;
  }
  return false;
}

function longestFirst(coined: Hits["coined"]): Hits["coined"] {
  const sorted = [...coined].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hits["coined"] = [];
  for (const name of sorted) if (name.start >= (kept.at(-1)?.end ?? 0)) kept.push(name);
  return kept;
}
