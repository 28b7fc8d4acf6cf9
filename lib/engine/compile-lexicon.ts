import { compileFacts, type FactMeaning } from "./facts/compile-facts";
import {
  COMMON_WORD_SHIFT,
  type CompiledLexicon,
  type CueMeaning,
  KIND,
  type LanguageLexicon,
  type Lexicon,
  type Meanings,
  TEXT_KIND,
  type TermMeaning,
  WORD_KINDS,
} from "./lexicon";
import { compilePatterns, type Folding, foldPattern } from "./text";

/** Builds the one automaton of a lexicon, once; everything that reads a text afterwards shares it. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const folding: Folding = new Map(Object.entries(lexicon.folding));
  const words = new PatternSet(folding);
  lexicon.languages.forEach((language, index) => {
    addTerms(language, words);
    addCues(language, words);
    // A short sentence may hold no common word of its language beside the name of the battery.
    const telling = [...language.stopWords, ...language.terms.flatMap(({ forms }) => forms)];
    words.addText(telling, 1 << (COMMON_WORD_SHIFT + index));
    words.addText(language.clauseOpeners, TEXT_KIND.opener);
    words.addText(language.clauseResumers ?? [], TEXT_KIND.resumer);
    words.addText(language.clauseEnders ?? [], TEXT_KIND.ender);
  });
  for (const coined of lexicon.coined) {
    words.addTerm(coined.phrases, { lang: "", kind: "coined", coined, beside: false });
    words.addTerm(coined.beside ?? [], { lang: "", kind: "coined", coined, beside: true });
  }
  for (const { id, forms, exact } of lexicon.makers.makers) {
    words.addCue(forms, { lang: "", kind: "maker", id });
    // "MG" is a maker, "mg" a milligram: these count only as they are written.
    for (const form of exact ?? []) words.addCue([form], { lang: "", kind: "maker", id, exact: form });
  }
  const factRoles = compileFacts(lexicon.facts, lexicon.makers, (phrases, meaning) => words.addFact(phrases, meaning));
  const { facts, makers, ...rest } = lexicon;
  return {
    ...rest,
    foldingMap: folding,
    grammars: new Map(
      lexicon.languages.map(({ lang, grammar }) => [
        lang,
        { ...grammar, nameLinks: spell(grammar.nameLinks ?? [], folding) },
      ]),
    ),
    lookalikeMap: new Map(Object.entries(lexicon.lookalikes)),
    factRoles,
    abbreviations: new Set(lexicon.languages.flatMap(({ abbreviations }) => spell(abbreviations, folding))),
    unreadLetters: markLetters(lexicon.unread),
    commonWords: compileCommonWords(lexicon, folding),
    ...words.compile(),
  };
}

function compileCommonWords({ languages, unread }: Lexicon, folding: Folding): CompiledLexicon["commonWords"] {
  const words = unread.map(({ lang, words }) => ({ lang, forms: spell(words ?? [], folding) }));
  return {
    read: compilePatterns(languages.flatMap(({ stopWords }) => spell(stopWords, folding))),
    unread: compilePatterns(words.flatMap(({ forms }) => forms)),
    langs: words.flatMap(({ lang, forms }) => forms.map(() => lang)),
  };
}

function markLetters(unread: Lexicon["unread"]): Uint8Array {
  const marks = new Uint8Array(65536);
  for (const { letters } of unread) if (letters) marks.fill(1, letters.charCodeAt(0), letters.charCodeAt(1) + 1);
  return marks;
}

const spell = (phrases: readonly string[], folding: Folding): string[] =>
  phrases.flatMap((phrase) => [...new Set(expandSeparators(phrase).map((form) => foldPattern(form, folding)))]);

/** `semi~solid` stands for "semi solid", "semi-solid" and "semisolid". */
export function expandSeparators(phrase: string): string[] {
  const [head = "", ...rest] = phrase.split("~");
  return rest.reduce(
    (forms, part) => forms.flatMap((form) => [`${form} ${part}`, `${form}-${part}`, `${form}${part}`]),
    [head],
  );
}

function addTerms({ lang, grammar, terms, pseudoTerms, words: lists }: LanguageLexicon, words: PatternSet) {
  const nounFollows = grammar.nounFollows === true;
  for (const term of terms) words.addTerm(term.forms, { lang, kind: "term", term, nounFollows });
  for (const { id, phrases } of pseudoTerms)
    for (const phrase of phrases) {
      const [covered = ""] = phrase.split("|");
      words.addTerm([phrase.replace("|", "")], { lang, kind: "pseudo", id, covers: [...covered].length });
    }
  WORD_KINDS.forEach((kind, bit) => {
    words.addWord(lists[kind], 1 << bit);
  });
}

