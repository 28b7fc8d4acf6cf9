import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import type { Fact } from "../types";
import type { FactWords } from "./fact-words";

/** A fact while it is being read: folded offsets; its context is read like that of a mention, afterwards. */
export interface FoundFact extends Range, Omit<Fact, "quote" | "start" | "end" | "context" | "subject"> {
  sentence: number;
}

/** What every reader of facts looks at. */
export interface FactReading {
  text: ReadableText;
  sentences: Sentence[];
  mentions: FoundMention[];
  words: FactWords;
}
