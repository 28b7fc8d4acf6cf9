import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import { isWordUnit, readLetters } from "../text";
import type { CueHit, SentenceCues } from "./collect-cues";

/** A mention with what a cue needs to know of its place. */
export interface Placed {
  mention: FoundMention;
  /** The run of coordinated mentions it stands in: a cue beside one reaches all. */
  group: Range;
  /** Its noun phrase: the words that describe it, and the mention. */
  phrase: Range;
  plural: boolean;
  sentence: Sentence;
  cues: SentenceCues;
  quoted: boolean;
  /** A name of a maker or a model stands right before it. */
  named: boolean;
  /** The text says whose battery it is: a maker, or the writer's own. */
  subject: boolean;
  /** Where the first mention at or behind a place begins. */
  nextMention: (place: number) => number | undefined;
  /** Whether a range lies within some mention. */
  inMention: (range: Range) => boolean;
}

/** Whether a cue's direction, reach, needs and terminators let it speak of this mention. */
export function reachesMention(hit: CueHit, placed: Placed): boolean {
  const { cue } = hit;
  const { group, mention } = placed;
  // Letters of the term itself, or of the one beside it, are no cue.
  if (hit.start < mention.end && mention.start < hit.end) return false;
  if (hit.start >= group.start && hit.end <= group.end && placed.inMention(hit)) return false;
  if (cue.needs === "quoted" && !placed.quoted) return false;
  if (cue.needs === "liquid" && mention.category !== "liquid") return false;
  if (cue.needs === "subject" && !placed.subject) return false;
  if (cue.needs === "one" && placed.plural) return false;
  const before = hit.end <= mention.start;
  if (before ? cue.direction === "after" : cue.direction === "before") return false;
  // Inside a coordinated run the cue touches: "solid-state or all-solid-state, neither …".
  const gap = before ? Math.max(0, group.start - hit.end) : Math.max(0, hit.start - group.end);
  if (cue.within !== undefined && gap > cue.within) return false;
  if (cue.reach === "phrase") return before && hit.end + 1 >= placed.phrase.start;
  if (
    cue.reach !== "sentence" &&
    clausesBetween(placed.sentence, hit.start, before ? group.start : group.end - 1) > cue.reach
  )
    return false;
  if (cue.context === "future" && !before && belongsToNext(hit, placed)) return false;
  const stops = placed.cues.terminators.get(cue.id);
  return !stops?.some((stop) =>
    before ? stop >= hit.end && stop < mention.start : stop >= mention.end && stop < hit.start,
  );
}

/** "It has a semi-solid pack now, and in 2028 a solid-state one": the year of another clause dates what follows it there. */
function belongsToNext(hit: CueHit, { sentence, group, nextMention }: Placed): boolean {
  const clause = sentence.clauses[clauseAt(sentence, hit.start)];
  if (!clause || clause.start < group.end) return false;
  return (nextMention(hit.end) ?? clause.end) < clause.end;
}

/** How many clause borders stand between a cue and a place. */
function clausesBetween(sentence: Sentence, cue: number, place: number): number {
  return Math.abs(clauseAt(sentence, place) - clauseAt(sentence, cue));
}

function clauseAt({ clauses }: Sentence, position: number): number {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((clauses[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

const LONGEST_LABEL = 24;
const QUOTES = "'\"«»「」『』《》";

/** In quotation marks: as a label that somebody else uses. */
export function isQuoted(text: ReadableText, mention: Range): boolean {
  const { folded } = text;
  // Some set a blank inside the marks: “ 半固态电池 ”.
  const left = folded[mention.start - 1] === " " ? mention.start - 2 : mention.start - 1;
  const right = folded[mention.end] === " " ? mention.end + 1 : mention.end;
  if (!QUOTES.includes(folded[right] ?? "x")) return false;
  if (QUOTES.includes(folded[left] ?? "x")) return true;
  // The quoted label may be longer than the type: “第一代固态电池”.
  for (let at = mention.start - 1; at >= Math.max(0, mention.start - LONGEST_LABEL); at--)
    if (QUOTES.includes(folded.charAt(at)))
      return (folded[at - 1] !== "s" && !isWordUnit(folded.charCodeAt(at - 1))) || folded.charCodeAt(at - 1) > 0x2e80;
  return false;
}

/**
 * A maker, or a word written as only names and models are: with a digit among letters ("WOP26", "30Ah"), with
 * a capital inside ("BlueVolt"), or capitalised before a term that is not ("Narada semi-solid cells").
 */
export function isNamed(text: ReadableText, mention: Range, sentence: Sentence, cues: SentenceCues): boolean {
  if (cues.makers.some((maker) => maker.end <= mention.start && mention.start - maker.end <= 3)) return true;
  let end = mention.start;
  if (text.folded[end - 1] === " ") end--;
  let start = end;
  while (start > sentence.start && end - start < 20 && isWordUnit(text.folded.charCodeAt(start - 1))) start--;
  if (end - start < 2 || end - start >= 20) return false;
  const word = readLetters(text, { start, end });
  if (/^[kmg]?[wa]h$/i.test(word)) return false;
  if (/[0-9]/.test(word)) return /[A-Za-z]/.test(word);
  if (/[a-z][A-Z]/.test(word)) return true;
  const term = readLetters(text, { start: mention.start, end: mention.start + 1 });
  return start > sentence.start + 2 && /^[A-Z]/.test(word) && !/[A-Z]/.test(term);
}
