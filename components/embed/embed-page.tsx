import type { PublishedRecord } from "@/lib/exports/published-record";
import { dictionary, writeDate } from "@/lib/i18n";
import { pageContext } from "../document/page-context";
import { Stamp } from "../report/stamp";
import { guessLanguage } from "../text/guess-language";
import { PlainText } from "../text/plain-text";

/** Of a record that ended: that it did, how and when, and nothing of what it said. */
export interface EndedRecord extends Pick<PublishedRecord, "url" | "locale"> {
  ended: { title: string; say: string };
}

/** A record in little, for a frame on somebody else's page: outcome, product, rulebook, date, and whether it still stands. */
export function EmbedPage({ record }: { record: PublishedRecord | EndedRecord }) {
  if ("ended" in record) return <Ended record={record} />;
  return record.withdrawnAt === undefined ? <Standing record={record} /> : <Withdrawn record={record} />;
}

function Standing({ record }: { record: PublishedRecord }) {
  const { title, report, rulebook, locale, revision, publishedAt, revisedAt = publishedAt, correction } = record;
  const { common, report: t, exports } = dictionary(locale);
  return (
    <article>
      <div>
        <p className="soft">{[common.brand, t.eyebrow].join(SEPARATOR)}</p>
        <h1 lang={guessLanguage(title)}>
          <PlainText text={title} />
        </h1>
        {correction && (
          <p className="corrected">
            <PlainText text={exports.correctedOn(writeDate(correction.at, locale), correction.reason)} />
          </p>
        )}
        <p className="lead">
          <PlainText text={report.overall.say[locale]} />
        </p>
        <p className="soft">
          <PlainText text={t.readAgainst(rulebook.name, rulebook.statusLine)} />
          {SEPARATOR}
          <span className="keep">{exports.revision(revision)}</span>
          {SEPARATOR}
          <span className="keep">{writeDate(revisedAt, locale)}</span>
        </p>
        <p className="soft">{t.entered}</p>
        <WholeReport record={record} />
      </div>
      <Stamp report={report} page={pageContext(locale, "/", false)} />
    </article>
  );
}

/** The dot never begins a line. */
const SEPARATOR = "\u00a0· ";

function Withdrawn({ record }: { record: PublishedRecord }) {
  const { url, locale, withdrawnAt = "" } = record;
  const { errors } = dictionary(locale).pages;
  const ended = { title: errors.withdrawn, say: errors.withdrawnSay(writeDate(withdrawnAt, locale)) };
  return <Ended record={{ url, locale, ended }} />;
}

function Ended({ record: { url, locale, ended } }: { record: EndedRecord }) {
  return (
    <article className="gone">
      <p className="soft">{dictionary(locale).common.brand}</p>
      <h1>{ended.title}</h1>
      <p>{ended.say}</p>
      <p className="soft">{url}</p>
    </article>
  );
}

function WholeReport({ record: { url, locale } }: { record: PublishedRecord }) {
  return (
    <p>
      <a href={`${url}?lang=${locale}`} target="_blank" rel="noopener">
        {dictionary(locale).exports.wholeReport}
      </a>
    </p>
  );
}
