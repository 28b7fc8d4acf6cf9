import type { DecimalString } from "./input";
import type { Bilingual, Category, Context, Standing } from "./vocabulary";

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
  /** What is known of the thing behind the name. Absent in reports of older engines. */
  known?: Bilingual;
  /** Since when it is in public use, to the year, month or day; absent where no source states it. */
  since?: string;
}

export type FactKind =
  | "liquid_content_pct"
  | "liquid_statement"
  | "energy_density_wh_kg"
  | "weight_loss_pct"
  | "electrolyte"
  | "ion"
  | "application"
  | "contested_citation"
  | "cycles"
  | "superlative"
  | "cited_evidence";

/**
 * Something the text states beside the type. `value`: a number, [low, high], or a word.
 * liquid_statement: present | absent | gel | wetting-agent | catholyte.
 * superlative: world-first | industry-first | first-mass-produced | mass-produced | world-best.
 * cited_evidence: who is said to have tested, as the text spells it; none-named where a test is cited and nobody named.
 */
export interface Fact extends Span {
  kind: FactKind;
  value: number | [number, number] | string;
  /** "wt%", "vol%", "%" or "Wh/kg": "%" where the text does not say what is counted. */
  unit?: string;
  /** Of what the share or density is: cell, electrolyte, pack …; "not stated" where the text does not say. */
  basis?: string;
  /** Of a loss on drying: under what it was measured, as far as the text says. Decimal strings. */
  conditions?: { temperatureC?: DecimalString; durationH?: DecimalString; vacuum?: true };
  /** Of cycles: the capacity that is left after them, in percent. */
  retentionPct?: DecimalString;
  /** Of cited evidence: number and date of the report, as the text spells them. */
  report?: { number?: string; date?: string };
  context: Context;
  subject?: string;
}

/** How a name came to stand for a battery of the text. */
export interface Subject {
  name: string;
  /** Who gave it: the text itself, or what was entered beside it. */
  given: "text" | "product-field" | "maker-field" | "test";
  /** How the text spells it, where it does. */
  matched?: string;
  /**
   * exact: it stands so in the text · loose: matched in spite of another spelling, or as part of a longer name ·
   * only-subject: the text names nobody else's battery · none: nothing in the text was tied to it.
   */
  match: "exact" | "loose" | "only-subject" | "none";
}
