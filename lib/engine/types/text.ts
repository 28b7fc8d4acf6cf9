import type { Category, Context, Standing } from "./vocabulary";

// What the text says. Every offset counts UTF-16 units of the text as given (line ends already LF).

export interface Span {
  quote: string;
  start: number;
  end: number;
}

export interface Cue extends Span {
  /** `cue.zh.negated.并非` */
  id: string;
}

export interface Mention extends Span {
  /** BCP 47 primary language of the term: en, zh, ja, ko, de, fr. */
  lang: string;
  /** Lexicon id: `term.en.semi-solid-state`. */
  term: string;
  /** The language-free notion behind the term, which rulebooks give a standing: `semi-solid-state`. */
  concept: string;
  category: Category;
  standing: Standing;
  context: Context;
  /** What decided the context; absent where the default rule did. */
  cue?: Cue;
  /** Whose battery it is, where the text or the user's product field says so. */
  subject?: string;
}

export interface Coined extends Span {
  /** Lexicon id: `coined.condensed-battery`. */
  id: string;
}

export type FactKind =
  | "liquid_content_pct"
  | "liquid_statement"
  | "energy_density_wh_kg"
  | "weight_loss_pct"
  | "electrolyte"
  | "ion"
  | "application"
  | "contested_citation";

/**
 * Something the text states beside the type. `value`: a number, [low, high], or a word.
 * liquid_statement: present | absent | gel | wetting-agent | catholyte.
 */
export interface Fact extends Span {
  kind: FactKind;
  value: number | [number, number] | string;
  /** Of what the share or density is: cell, electrolyte, pack …; "not stated" where the text does not say. */
  basis?: string;
  context: Context;
  subject?: string;
}
