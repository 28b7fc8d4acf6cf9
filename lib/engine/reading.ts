import type { Grammar } from "./lexicon";
import type { Category, Context, Cue } from "./types";

/**
 * What the phases of reading hand to one another. Offsets in here count units of the FOLDED text;
 * `toSpan` (text/normalize) turns a folded range into a span of the text as given.
 */
export interface FoldedText {
  /** As given, line ends already LF. */
  original: string;
  /** Lower case, NFKC, simplified, one separator per run of blanks; what patterns are matched against. */
  folded: string;
  /** The same, as it is scanned. */
  units: Uint16Array;
  /** Folded unit i stands for original [start[i], end[i]). */
  start: Int32Array;
  end: Int32Array;
  disguises: Disguise[];
}

/** A folded text with every word of the lexicon that stands in it. */
export interface ReadableText extends FoldedText {
  words: FoundWords;
  /** What `oncePerText` keeps of it. */
  read: unknown[];
}

/** A sentence before anything in it is read. */
export interface SentenceRange extends Range {
  /** Where its closing mark ends. */
  stop: number;
  paragraph: number;
}

/** Hits of the lexicon's patterns by rising start, the longer first where two start together. */
export interface FoundWords {
  count: number;
  pattern: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** By folded unit, and one behind the last: the first hit that starts there or later. */
  firstFrom: Int32Array;
}

export interface Range {
  start: number;
  end: number;
}

/** A place of the text AS GIVEN that a person reads as something else than what stands there. */
export interface Disguise extends Range {
  kind: "spaced-letters" | "lookalike-letters" | "split-by-markup" | "split-by-line-end" | "character-references";
  /** What it is read as, before folding; mostly nothing. */
  reads: string;
}

export interface Sentence extends Range {
  /** Where it stands among all sentences of the text, read or passed over. */
  index: number;
  /** Parts between commas, semicolons, dashes and clause-opening conjunctions, in order. */
  clauses: Range[];
  /** Which paragraph or list item, counted from 0: subjects do not carry across without a cue. */
  paragraph: number;
  /** Line that opens with markup for a heading, or stands alone without a full stop. */
  heading: boolean;
  lang: string;
  grammar: Grammar;
}

/** A mention while it is being read; `context` is set by the context phase, `subject` by the subject phase. */
export interface FoundMention extends Range {
  term: string;
  concept: string;
  category: Category;
  lang: string;
  /** Index into sentences. */
  sentence: number;
  /** Stands beside another mention as one of several on offer: "solid-state/semi-solid-state cells". */
  coordinated: boolean;
  context: Context;
  cue?: Omit<Cue, "quote"> | undefined;
  subject?: string | undefined;
}
