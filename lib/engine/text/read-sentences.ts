import type { CompiledLexicon, Grammar } from "../lexicon";
import type { Range, ReadableText, Sentence, SentenceRange } from "../reading";
import { languageReader } from "./read-language";
import { splitClauses } from "./split-clauses";

/** The sentences that are `kept` of all that a text has; what takes a second look at one is read when it is asked for. */
export function readSentences(
  text: ReadableText,
  sentences: readonly SentenceRange[],
  kept: readonly number[],
  lexicon: CompiledLexicon,
): Sentence[] {
  const source: Source = { text, lexicon, language: languageReader(text, lexicon) };
  return kept.map((index) => new ReadSentence(sentences[index] as SentenceRange, index, source));
}

interface Source {
  text: ReadableText;
  lexicon: CompiledLexicon;
  language: (range: Range) => string;
}

class ReadSentence implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  private readClauses: Range[] | undefined;
  private readLang: string | undefined;
  private readGrammar: Grammar | undefined;
  constructor(
    private readonly range: SentenceRange,
    readonly index: number,
    private readonly source: Source,
  ) {
    this.start = range.start;
    this.end = range.end;
    this.paragraph = range.paragraph;
  }

  get clauses(): Range[] {
    this.readClauses ??= splitClauses(this.source.text, this, this.source.lexicon);
    return this.readClauses;
  }

  get lang(): string {
    this.readLang ??= this.source.language(this);
    return this.readLang;
  }

  get grammar(): Grammar {
    this.readGrammar ??= this.source.lexicon.grammars.get(this.lang) as Grammar;
    return this.readGrammar;
  }

  get heading(): boolean {
    return isHeading(this.source.text.folded, this, this.range.stop);
  }
}

function isHeading(folded: string, range: Range, end: number): boolean {
  if (folded[range.start] === "#") return true;
  const last = folded[range.end - 1] ?? "";
  const alone =
    (range.start === 0 || folded[range.start - 1] === "\n") && (end >= folded.length || folded[end] === "\n");
  return (
    alone &&
    range.end - range.start <= 120 &&
    !".。!?;,:、|".includes(last) &&
    !"-*|".includes(folded[range.start] ?? "")
  );
}
