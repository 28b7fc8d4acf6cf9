import { type CompiledLexicon, type CueEntry, type CueMeaning, KIND } from "../lexicon";
import { oncePerText } from "../once-per-text";
import type { Range, ReadableText, Sentence } from "../reading";
import { readLetters } from "../text";

export interface CueHit extends Range {
  cue: CueEntry;
}
/** What stands in one sentence of cues. */
export interface SentenceCues {
  cues: CueHit[];
  /** Ends a cue's reach, by cue id, by position. */
  terminators: ReadonlyMap<string, number[]>;
  /** Makers that are named. */
  makers: Range[];
}

/** The cues of each sentence, in its own language, without those that a pseudo-cue cancels; read when asked for. */
export const collectCues = oncePerText((text, sentences: Sentence[], lexicon: CompiledLexicon): SentenceCues[] =>
  sentences.map((sentence) => new ReadCues(text, sentence, lexicon)),
);

class ReadCues implements SentenceCues {
  private read: SentenceCues | undefined;
  constructor(
    private readonly text: ReadableText,
    private readonly sentence: Sentence,
    private readonly lexicon: CompiledLexicon,
  ) {}

  get cues() {
    return this.all().cues;
  }
  get terminators() {
    return this.all().terminators;
  }
  get makers() {
    return this.all().makers;
  }

  private all(): SentenceCues {
    this.read ??= readCues(this.text, this.sentence, this.lexicon);
    return this.read;
  }
}

interface OwnCues extends SentenceCues {
  terminators: Map<string, number[]>;
}

/** Shared by the many sentences that have none. */
const NO_TERMINATORS = new Map<string, number[]>();

function readCues(text: ReadableText, sentence: Sentence, { meanings }: CompiledLexicon): SentenceCues {
  const { words } = text;
  const found: OwnCues = { cues: [], terminators: NO_TERMINATORS, makers: [] };
  const cancelled: CueHit[] = [];
  for (let i = words.firstFrom[sentence.start] as number; i < words.count; i++) {
    const start = words.start[i] as number;
    if (start >= sentence.end) break;
    const pattern = words.pattern[i] as number;
    if (((meanings.kinds[pattern] as number) & KIND.cue) === 0) continue;
    for (const meaning of meanings.cues[pattern] ?? [])
      if (meaning.lang === sentence.lang || meaning.kind === "maker")
        addCue(meaning, { start, end: words.end[i] as number }, text, found, cancelled);
  }
  if (cancelled.length > 0) found.cues = found.cues.filter((hit) => !isCancelled(hit, cancelled));
  return found;
}

function addCue(meaning: CueMeaning, range: Range, text: ReadableText, found: OwnCues, cancelled: CueHit[]) {
  if (meaning.kind === "maker") {
    if (meaning.exact === undefined || readLetters(text, range) === meaning.exact) found.makers.push(range);
    return;
  }
  const { cue, kind } = meaning;
  const { start, end } = range;
  if (kind === "pseudo") cancelled.push({ cue, start, end });
  else if (kind === "cue") {
    if (!setsFigure(cue, text.folded, range)) found.cues.push({ cue, start, end });
  } else {
    if (found.terminators === NO_TERMINATORS) found.terminators = new Map();
    const stops = found.terminators.get(cue.id);
    if (stops) stops.push(range.start);
    else found.terminators.set(cue.id, [range.start]);
  }
}

const isCancelled = (hit: CueHit, cancelled: CueHit[]) =>
  cancelled.some(({ cue, start, end }) => cue === hit.cue && start <= hit.start && end >= hit.end);

/** "Less than 5 %" bounds a figure and compares nothing; "against 5 % for" does. */
const setsFigure = (cue: CueEntry, folded: string, { start, end }: Range) =>
  cue.context === "comparison" &&
  /^ ?[~≈$€]?\d/.test(folded.slice(end, end + 3)) &&
  /(than|over|低于|高于|超过)$/.test(folded.slice(start, end));
