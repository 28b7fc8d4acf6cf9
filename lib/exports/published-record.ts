import type { Locale } from "@/lib/i18n";
import type { Report } from "@/lib/report";

/** A report as it stands at its public address, and what happened to it since. Instants are ISO 8601 in UTC. */
export interface PublishedRecord {
  report: Report;
  /** Of the report: its product, else the first words of its text. */
  title: string;
  /** The audited text; null once erased. Offsets of the report point into it. */
  text: string | null;
  /** Canonical absolute address of the newest revision, without a slash at its end. */
  url: string;
  key: string;
  /** From 1. */
  revision: number;
  publishedAt: string;
  /** When this revision was made, if it is not the first. */
  revisedAt?: string;
  /** Why this revision was made; the sentence is the publisher's own. */
  correction?: { at: string; reason: string };
  /** Of a withdrawn record nothing is exported but that it was withdrawn. */
  withdrawnAt?: string;
  /** Of the words around the record; what the text says stays as it is. */
  locale: Locale;
  /** The rulebook it was read against, in `locale`. */
  rulebook: { name: string; statusLine: string };
}

export type Claim = Report["claims"][number];

export const claimUrl = ({ url }: PublishedRecord, { id }: Claim): string => `${url}/claims/${id}`;
/** As a language tag (BCP 47): Chinese is written in simplified characters. */
export const languageTag = (locale: Locale): string => (locale === "zh" ? "zh-Hans" : "en");
export const siteUrl = ({ url }: PublishedRecord): string => `${new URL(url).origin}/`;
