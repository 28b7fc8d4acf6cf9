import { compileFacts, type FactMeaning } from "./facts/compile-facts";
import type {
  CompiledLexicon,
  CueMeaning,
  LanguageLexicon,
  Lexicon,
  TermMeaning,
  TextMeaning,
  WordLists,
} from "./lexicon";
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
    texts.add(language.clauseResumers ?? [], { lang, kind: "resumer" });
  }
  for (const coined of lexicon.coined) {
    terms.add(coined.phrases, { lang: "", kind: "coined", coined, beside: false });
    terms.add(coined.beside ?? [], { lang: "", kind: "coined", coined, beside: true });
  }
  for (const { id, forms, exact } of lexicon.makers.makers) {
    cues.add(forms, { lang: "", kind: "maker", id });
    // "MG" is a maker, "mg" a milligram: these count only as they are written.
    for (const form of exact ?? []) cues.add([form], { lang: "", kind: "maker", id, exact: form });
  }
  for (const { lang, words } of lexicon.unread) texts.add(words ?? [], { lang, kind: "unread" });
  const { facts, makers, ...rest } = lexicon;
  return {
    ...rest,
    foldingMap: folding,
    termPatterns: terms.compile(),
    cuePatterns: cues.compile(),
    textPatterns: texts.compile(),
    facts: compileFacts(facts, makers, new PatternSet<FactMeaning>(folding)),
  };
}

/** `semi~solid` stands for "semi solid", "semi-solid" and "semisolid". */
export function expandSeparators(phrase: string): string[] {
  const [head = "", ...rest] = phrase.split("~");
  return rest.reduce(
    (forms, part) => forms.flatMap((form) => [`${form} ${part}`, `${form}-${part}`, `${form}${part}`]),
    [head],
  );
}

function addTerms(language: LanguageLexicon, terms: PatternSet<TermMeaning>) {
  const { lang, words } = language;
  for (const term of language.terms) terms.add(term.forms, { lang, kind: "term", term });
  for (const { id, phrases } of language.pseudoTerms)
    for (const phrase of phrases) {
      const [covered = ""] = phrase.split("|");
      terms.add([phrase.replace("|", "")], { lang, kind: "pseudo", id, covers: [...covered].length });
    }
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
