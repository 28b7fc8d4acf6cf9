import type { FactLexicon, FactMeaning, MakerLexicon } from "./facts/compile-facts";
import type { Automaton, Folding, Lookalikes } from "./text";
import type { Bilingual, Category, Context } from "./types";

/**
 * The lexicon as data: what the engine knows about words. Phrases are written naturally; they are folded
 * like texts when compiled. `~` in a phrase stands for a blank, a hyphen or nothing; `*` at an edge opens it.
 */
export interface Lexicon {
  id: string;
  /** Traditional → simplified, radicals → ideographs: one character for one. */
  folding: Record<string, string>;
  /** Letters of other alphabets → the Latin letter that they look like. */
  lookalikes: Record<string, string>;
  languages: LanguageLexicon[];
  coined: CoinedEntry[];
  /** How a language that is not read shows itself. */
  unread: { lang: string; name: { en: string; zh: string }; letters?: string; words?: string[] }[];
  /** lib/lexicon/facts/*.json and makers.json; read by lib/engine/facts and lib/engine/claims. */
  facts: FactLexicon;
  makers: MakerLexicon;
}

export interface LanguageLexicon {
  lang: string;
  script: "latin" | "han" | "kana" | "hangul";
  grammar: Grammar;
  /** Common words by which the language is told from others of its script. */
  stopWords: string[];
  /** Words after which a full stop ends no sentence. */
  abbreviations: string[];
  /** Words that open a clause: "whereas", "但". */
  clauseOpeners: string[];
  /** Endings after which a clause is over, with their mark: "し、". */
  clauseEnders?: string[];
  /** Finite verbs that take a clause up again after an apposition: ", is". */
  clauseResumers?: string[];
  terms: TermEntry[];
  words: WordLists;
  pseudoTerms: PseudoTerm[];
  cues: CueEntry[];
}

/** What the engine has to know of how a language puts its words and figures; an absent trait is false or none. */
export interface Grammar {
  /** Marks that group the figures of thousands: "," of 1,000 · ". " of 1.000 and 1 000. A comma that does not opens decimals. */
  thousands: string;
  /** The letter on which nouns end when they speak of several: "s". */
  pluralEnding?: string;
  /** "A solid-state cell lasts …" is said of any: articles and the ending of such a verb; `past` verbs with it are none. */
  anyOne?: { articles: string[]; verbEnding: string; past: string[] };
  /** What a term describes comes right after it, so that another noun there is what the text is about. */
  nounFollows?: boolean;
  /** A whole clause may stand before the noun that it describes: 含 5% 电解液的半固态电池. */
  clauseBeforeNoun?: boolean;
  /** The word of comparison may follow what is compared with: 与 MG4 相比. */
  comparesAfter?: boolean;
  /** A sentence may leave out its subject where the one before has it. */
  dropsSubject?: boolean;
  /** The verb comes last, and with it what becomes of the object. */
  verbLast?: boolean;
  /** Small words inside the name of an institute: "of", "für". */
  nameLinks?: string[];
  /** Languages whose words are read in its sentences too. */
  reads?: string[];
}

export interface TermEntry {
  id: string;
  concept: string;
  category: Category;
  forms: string[];
  /**
   * Without a noun beside it the term counts: `always` (it carries its noun) · `domain` (where the text is about
   * batteries) · `never`. `beside`: only beside another term, noun or not: "semi-solid-state (hybrid)".
   */
  bare: "always" | "domain" | "beside" | "never";
  source: string;
}

export interface WordLists {
  /** Nouns of the battery: they end a mention. */
  nouns: string[];
  /** What may stand between term and noun. */
  fillers: string[];
  /** What ends the hope for a noun: prepositions, articles, verbs. */
  stops: string[];
  /** After one of these the term describes a part or another thing, and is no mention. */
  components: string[];
  /** After a component, these make it a class of cell or product again: "semi-solid electrolyte power bank". */
  classed: string[];
  /** Between a noun and a term they make a part class the whole: "a cell on a semi-solid electrolyte". */
  links: string[];
  /** Between a coined name and a term they say what it is: "is a kind of", "属于". */
  identifies: string[];
  /** Join two terms on offer: "and", "/", "或". */
  joiners: string[];
  /** Words of the battery domain, and of domains that only sound alike. */
  domain: string[];
  otherDomains: string[];
}

