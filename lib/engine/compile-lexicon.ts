import type { CompiledLexicon, CueMeaning, LanguageLexicon, Lexicon, TermMeaning, TextMeaning, WordLists } from "./lexicon";
import { type Automaton, compilePatterns, type Folding, foldPattern } from "./text";

/** Builds the automata of a lexicon, once; everything that reads a text afterwards shares them. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const folding: Folding = new Map(Object.entries(lexicon.folding));
  const terms = new PatternSet<TermMeaning>(folding);
  const cues = new PatternSet<CueMeaning>(folding);
  const texts = new PatternSet<TextMeaning>(folding);
  for (const language of lexicon.languages) {
    addTerms(language, terms);
    addCues(language, cues);
    const { lang } = language;
    texts.add(language.stopWords, { lang, kind: "stopWord" });
    texts.add(language.abbreviations, { lang, kind: "abbreviation" });
    texts.add(language.clauseOpeners, { lang, kind: "opener" });
  }
  for (const coined of lexicon.coined) terms.add(coined.phrases, { lang: "", kind: "coined", coined });
  for (const { lang, words } of lexicon.unread) texts.add(words ?? [], { lang, kind: "unread" });
  return { ...lexicon, foldingMap: folding, termPatterns: terms.compile(), cuePatterns: cues.compile(), textPatterns: texts.compile() };
}

/** `semi~solid` stands for "semi solid", "semi-solid" and "semisolid". */
export function expandSeparators(phrase: string): string[] {
  const [head = "", ...rest] = phrase.split("~");
  return rest.reduce((forms, part) => forms.flatMap((form) => [`${form} ${part}`, `${form}-${part}`, `${form}${part}`]), [head]);
}

function addTerms(language: LanguageLexicon, terms: PatternSet<TermMeaning>) {
  const { lang, words } = language;
  for (const term of language.terms) terms.add(term.forms, { lang, kind: "term", term });
  for (const pseudo of language.pseudoTerms) terms.add(pseudo.phrases, { lang, kind: "pseudo" });
  for (const kind of Object.keys(words).sort() as (keyof WordLists)[]) terms.add(words[kind], { lang, kind });
}

function addCues({ lang, cues }: LanguageLexicon, set: PatternSet<CueMeaning>) {
  for (const cue of cues) {
    set.add(cue.phrases, { lang, kind: "cue", cue });
    set.add(cue.pseudo ?? [], { lang, kind: "pseudo", cue });
    set.add(cue.terminators ?? [], { lang, kind: "terminator", cue });
  }
}

class PatternSet<Meaning> {
  private readonly patterns: string[] = [];
  private readonly meanings: Meaning[] = [];
  constructor(private readonly folding: Folding) {}

  add(phrases: readonly string[], meaning: Meaning) {
    for (const phrase of phrases)
      for (const spelling of new Set(expandSeparators(phrase).map((form) => foldPattern(form, this.folding)))) {
        this.patterns.push(spelling);
        this.meanings.push(meaning);
      }
  }

  compile(): { automaton: Automaton; meanings: Meaning[] } {
    return { automaton: compilePatterns(this.patterns), meanings: this.meanings };
  }
}
