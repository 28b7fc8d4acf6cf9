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

/** Takes in the spellings of a meaning; compileLexicon hands in its own, so that `~`, `*` and folding have one reading. */
export type AddFact = (phrases: readonly string[], meaning: FactMeaning) => void;

/** Adds all fact words and makers. */
export function compileFacts(facts: FactLexicon, makers: MakerLexicon, add: AddFact) {
  for (const { lang, words } of facts.languages)
    for (const { id, role, value = "", forms, anywhere = false } of words)
      add(forms, { id, role, lang, value, anywhere });
  for (const { id, name, forms, exact = [] } of makers.makers) {
    const meaning: FactMeaning = { id, role: "maker", lang: "", value: name, anywhere: true };
    add(forms, meaning);
    for (const form of exact) add([form], { ...meaning, exact: form });
  }
}
