import type { Report } from "@/lib/report";

export type { Report };
export type Mention = Report["mentions"][number];
export type Coined = Report["coined"][number];
export type Fact = Report["facts"][number];
export type Subject = NonNullable<Report["subjects"]>[number];
export type FindingPlace = NonNullable<Report["places"]>[number];
export type SourceDocument = NonNullable<Report["input"]["documents"]>[number];
export type Claim = Report["claims"][number];
export type Step = Claim["steps"][number];
export type TestReading = Report["tests"][number];
export type SampleReading = TestReading["samples"][number];
export type Condition = TestReading["conditions"][number];
export type Outcome = Claim["outcome"];
/** Of the rulebook: of what force it is. */
export type Status = Report["rulebook"]["status"];
export type Category = Claim["category"];

/** What a report page says of the rulebook it was read against: the frozen data behind the id in the report. */
export interface RulebookFacts {
  id: string;
  name: string;
  statusLine: string;
  notKnown: string[];
  /** Names of its conditions by id. */
  conditionNames: Record<string, string>;
  /** One's own: it has no page here. */
  own?: boolean;
}

/** A limit on the loss, to be drawn as a line. `percent` is a plain decimal. */
export interface Limit {
  rulebook: string;
  name: string;
  operator: "<=" | "<";
  percent: string;
  inUse: boolean;
}

/** The files of a report, as far as they are kept. */
export interface Originals {
  /** Where pictures of their pages stand: `{at}/{document}/pages/{page}.png`, both from 1. */
  at: string;
  /** Of each document the ISO instant until which the file itself is kept; null where it never was. */
  until: (string | null)[];
  /** ISO instant at which the page is made. */
  now: string;
}

/** What happened to a public report, for its page. Instants and days are ISO. */
export interface PublicRecord {
  /** `/r/{key}`. */
  at: string;
  /** The version that is shown, and whether its own address was asked for. */
  revision: number;
  pinned: boolean;
  revisions: { number: number; at: string; reason: string | null }[];
  /** How the version that is shown differs from the one before, a sentence each; empty for the first. */
  changes: string[];
  replies: { at: string; askedOn: string; answeredOn: string | null; by: string | null; text: string | null }[];
}

/** How a public report is quoted and shown elsewhere. */
export interface Sharing {
  /** `/r/{key}`. */
  at: string;
  citations: { plain: string; apa: string; bibtex: string };
  /** HTML to be copied. */
  embedCode: string;
}
