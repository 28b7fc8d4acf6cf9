import { writeDate } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { PlainText } from "../text/plain-text";

interface CorrectionsPageProps {
  page: PageContext;
  /** The newest first; instants are ISO. */
  corrections: { key: string; number: number; at: string; reason: string | null; title: string }[];
}

/** The policy, and the log of it. */
export function CorrectionsPage({ page, corrections }: CorrectionsPageProps) {
  const { record: t, common } = page.t;
  return (
    <article className="sheet">
      <div className="pad prose">
        <h1>{t.corrections}</h1>
        <p className="lead">{t.correctionsLead}</p>
        <ul className="list">
          {t.policy.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <Section title={t.correctionLog}>
        {corrections.length === 0 && <p>{t.noCorrections}</p>}
        <ol className="list prose">
          {corrections.map(({ key, number, at, reason, title }) => (
            <li key={key + number}>
              <span className="keep">{writeDate(at, page.locale)}</span>
              {common.colon}
              <a href={page.href(`/r/${key}/v/${number}`)}>
                <PlainText text={title} />
              </a>
              {` (${t.version(number)})`}
              {reason && (
                <>
                  {common.colon}
                  <PlainText text={reason} />
                </>
              )}
            </li>
          ))}
        </ol>
      </Section>
      <p className="pad">
        <a href="/feed.atom">{t.feed}</a>
      </p>
    </article>
  );
}
