import type { Range } from "../reading";
import { isWordUnit } from "../text";
import type { Hits } from "./collect-hits";

/** Known words between term and noun ("EV", "lithium-metal", 车用), and words the lexicon has never seen. */
const MOST_FILLERS = 5;
const MOST_OPEN_WORDS = 2;

export type Extension =
  | { kind: "noun"; end: number }
  /** The term describes a part, or a thing that is no battery. `classed`: yet the part classes a cell or product. */
  | { kind: "component"; classed: boolean; nounEnd?: number }
  /** `headed`: an unknown noun stands right after it ("semi-solid grease"), of which the term may be said. */
  | { kind: "bare"; headed: boolean };

/** Walks from the end of a term to its noun, over what may stand between; brackets, quotes, markup and the end of the sentence (`limit`) end the walk. */
export function extendTerm(folded: string, end: number, hits: Hits, limit: number): Extension {
  let at = end;
  let open = 0;
  // "Liquid-electrolyte lithium-ion": the chemistry stands for the noun where none follows.
  let elided: Extension = { kind: "bare", headed: false };
  for (let step = 0; step <= MOST_FILLERS; step++) {
    const next = skipJoint(folded, at);
    // The next line of a data sheet is no noun of this one.
    if (next >= limit) break;
    // "semi-solid condensed battery": the noun is the coined name's own.
    if (hits.coinedStarts.has(next)) break;
    const noun = hits.starts.nouns.get(next);
    const component = hits.starts.components.get(next);
    const filler = hits.starts.fillers.get(next);
    // The longer word wins: 电池 ends a mention, 电池片 or "cell culture" is another thing.
    if (component !== undefined && component >= Math.max(noun ?? 0, filler ?? 0))
      return readComponent(folded, component, hits);
    // "lithium-ion" alone would end the mention too early where "lithium-ion pack" stands.
    if (noun !== undefined && noun > (filler ?? 0)) return { kind: "noun", end: noun };
    if (filler !== undefined) {
      if (noun === filler) elided = { kind: "noun", end: noun };
      at = filler;
      continue;
    }
    // "A semi-solid magnetic power bank": a device that is a battery is nobody else's noun.
    if (open > 0 && hits.starts.classed.has(next)) return { kind: "bare", headed: false };
    const word = openWordEnd(folded, next, at);
    if (word === 0 || hits.starts.stops.has(next) || hits.starts.otherDomains.has(next) || ++open > MOST_OPEN_WORDS)
      break;
    if (elided.kind === "bare" && at === end && !hits.starts.classed.has(next)) elided = { kind: "bare", headed: true };
    at = word;
  }
  return elided;
}

function readComponent(folded: string, end: number, hits: Hits): Extension {
  const next = skipJoint(folded, end);
  const nounEnd = hits.starts.nouns.get(next);
  const classed = nounEnd !== undefined || hits.starts.classed.has(next);
  return nounEnd === undefined ? { kind: "component", classed } : { kind: "component", classed, nounEnd };
}

/** One blank, line break or hyphen may join two words; in Chinese nothing does. */
export function skipJoint(folded: string, at: number): number {
  const unit = folded[at];
  return unit === " " || unit === "-" || (unit === "\n" && folded[at + 1] !== "\n") ? at + 1 : at;
}

/** The end of a word of letters and digits that stands after a blank or hyphen, or 0. */
function openWordEnd(folded: string, next: number, at: number): number {
  if (next === at) return 0;
  let end = next;
  while (end < folded.length && end - next < 24 && isWordUnit(folded.charCodeAt(end))) end++;
  // A noun that describes another stands in the singular: "keeps" is a verb, and the phrase is over.
  const inflected = /[a-z][^sui]s$/.test(folded.slice(Math.max(next, end - 3), end));
  return end > next && end - next < 24 && !inflected ? end : 0;
}

/** Whether two ranges touch but for joiners, brackets and quotes: "semi-solid (hybrid)", 固态/半固态. */
export function standBeside(folded: string, left: Range, right: Range, hits: Hits): boolean {
  let at = left.end;
  while (at < right.start && right.start - left.end <= 16) {
    const joiner = hits.starts.joiners.get(at);
    if (joiner !== undefined && joiner <= right.start) at = joiner;
    else if (" \n\"'()[]/,、*+&-".includes(folded.charAt(at))) at++;
    else return false;
  }
  return at === right.start;
}
