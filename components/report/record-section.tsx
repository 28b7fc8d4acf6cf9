import { writeDate } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { PlainText } from "../text/plain-text";
import type { PublicRecord } from "./types";

/** The maker's answer, and what happened to the record from its publication on. */
export function RecordSection({ record, page }: { record: PublicRecord; page: PageContext }) {
  const { record: t } = page.t;
  const events = listEvents(record, page);
  return (
    <>
      <ReplySection record={record} page={page} />
      {events.length > 1 && (
        <Section title={t.history}>
          <table className="history">
            <thead>
              <tr>
                <th scope="col">{t.when}</th>
                <th scope="col">{t.event}</th>
              </tr>
            </thead>
            <tbody>
              {events.map(({ at, say, href, reason }) => (
                <tr key={at + say}>
                  <td className="keep">{writeDate(at, page.locale)}</td>
                  <td>
                    {href ? <a href={page.href(href)}>{say}</a> : say}
                    {reason && (
                      <>
                        {page.t.common.colon}
                        <PlainText text={reason} />
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}

/** The last word on it stands; the ones before are in the history. */
function ReplySection({ record, page }: { record: PublicRecord; page: PageContext }) {
  const { record: t } = page.t;
  const reply = record.replies.at(-1);
  if (!reply) return null;
  return (
    <Section title={t.reply}>
      <div className="prose">
        <p>
          {t.asked(writeDate(reply.askedOn, page.locale))}
          {page.t.common.gap}
          {!reply.answeredOn && t.notAnswered}
        </p>
        {reply.answeredOn && reply.text && (
          <>
            <p>
              <PlainText text={t.answered(writeDate(reply.answeredOn, page.locale), reply.by ?? "")} />
            </p>
            <blockquote className="reply">
              <PlainText text={reply.text} />
            </blockquote>
            <p className="soft small">{t.replyIsTheirs}</p>
          </>
        )}
      </div>
    </Section>
  );
}

interface Event {
  at: string;
  say: string;
  href?: string;
  reason?: string;
}

function listEvents({ at: address, revisions, replies }: PublicRecord, page: PageContext): Event[] {
  const { record: t } = page.t;
  const changes = revisions.map(({ number, at, reason }) => ({
    at,
    say: number === 1 ? t.published : t.correctedTo(number),
    href: `${address}/v/${number}`,
    ...(reason !== null && { reason }),
  }));
  const answers = replies.map(({ at, askedOn, answeredOn }) => ({
    at,
    say: answeredOn
      ? t.answeredEvent(writeDate(answeredOn, page.locale))
      : t.askedEvent(writeDate(askedOn, page.locale)),
  }));
  return [...changes, ...answers].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
