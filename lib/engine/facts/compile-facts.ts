import type { Automaton } from "../text";

/** What the engine knows about the words around facts: one file a language, each entry with an id and a note. */
export interface FactLexicon {
  languages: { lang: string; words: FactWord[] }[];
}

export interface FactWord {
  id: string;
  role: string;
  /** The value that the word stands for: "sulfide", "20". */
  value?: string;
  /** Written like the phrases of the rest of the lexicon: `~` and `*` mean the same here. */
  forms: string[];
  /** Counts in sentences of every language: units, formulae, citations. */
  anywhere?: boolean;
  note: string;
}

export interface MakerLexicon {
  note: string;
  /** `exact`: words of the language too, so that they count only as written. */
  makers: { id: string; name: string; zh: string; forms: string[]; exact?: string[] }[];
}

export interface FactMeaning {
  id: string;
  role: string;
  lang: string;
  value: string;
  anywhere: boolean;
  /** Where set, the text as given must read exactly so. */
  exact?: string;
}

/** `CompiledLexicon.facts`: fact words and makers, found in one pass. */
export interface CompiledFactLexicon {
  automaton: Automaton;
  meanings: FactMeaning[];
}

/** Collects spellings and what they mean; compileLexicon hands in its own, so that `~`, `*` and folding have one reading. */
export interface FactPatterns {
  add(phrases: readonly string[], meaning: FactMeaning): void;
  compile(): CompiledFactLexicon;
}

/** Builds the automaton over all fact words and makers, once. */
export function compileFacts(facts: FactLexicon, makers: MakerLexicon, patterns: FactPatterns): CompiledFactLexicon {
  for (const { lang, words } of facts.languages)
    for (const { id, role, value = "", forms, anywhere = false } of words)
      patterns.add(forms, { id, role, lang, value, anywhere });
  for (const { id, name, forms, exact = [] } of makers.makers) {
    const meaning: FactMeaning = { id, role: "maker", lang: "", value: name, anywhere: true };
    patterns.add(forms, meaning);
    for (const form of exact) patterns.add([form], { ...meaning, exact: form });
  }
  return patterns.compile();
}
