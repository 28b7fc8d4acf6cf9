import type { FoundMention, Range, Sentence } from "../reading";
import type { Hits } from "./collect-hits";
import { standBeside } from "./extend-term";
import { sentenceAt } from "./sentence-at";

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
  about: (sentence: number) => boolean,
): { mentions: FoundMention[]; coined: (Range & { id: string })[] } {
  const explained: FoundMention[] = [];
  const coined: (Range & { id: string })[] = [];
  // A coined name may hold a term ("graphene solid-state battery"): the name is what was written.
  const names = longestFirst(hits.coined);
  const outside = mentions.filter(
    (mention) => !names.some((name) => !name.beside && name.start < mention.end && mention.start < name.end),
  );
  for (const name of names) {
    const sentence = sentenceAt(sentences, name.start);
    const near = outside.filter((mention) => mention.sentence === sentence && mention.category === "hybrid");
    const apposed = near.some(
      (mention) =>
        (mention.start >= name.end
          ? inApposition(folded, name, mention, hits)
          : inApposition(folded, mention, name, hits)) ||
        (mention.start >= name.end && identified(folded, name, mention, hits)),
    );
    if (name.beside && !apposed) continue;
    if (apposed)
      explained.push({
        start: name.start,
        end: name.end,
        term: name.coined.id,
        concept: name.coined.concept,
        category: "hybrid",
        lang: sentences[sentence]?.lang ?? "en",
        sentence,
        coordinated: false,
        context: "generic",
      });
    else if (name.beside || about(sentence) || name.end - name.start > 3)
      coined.push({ id: name.coined.id, start: name.start, end: name.end });
  }
  return { mentions: [...outside, ...explained].sort((a, b) => a.start - b.start), coined };
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
