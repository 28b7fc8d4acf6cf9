import type { PageContext } from "../document/page-context";

interface OwnerRecordProps {
  page: PageContext;
  /** `/audits/{manageKey}`: forms post beneath it. */
  managePath: string;
  listed: boolean;
}

/** What the owner of a published report can do with its record: list it, correct it, record an answer. */
export function OwnerRecord({ page, managePath, listed }: OwnerRecordProps) {
  const { record: t } = page.t;
  return (
    <div className="owner-record">
      <form method="post" action={page.href(`${managePath}/listing`)}>
        <p className="soft small">{listed ? t.isListed : t.listMeaning}</p>
        <input type="hidden" name="listed" value={listed ? "no" : "yes"} />
        <button type="submit" className="button plain">
          {listed ? t.unlist : t.list}
        </button>
      </form>
      <details>
        <summary>{t.correct}</summary>
        <form method="post" action={page.href(`${managePath}/corrections`)}>
          <p className="soft small">{t.correctMeaning}</p>
          <Line name="correctedBy" label={t.correctedBy} />
          <Lines name="reason" label={t.reason} />
          <button type="submit" className="button plain">
            {t.correctButton}
          </button>
        </form>
      </details>
      <details>
        <summary>{t.record}</summary>
        <form method="post" action={page.href(`${managePath}/replies`)}>
          <p className="soft small">{t.recordMeaning}</p>
          <Line name="askedOn" label={t.askedOn} />
          <Line name="answeredOn" label={t.answeredOn} optional />
          <Line name="replyBy" label={t.replyBy} optional />
          <Lines name="reply" label={t.replyText} optional />
          <button type="submit" className="button plain">
            {t.recordButton}
          </button>
        </form>
      </details>
    </div>
  );
}

/** Erasing is offered of every audit, public or not. */
export function OwnerErasure({ page, managePath }: Omit<OwnerRecordProps, "listed">) {
  const { record: t } = page.t;
  return (
    <details>
      <summary>{t.erase}</summary>
      <form method="post" action={page.href(`${managePath}/erasure`)}>
        <p className="soft small">{t.eraseMeaning}</p>
        <p>
          <label>
            <input type="checkbox" name="sure" value="yes" required /> {t.eraseSure}
          </label>
        </p>
        <button type="submit" className="button plain">
          {t.eraseButton}
        </button>
      </form>
    </details>
  );
}

interface EntryProps {
  name: string;
  label: string;
  optional?: true;
}

function Line({ name, label, optional }: EntryProps) {
  return (
    <p>
      <label htmlFor={`record-${name}`}>{label}</label>
      <input id={`record-${name}`} name={name} required={!optional} autoComplete="off" />
    </p>
  );
}

function Lines({ name, label, optional }: EntryProps) {
  return (
    <p>
      <label htmlFor={`record-${name}`}>{label}</label>
      <textarea id={`record-${name}`} name={name} rows={4} required={!optional} />
    </p>
  );
}
