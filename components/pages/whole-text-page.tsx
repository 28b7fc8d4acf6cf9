import type { PageContext } from "../document/page-context";
import { titleOf } from "../report/report-head";
import type { Report } from "../report/types";
import { guessLanguage } from "../text/guess-language";
import { MarkedText } from "../text/marked-text";
import { PlainText } from "../text/plain-text";

interface WholeTextProps {
  page: PageContext;
  report: Report;
  text: string | null;
  /** Address of the report. */
  reportAt: string;
}

/** The marked-up text alone, however long. */
export function WholeTextPage({ page, report, text, reportAt }: WholeTextProps) {
  const t = page.t.report;
  const title = titleOf(report, text) ?? t.untitled;
  return (
    <article className="sheet">
      <p className="entered">{t.entered}</p>
      <div className="pad">
        <p className="eyebrow">{t.text}</p>
        <h1 lang={guessLanguage(title)}>
          <PlainText text={title} />
        </h1>
        <p className="left-out">
          <a href={reportAt}>{t.backToReport}</a>
        </p>
        {text === null ? <p>{t.textErased}</p> : <MarkedText page={page} report={report} text={text} whole />}
      </div>
    </article>
  );
}
