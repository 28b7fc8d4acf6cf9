import type { CompiledLexicon, CueEntry } from "../lexicon";
import type { Range, ReadableText, Sentence } from "../reading";
import { scan, toSpan } from "../text";
import { sentenceAt } from "./sentence-at";

export interface CueHit extends Range {
  cue: CueEntry;
}
/** What the cue automaton saw in one sentence. */
export interface SentenceCues {
  cues: CueHit[];
  /** Ends a cue's reach, by cue id, by position. */
  terminators: Map<string, number[]>;
  /** Makers that are named. */
  makers: Range[];
}

/** The cues of each sentence, in its own language, without those that a pseudo-cue cancels. */
export function collectCues(text: ReadableText, sentences: Sentence[], lexicon: CompiledLexicon): SentenceCues[] {
  const { automaton, meanings } = lexicon.cuePatterns;
  const bySentence: SentenceCues[] = sentences.map(() => ({ cues: [], terminators: new Map(), makers: [] }));
  const cancelled = new Map<string, Range[]>();
  scan(text.folded, automaton, (pattern, start, end) => {
    const meaning = meanings[pattern];
    const index = sentenceAt(sentences, start);
    const sentence = bySentence[index];
    if (!meaning || !sentence) return;
    if (meaning.kind === "maker") {
      if (meaning.exact === undefined || toSpan(text, { start, end }).quote === meaning.exact)
        sentence.makers.push({ start, end });
    } else if (meaning.lang !== sentences[index]?.lang) return;
    else if (meaning.kind === "cue" && setsFigure(meaning.cue, text.folded, { start, end })) return;
    else if (meaning.kind === "cue") sentence.cues.push({ cue: meaning.cue, start, end });
    else if (meaning.kind === "terminator") push(sentence.terminators, meaning.cue.id, start);
    else push(cancelled, meaning.cue.id, { start, end });
  });
  for (const sentence of bySentence)
    sentence.cues = sentence.cues.filter((hit) => !covered(hit, cancelled.get(hit.cue.id)));
  return bySentence;
}

/** "Less than 5 %" bounds a figure and compares nothing; "against 5 % for" does. */
const setsFigure = (cue: CueEntry, folded: string, { start, end }: Range) =>
  cue.context === "comparison" &&
  /(than|over|低于|高于|超过)$/.test(folded.slice(start, end)) &&
  /^ ?[~≈$€]?\d/.test(folded.slice(end, end + 3));

/** Pseudo-cues come sorted by their end; one that reaches around the hit starts at most this far before it. */
const LONGEST_PSEUDO = 40;

function covered(hit: Range, ranges: Range[] | undefined): boolean {
  if (!ranges) return false;
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) < hit.end) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < ranges.length; i++) {
    const range = ranges[i];
    if (!range || range.end > hit.end + LONGEST_PSEUDO) return false;
    if (range.start <= hit.start) return true;
  }
  return false;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
