import { writeDate } from "@/lib/i18n";
import type { ReportPageProps } from "./report-page";

/** By what data and code the verdict was reached, so that it can be reached again. */
export function Provenance({ page, report, rulebook, madeAt, publishedAt, address, reportJsonAt }: ReportPageProps) {
  const t = page.t.report;
  return (
    <section className="pad facing provenance">
      <div>
        <h2>{t.provenance}</h2>
        <dl className="pairs">
          {address && <Pair name={t.address} value={address} />}
          {madeAt && <Pair name={t.date} value={writeDate(madeAt, page.locale)} />}
          {publishedAt && <Pair name={t.published} value={writeDate(publishedAt, page.locale)} />}
          <Pair name={t.engine} value={report.engineVersion} />
          <dt>{t.rulebook}</dt>
          <dd>
            {rulebook.own ? (
              report.rulebook.id
            ) : (
              <a href={page.href(`/rulebooks/${rulebook.id}`)}>{report.rulebook.id}</a>
            )}
          </dd>
          <Pair name={t.lexicon} value={report.lexicon.id} />
        </dl>
      </div>
      <div className="small">
        <dl>
          <Digest name={t.resultDigest} value={report.resultDigest} />
          <Digest name={t.inputDigest} value={report.inputDigest} />
          <Digest name={t.rulebook} value={report.rulebook.digest} />
          <Digest name={t.lexicon} value={report.lexicon.digest} />
        </dl>
        <p className="soft">{t.repeat}</p>
        {reportJsonAt && (
          <p>
            <a href={reportJsonAt}>{t.dataLink}</a>
          </p>
        )}
      </div>
    </section>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Digest({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="soft">{name}</dt>
      <dd>
        <code>{value}</code>
      </dd>
    </>
  );
}
