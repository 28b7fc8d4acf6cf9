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
  /** The role as a number, the same in one lexicon. */
  roleId: number;
  lang: string;
  value: string;
  anywhere: boolean;
  /** Where set, the text as given must read exactly so. */
  exact: string | undefined;
  /** Roles of the shorter words inside it that do not count. */
  hides: string[] | undefined;
}

/** A longer word of the left role hides the shorter ones of the right roles inside it: "layered oxide" is no electrolyte. */
const HIDES: Record<string, string[]> = {
  "liquid-other": ["liquid", "liquid-bare", "electrolyte", "leak"],
  "solid-other": ["solid"],
  "chemistry-other": ["chemistry", "chemistry-formula", "ion", "ion-bare"],
  "chemistry-formula": ["chemistry"],
  "ion-other": ["ion", "ion-bare"],
  "not-none": ["none-before", "none-after"],
  liquid: ["liquid-bare"],
  "subject-rival": ["variant"],
  catholyte: ["liquid", "liquid-bare", "electrolyte"],
  below: ["replaced", "former", "subject-rival", "other-share"],
  approx: ["replaced", "former", "subject-rival", "other-share"],
  becomes: ["range", "moved", "changed-by"],
};
/** Takes in the spellings of a meaning; compileLexicon hands in its own, so that `~`, `*` and folding have one reading. */
export type AddFact = (phrases: readonly string[], meaning: FactMeaning) => void;

/** Adds all fact words and makers; returns the numbers of the roles. */
export function compileFacts(facts: FactLexicon, makers: MakerLexicon, add: AddFact): Map<string, number> {
  const roles = new Map([["maker", 0]]);
  for (const { lang, words } of facts.languages)
    for (const { id, role, value = "", forms, anywhere = false } of words) {
      if (!roles.has(role)) roles.set(role, roles.size);
      const roleId = roles.get(role) ?? 0;
      add(forms, { id, role, roleId, lang, value, anywhere, exact: undefined, hides: HIDES[role] });
    }
  for (const { id, name, forms, exact = [] } of makers.makers) {
    const meaning = { id, role: "maker", roleId: 0, lang: "", value: name, anywhere: true, hides: undefined };
    add(forms, { ...meaning, exact: undefined });
    for (const form of exact) add([form], { ...meaning, exact: form });
  }
  return roles;
}
