import { writeDate } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import { PlainText } from "../text/plain-text";
import type { PublicRecord } from "./types";

/** What a reader must know first: that this was corrected, or is no longer the newest. Nothing where neither is so. */
export function RecordNotice({ record, page }: { record: PublicRecord; page: PageContext }) {
  const { record: t } = page.t;
  const { revision, revisions, at, pinned } = record;
  const shown = revisions.find(({ number }) => number === revision);
  const next = revisions.find(({ number }) => number === revision + 1);
  const last = revisions.at(-1);
  if (!shown || (revisions.length === 1 && !pinned)) return null;
  const say = (instant: string) => writeDate(instant, page.locale);
  return (
    <aside className="record-notice">
      {next ? (
        <p>
          <b>{t.replaced(revision, say(next.at))}</b> <a href={page.href(at)}>{t.newest}</a>
        </p>
      ) : pinned ? (
        <p>{t.frozen(revision)}</p>
      ) : null}
      {next?.reason && <Reason reason={next.reason} page={page} />}
      {!next && shown.reason && (
        <>
          <p>
            <b>{t.corrected(say(shown.at))}</b>{" "}
            <a href={page.href(`${at}/v/${revision - 1}`)}>{t.earlier(revision - 1)}</a>
          </p>
          <Reason reason={shown.reason} page={page} />
        </>
      )}
      {shown.reason && record.changes.length > 0 && (
        <div>
          <span className="soft">{`${t.changed}${page.t.common.colon}`}</span>
          <ul className="list">
            {record.changes.map((change) => (
              <li key={change}>
                <PlainText text={change} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {next && last && last.number > next.number && last.reason && (
        <>
          <p>{t.corrected(say(last.at))}</p>
          <Reason reason={last.reason} page={page} />
        </>
      )}
    </aside>
  );
}

function Reason({ reason, page }: { reason: string; page: PageContext }) {
  return (
    <p>
      <span className="soft">{`${page.t.record.reason}${page.t.common.colon}`}</span>
      <PlainText text={reason} />
    </p>
  );
}
