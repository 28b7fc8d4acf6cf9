import { writeDate } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import { plainString } from "../text/plain-text";
import type { ReportPageProps } from "./report-page";
import type { RulebookFacts } from "./types";

/** By what data and code the verdict was reached, so that it can be reached again. */
export function Provenance(props: ReportPageProps) {
  const { page, report, rulebook, madeAt, publishedAt, address } = props;
  const { report: t, evidence } = page.t;
  const rule = report.decisionRuleName?.[page.locale];
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
            <RulebookName rulebook={rulebook} id={report.rulebook.id} page={page} />
          </dd>
          {rule && <Pair name={evidence.decisionRule} value={rule} />}
          <Pair name={t.lexicon} value={report.lexicon.id} />
        </dl>
        <Files {...props} />
      </div>
      <div className="small">
        <dl>
          <Digest name={t.resultDigest} value={report.resultDigest} />
          <Digest name={t.inputDigest} value={report.inputDigest} />
          <Digest name={t.rulebook} value={report.rulebook.digest} />
          {report.rulebook.fileDigest && <Digest name={evidence.fileDigest} value={report.rulebook.fileDigest} />}
          <Digest name={t.lexicon} value={report.lexicon.digest} />
        </dl>
        <p className="soft">{t.repeat}</p>
      </div>
    </section>
  );
}

/** One's own rulebook has no page here. */
function RulebookName({ rulebook, id, page }: { rulebook: RulebookFacts; id: string; page: PageContext }) {
  if (!rulebook.own) return <a href={page.href(`/rulebooks/${rulebook.id}`)}>{id}</a>;
  return plainString(rulebook.name === id ? id : `${rulebook.name} (${id})`);
}

/** Where the page has an address: the report as data, what it was made from, and its arithmetic. */
function Files({ page, report, reportJsonAt, bundleAt, arithmeticAt }: ReportPageProps) {
  const { report: t, evidence } = page.t;
  const weighed = report.tests.some((test) => test.samples.length > 0);
  const files = [
    { at: reportJsonAt, name: t.dataLink },
    { at: bundleAt, name: evidence.bundle },
    { at: weighed ? arithmeticAt : undefined, name: evidence.arithmetic },
  ].filter(({ at }) => at !== undefined);
  if (files.length === 0) return null;
  return (
    <>
      <h3>{evidence.files}</h3>
      <ul className="list small">
        {files.map(({ at, name }) => (
          <li key={name}>
            <a href={at}>{name}</a>
          </li>
        ))}
      </ul>
    </>
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
