import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import type { CueHit, SentenceCues } from "./collect-cues";

/** A mention with what a cue needs to know of its place. */
export interface Placed {
  mention: FoundMention;
  /** The run of coordinated mentions it stands in: a cue beside one reaches all. */
  group: Range;
  sentence: Sentence;
  cues: SentenceCues;
  quoted: boolean;
  /** The text says whose battery it is: a maker, or the writer's own. */
  subject: boolean;
}

/** Whether a cue's direction, reach, needs and terminators let it speak of this mention. */
export function reachesMention(hit: CueHit, placed: Placed): boolean {
  const { cue } = hit;
  const { group, mention } = placed;
  if (hit.start < mention.end && mention.start < hit.end) return false;
  if (cue.needs === "quoted" && !placed.quoted) return false;
  if (cue.needs === "liquid" && mention.category !== "liquid") return false;
  if (cue.needs === "subject" && !placed.subject) return false;
  const before = hit.end <= mention.start;
  if (before ? cue.direction === "after" : cue.direction === "before") return false;
  // Inside a coordinated run the cue touches: "solid-state or all-solid-state, neither …".
  const gap = before ? Math.max(0, group.start - hit.end) : Math.max(0, hit.start - group.end);
  if (cue.within !== undefined && gap > cue.within) return false;
  if (cue.reach !== "sentence" && clausesBetween(placed.sentence, hit, before ? group.start : group.end - 1, before) > cue.reach) return false;
  const stops = placed.cues.terminators.get(cue.id);
  return !stops?.some((stop) => (before ? stop >= hit.end && stop < mention.start : stop >= mention.end && stop < hit.start));
}

function clausesBetween(sentence: Sentence, hit: Range, place: number, before: boolean): number {
  const cueClause = clauseAt(sentence, before ? hit.start : hit.start);
  return Math.abs(clauseAt(sentence, place) - cueClause);
}

function clauseAt(sentence: Sentence, position: number): number {
  let index = 0;
  for (let i = 0; i < sentence.clauses.length && (sentence.clauses[i]?.start ?? 0) <= position; i++) index = i;
  return index;
}

const QUOTES = "'\"«»「」『』《》";

/** In quotation marks: as a label that somebody else uses. */
export function isQuoted(text: ReadableText, mention: Range): boolean {
  return QUOTES.includes(text.folded[mention.start - 1] ?? "x") && QUOTES.includes(text.folded[mention.end] ?? "x");
}
