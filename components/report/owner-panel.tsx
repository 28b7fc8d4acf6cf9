import { writeDate } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import { PlainText } from "../text/plain-text";
import { OwnerErasure, OwnerRecord } from "./owner-record";

export interface OwnerPanelProps {
  page: PageContext;
  /** `/audits/{manageKey}`: forms post beneath it. */
  managePath: string;
  /** ISO instants throughout. */
  expiresAt?: string;
  publication:
    | { state: "private" }
    | { state: "published"; at: string; url: string; listed: boolean }
    | { state: "withdrawn"; at: string; url: string }
    | { state: "taken-down"; at: string; url: string; reason: string };
}

/** What the owner of an audit can do with it. Plain forms, no scripts. */
export function OwnerPanel({ page, managePath, expiresAt, publication }: OwnerPanelProps) {
  const t = page.t.pages.owner;
  const { state } = publication;
  const date = state === "private" ? "" : writeDate(publication.at, page.locale);
  return (
    <section className="owner" aria-labelledby="owner-title">
      <h2 id="owner-title">{t.title}</h2>
      <div className="facing">
        <div>
          <p>
            <b>{t.private}</b> {t.keep}
            {page.t.common.gap}
            {expiresAt && state === "private" && t.expires(writeDate(expiresAt, page.locale))}
          </p>
        </div>
        <div>
          {state === "published" && (
            <>
              <p>
                <b>{t.isPublished(date)}</b>
              </p>
              <PublicLink page={page} url={publication.url} />
              <OwnerRecord page={page} managePath={managePath} listed={publication.listed} />
              <Post page={page} to={`${managePath}/withdrawal`} say={t.withdraw} about={t.withdrawMeaning} plain />
            </>
          )}
          {state === "withdrawn" && <p>{t.withdrawn(date)}</p>}
          {state === "taken-down" && (
            <p>
              {t.takenDown(date)} {`${page.t.pages.errors.reason}${page.t.common.colon}`}
              <PlainText text={publication.reason} />
            </p>
          )}
          {(state === "private" || state === "withdrawn") && (
            <Post page={page} to={`${managePath}/publication`} say={t.publish} about={t.meaning} />
          )}
          <OwnerErasure page={page} managePath={managePath} />
        </div>
      </div>
    </section>
  );
}

function PublicLink({ page, url }: { page: PageContext; url: string }) {
  const t = page.t.pages.owner;
  return (
    <>
      <label htmlFor="public-link">{t.link}</label>
      <input id="public-link" className="copy" readOnly value={url} />
      <p>
        <a href={url}>{t.open}</a>
      </p>
    </>
  );
}

interface PostProps {
  page: PageContext;
  to: string;
  say: string;
  about: string;
  plain?: boolean;
}

function Post({ page, to, say, about, plain }: PostProps) {
  return (
    <form method="post" action={page.href(to)}>
      <p className="soft small">{about}</p>
      <button type="submit" className={plain ? "button plain" : "button"}>
        {say}
      </button>
    </form>
  );
}
