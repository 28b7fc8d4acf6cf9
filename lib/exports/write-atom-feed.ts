import { dictionary, type Locale, writeDate } from "@/lib/i18n";
import { oneLine } from "@/lib/report/text-parts";
import { escapeXml } from "./escape-xml";
import { languageTag, type PublishedRecord, siteUrl } from "./published-record";

export interface Feed {
  /** Absolute address of the feed itself, which is its id too. */
  url: string;
  /** Of the page that says the same to people. */
  page: string;
  locale: Locale;
  /** ISO instant; that of an empty feed. */
  since: string;
  /** Newest first. Each revision of a record is an entry of its own, and so is its withdrawal. */
  records: PublishedRecord[];
}

/** Publications, corrections and withdrawals as a feed (Atom, RFC 4287). Of a withdrawn record it says no more than that. */
export function writeAtomFeed({ url, page, locale, since, records }: Feed): string {
  const { common, exports } = dictionary(locale);
  const updated = [since, ...records.map(changedAt)].sort().at(-1) ?? since;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTag(locale)}">`,
    element("id", url),
    element("title", exports.feedTitle),
    element("updated", updated),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(url)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    `<author>${element("name", common.brand)}${element("uri", new URL("/", url).href)}</author>`,
    ...records.map(writeEntry),
    "</feed>",
    "",
  ].join("\n");
}

const changedAt = ({ publishedAt, revisedAt, withdrawnAt }: PublishedRecord): string =>
  withdrawnAt ?? revisedAt ?? publishedAt;

function writeEntry(record: PublishedRecord): string {
  const { url, revision, publishedAt, withdrawnAt, report } = record;
  return [
    "<entry>",
    element("id", withdrawnAt === undefined ? `${url}/v/${revision}` : `${url}/withdrawal`),
    element("title", sayTitle(record)),
    element("published", publishedAt),
    element("updated", changedAt(record)),
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    ...(withdrawnAt === undefined
      ? [
          `<category term="${report.overall.outcome}" scheme="${escapeXml(`${siteUrl(record)}methodology`)}"/>`,
          element("summary", saySummary(record)),
        ]
      : []),
    "</entry>",
  ].join("\n");
}

function sayTitle({ title, report, key, locale, correction, withdrawnAt }: PublishedRecord): string {
  const { common, exports } = dictionary(locale);
  if (withdrawnAt !== undefined) return exports.withdrawnRecord(key, writeDate(withdrawnAt, locale));
  const titled = oneLine(exports.titled(title, common.outcome[report.overall.outcome]));
  return correction ? exports.corrected(titled) : titled;
}

function saySummary({ report, locale, correction }: PublishedRecord): string {
  const said = report.overall.say[locale];
  if (!correction) return said;
  return `${dictionary(locale).exports.correctedOn(writeDate(correction.at, locale), correction.reason)} ${said}`;
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
