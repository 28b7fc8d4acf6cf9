import type { PageContext } from "../document/page-context";
import { PlainText } from "../text/plain-text";

interface ErrorPageProps {
  page: PageContext;
  title: string;
  say: string;
  /** The operator's words. */
  reason?: string;
}

/** Says why there is nothing else to see, and where to go on. */
export function ErrorPage({ page, title, say, reason }: ErrorPageProps) {
  const { errors } = page.t.pages;
  return (
    <article className="sheet pad error">
      <h1>{title}</h1>
      <p className="lead">{say}</p>
      {reason && (
        <p className="reason">
          <b>{`${errors.reason}${page.t.common.colon}`}</b>
          <PlainText text={reason} />
        </p>
      )}
      <p>
        <a href={page.href("/")}>{errors.home}</a>
      </p>
    </article>
  );
}
