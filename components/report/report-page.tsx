import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { Ruler } from "../figures/ruler";
import { Scale } from "../figures/scale";
import { MarkedText } from "../text/marked-text";
import { ClaimCard } from "./claim-card";
import { FactsTable } from "./facts-table";
import { NotesSection } from "./notes-section";
import { Provenance } from "./provenance";
import { ReportHead } from "./report-head";
import { TestSection } from "./test-section";
import type { Limit, Report, RulebookFacts } from "./types";

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
}

/** The report as everybody sees it; the owner's page shows the same beneath its controls. */
export function ReportPage(props: ReportPageProps) {
  const { page, report, text, rulebook, limits } = props;
  const t = page.t.report;
  return (
    <article className="sheet">
      <p className="entered">{t.entered}</p>
      <ReportHead {...props} />
      <section className="figures">
        <div>
          <h2>{t.scale}</h2>
          <Scale claims={report.claims} t={page.t} />
        </div>
        <div>
          <h2>{t.ruler}</h2>
          <Ruler tests={report.tests} limits={limits} t={page.t} />
        </div>
      </section>
      <Section title={t.text}>
        {text === null ? (
          <p className="left-out">{t.textErased}</p>
        ) : (
          <MarkedText page={page} report={report} text={text} wholeAt={props.wholeTextAt} whole={!props.wholeTextAt} />
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
        report.claims.map((claim, index) => (
          <ClaimCard key={claim.id} claim={claim} number={index + 1} page={page} rulebook={rulebook} />
        ))
      )}
      {report.tests
        .map((test, index) => ({ test, number: index + 1 }))
        .map(({ test, number }) => (
          <TestSection
            key={number}
            test={test}
            number={number}
            report={report}
            page={page}
            conditionNames={rulebook.conditionNames}
          />
        ))}
      {report.facts.length > 0 && <FactsTable report={report} page={page} />}
      <NotesSection report={report} rulebook={rulebook} page={page} />
      <Provenance {...props} />
    </article>
  );
}