export interface PseudoTerm {
  id: string;
  /** `|` ends the part that no term may overlap: in "同类|固态" the term 固态 still counts, 类固态 does not. */
  phrases: string[];
  source: string;
}

export interface CueEntry {
  id: string;
  context: Context;
  phrases: string[];
  direction: "before" | "after" | "both";
  /** How far it reaches: clauses beyond its own (0: its own), the sentence, or only from before its noun phrase. */
  reach: number | "sentence" | "phrase";
  /** Counts only for a mention in quotes · of the liquid kind · in a text that names whose battery it is · of one thing. */
  needs?: "quoted" | "liquid" | "subject" | "one";
  /** Names whose battery it is: "our", 本公司. */
  owner?: boolean;
  /** Of a generic or an asserted cue: stands before future ("the solid-state market will", "delivered already"). */
  firm?: boolean;
  /** At most this many folded units between cue and mention. */
  within?: number;
  /** For signs of assertion and of the general: how much they weigh (default 1). */
  weight?: number;
  /** Phrases that end its reach. */
  terminators?: string[];
  /** Longer phrases in which it does not count. */
  pseudo?: string[];
  source: string;
}

export interface CoinedEntry {
  id: string;
  concept: string;
  phrases: string[];
  /** Without their noun these count only beside a term. */
  beside?: string[];
  /** What sources tell of the thing behind the name. */
  known: Bilingual;
  /** Year, month or day of its first public use, as far as a source states it: "2023-04-19", "2025-12". */
  since?: string;
  source: string;
}

export interface CompiledLexicon extends Omit<Lexicon, "facts" | "makers"> {
  foldingMap: Folding;
  /** Grammar by language, its words folded. */
  grammars: ReadonlyMap<string, Grammar>;
  lookalikeMap: Lookalikes;
  /** Roles of fact words, by number. */
  factRoles: ReadonlyMap<string, number>;
  abbreviations: ReadonlySet<string>;
  /** By unit: 1 where it is a letter of a script that is not read. */
  unreadLetters: Uint8Array;
  /** Common words of the languages that are read, and of those that are not: the language of each pattern. */
  commonWords: { read: Automaton; unread: Automaton; langs: string[] };
  /** Those phrases alone whose neighbourhood is worth reading. */
  triggers: Automaton;
  /** Every phrase of the lexicon, whatever it is for. */
  automaton: Automaton;
  meanings: Meanings;
}

/** What the patterns of a lexicon's automaton mean, by pattern. */
export interface Meanings {
  /** Bits of `KIND`: which of the lists below speak of it. */
  kinds: Uint8Array;
  /** Bits of `WORD_KINDS`: which word lists it stands in. */
  wordKinds: Uint16Array;
  terms: (TermMeaning[] | undefined)[];
  cues: (CueMeaning[] | undefined)[];
  /** Bits of `TEXT_KIND`, and from bit 8 on one for each language whose common word it is. */
  texts: Int32Array;
  facts: (FactMeaning[] | undefined)[];
}

/** `hider`: a fact word that hides shorter ones inside it. */
export const KIND = { term: 1, word: 2, cue: 4, fact: 8, hider: 16 } as const;
/** Words that open a clause, verbs that take one up again, and endings of one; in any language. */
export const TEXT_KIND = { opener: 1, resumer: 2, ender: 4 } as const;
export const COMMON_WORD_SHIFT = 8;
export const WORD_KINDS = [
  "nouns",
  "fillers",
  "stops",
  "components",
  "classed",
  "links",
  "identifies",
  "joiners",
  "domain",
  "otherDomains",
] as const satisfies readonly (keyof WordLists)[];

export type TermMeaning = { lang: string } & (
  | { kind: "term"; term: TermEntry; nounFollows: boolean }
  | { kind: "pseudo"; id: string; covers: number }
  | { kind: "coined"; coined: CoinedEntry; beside: boolean }
);
export type CueMeaning = { lang: string } & (
  | { kind: "cue"; cue: CueEntry }
  | { kind: "pseudo"; cue: CueEntry }
  | { kind: "terminator"; cue: CueEntry }
  | { kind: "maker"; id: string; exact?: string }
);