function addCues({ lang, cues }: LanguageLexicon, words: PatternSet) {
  for (const cue of cues) {
    words.addCue(cue.phrases, { lang, kind: "cue", cue });
    words.addCue(cue.pseudo ?? [], { lang, kind: "pseudo", cue });
    words.addCue(cue.terminators ?? [], { lang, kind: "terminator", cue });
  }
}

/** Fact words that are worth reading for wherever they stand, beside the terms and coined names. */
const TRIGGERS = [
  "liquid",
  "liquid-bare",
  "electrolyte",
  "gel",
  "wetting-agent",
  "catholyte",
  "loss",
  "drying",
  "wh-per-kg",
  "chemistry-formula",
  "ion",
  "ion-bare",
  "citation",
];

/** "Hybrid" alone is no term: it needs another beside it, which is worth reading for itself. */
const isTrigger = (meaning: TermMeaning): boolean =>
  meaning.kind === "coined" ? !meaning.beside : meaning.kind === "term" && !isLeaning(meaning.term);
const isLeaning = ({ bare, category }: { bare: string; category: string }) =>
  bare === "beside" && category !== "liquid";

/** The spellings of a lexicon, each once, with all that they mean. */
class PatternSet {
  private readonly patterns = new Map<string, number>();
  private readonly triggers = new Set<number>();
  private readonly kinds: number[] = [];
  private readonly wordKinds: number[] = [];
  private readonly terms: Meanings["terms"] = [];
  private readonly cues: Meanings["cues"] = [];
  private readonly texts: number[] = [];
  private readonly facts: Meanings["facts"] = [];
  constructor(private readonly folding: Folding) {}

  addTerm(phrases: readonly string[], meaning: TermMeaning) {
    this.addTo(this.terms, phrases, meaning, KIND.term, isTrigger(meaning));
  }

  addCue(phrases: readonly string[], meaning: CueMeaning) {
    this.addTo(this.cues, phrases, meaning, KIND.cue);
  }

  addText(phrases: readonly string[], bits: number) {
    for (const pattern of this.spellings(phrases)) this.texts[pattern] = (this.texts[pattern] ?? 0) | bits;
  }

  addFact(phrases: readonly string[], meaning: FactMeaning) {
    const kind = meaning.hides ? KIND.fact | KIND.hider : KIND.fact;
    this.addTo(this.facts, phrases, meaning, kind, TRIGGERS.includes(meaning.role));
  }

  addWord(phrases: readonly string[], bit: number) {
    for (const pattern of this.spellings(phrases)) {
      this.kinds[pattern] = (this.kinds[pattern] ?? 0) | KIND.word;
      this.wordKinds[pattern] = (this.wordKinds[pattern] ?? 0) | bit;
    }
  }

  compile(): Pick<CompiledLexicon, "automaton" | "triggers" | "meanings"> {
    const { kinds, wordKinds, terms, cues, texts, facts } = this;
    const patterns = [...this.patterns.keys()];
    const meanings: Meanings = {
      kinds: Uint8Array.from(patterns, (_, pattern) => kinds[pattern] ?? 0),
      wordKinds: Uint16Array.from(patterns, (_, pattern) => wordKinds[pattern] ?? 0),
      terms,
      cues,
      texts: Int32Array.from(patterns, (_, pattern) => texts[pattern] ?? 0),
      facts,
    };
    const triggers = patterns.filter((_, pattern) => this.triggers.has(pattern));
    return { automaton: compilePatterns(patterns), triggers: compilePatterns(triggers), meanings };
  }

  private addTo<Meaning>(
    lists: (Meaning[] | undefined)[],
    phrases: readonly string[],
    meaning: Meaning,
    kind: number,
    trigger = false,
  ) {
    for (const pattern of this.spellings(phrases)) {
      if (trigger) this.triggers.add(pattern);
      const list = lists[pattern];
      if (list) list.push(meaning);
      else lists[pattern] = [meaning];
      this.kinds[pattern] = (this.kinds[pattern] ?? 0) | kind;
    }
  }

  private spellings(phrases: readonly string[]): number[] {
    return spell(phrases, this.folding).map((spelling) => {
      const before = this.patterns.get(spelling);
      if (before !== undefined) return before;
      this.patterns.set(spelling, this.patterns.size);
      return this.patterns.size - 1;
    });
  }
}
