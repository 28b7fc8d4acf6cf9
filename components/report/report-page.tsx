import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { Ruler } from "../figures/ruler";
import { Scale } from "../figures/scale";
import { MarkedText } from "../text/marked-text";
import { type Amounts, EVERYTHING } from "./amounts";
import { chooseClaims, chooseTests } from "./choose-shown";
import { ClaimCard } from "./claim-card";
import { DocumentsSection, isKept } from "./documents-section";
import { FactsTable } from "./facts-table";
import { More } from "./more";
import { NotesSection } from "./notes-section";
import { Provenance } from "./provenance";
import { RecordNotice } from "./record-notice";
import { RecordSection } from "./record-section";
import { ReportHead } from "./report-head";
import { ShareSection } from "./share-section";
import { SubjectsSection } from "./subjects-section";
import { TestSection } from "./test-section";
import type { Limit, Originals, PublicRecord, Report, RulebookFacts, Sharing } from "./types";

export interface ReportPageProps {
  page: PageContext;
  report: Report;
  /** Null once erased. */
  text: string | null;
  rulebook: RulebookFacts;
  limits: Limit[];
  /** ISO instants. */
  madeAt?: string;
  publishedAt?: string;
  /** Absolute address of the public report, where it has one. */
  address?: string;
  /** Where the whole of a long text is to be read; absent: it stands here, however long. */
  wholeTextAt?: string;
  reportJsonAt?: string;
  /** All that it was made from, and the arithmetic of its tests. */
  bundleAt?: string;
  arithmeticAt?: string;
  /** The files that the text was taken from, where a server keeps them. */
  originals?: Originals;
  /** Of a public report: what happened to it. */
  record?: PublicRecord;
  /** Of a public report: how it is quoted. */
  sharing?: Sharing;
  /** Absent: everything. */
  amounts?: Amounts;
}

/** The report as everybody sees it; the owner's page shows the same beneath its controls. */
export function ReportPage(props: ReportPageProps) {
  const {
    page,
    report,
    text,
    rulebook,
    limits,
    reportJsonAt: dataAt,
    originals,
    record,
    sharing,
    amounts = EVERYTHING,
  } = props;
  const t = page.t.report;
  const claims = chooseClaims(report.claims, amounts.claims);
  const tests = chooseTests(report, claims, amounts.tests);
  const cut = claims.length < report.claims.length;
  return (
    <article className="sheet">
      <p className="entered">{t.entered}</p>
      {record && <RecordNotice record={record} page={page} />}
      <ReportHead {...props} />
      <section className="figures">
        <div>
          <h2>{t.scale}</h2>
          <Scale claims={claims.map(({ entry }) => entry)} t={page.t} />
          {cut && <p className="left-out">{t.gravestClaims}</p>}
        </div>
        <div>
          <h2>{t.ruler}</h2>
          <Ruler report={report} limits={limits} page={page} most={amounts.samples} dataAt={dataAt} />
        </div>
      </section>
      <Section title={t.text}>
        {text === null ? (
          <p className="left-out">{t.textErased}</p>
        ) : (
          <MarkedText
            page={page}
            report={report}
            text={text}
            wholeAt={props.wholeTextAt}
            whole={!props.wholeTextAt}
            notes={amounts.notes}
            shown={(document) => isKept(originals, document)}
          />
        )}
        {report.mentions.length > 0 && (
          <p className="left-out">{`${t.key}${page.t.common.colon}${[t.keyClaimed, t.keyOff, t.keyFact].join(" · ")}`}</p>
        )}
      </Section>
      {report.claims.length === 0 ? (
        <Section title={t.claims}>
          <p>{t.noClaims}</p>
        </Section>
      ) : (
        claims.map(({ entry, number }) => (
          <ClaimCard
            key={entry.id}
            claim={entry}
            number={number}
            page={page}
            rulebook={rulebook}
            steps={amounts.steps}
            dataAt={dataAt}
          />
        ))
      )}
      {cut && (
        <Section title={t.claims}>
          <p className="left-out">{t.gravestClaims}</p>
          <More shown={claims.length} all={report.claims.length} at={dataAt} page={page} />
        </Section>
      )}
      {tests.map(({ entry, number }) => (
        <TestSection
          key={number}
          test={entry}
          number={number}
          report={report}
          page={page}
          conditionNames={rulebook.conditionNames}
          amounts={amounts}
          dataAt={dataAt}
        />
      ))}
      {tests.length < report.tests.length && (
        <Section title={t.tests}>
          <More shown={tests.length} all={report.tests.length} at={dataAt} page={page} />
        </Section>
      )}
      <SubjectsSection report={report} page={page} most={amounts.facts} dataAt={dataAt} />
      {report.facts.length > 0 && <FactsTable report={report} page={page} most={amounts.facts} dataAt={dataAt} />}
      <DocumentsSection report={report} page={page} originals={originals} most={amounts.facts} dataAt={dataAt} />
      {record && <RecordSection record={record} page={page} />}
      <NotesSection report={report} rulebook={rulebook} page={page} />
      {sharing && <ShareSection sharing={sharing} page={page} />}
      <Provenance {...props} />
    </article>
  );
}
