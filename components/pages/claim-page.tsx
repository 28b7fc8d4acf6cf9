import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { AMOUNTS } from "../report/amounts";
import { ClaimCard } from "../report/claim-card";
import { RecordNotice } from "../report/record-notice";
import { ReportHead } from "../report/report-head";
import type { PublicRecord, Report, RulebookFacts } from "../report/types";
import { MarkedText } from "../text/marked-text";

interface ClaimPageProps {
  page: PageContext;
  report: Report;
  text: string | null;
  /** Of the claim among those of the report. */
  index: number;
  rulebook: RulebookFacts;
  record: PublicRecord;
  /** ISO instant. */
  publishedAt: string;
}

/** One claim of a report: the words that make it, how it was weighed, and the way to the whole. */
export function ClaimPage({ page, report, text, index, rulebook, record, publishedAt }: ClaimPageProps) {
  const claim = report.claims[index];
  if (!claim) return null;
  const { report: t, record: r } = page.t;
  // What is nothing to this claim is left out of the text, as it is of the page.
  const facts = [...claim.against.facts, ...claim.doubts.facts];
  const mentions = [...claim.mentions, ...claim.against.mentions];
  const own = {
    ...report,
    mentions: report.mentions.filter((_, at) => mentions.includes(at)),
    facts: report.facts.filter((_, at) => facts.includes(at)),
    coined: [],
    claims: [],
  };
  const amounts = AMOUNTS.at(-1);
  return (
    <article className="sheet">
      <p className="entered">{t.entered}</p>
      <RecordNotice record={record} page={page} />
      <ReportHead page={page} report={report} text={text} rulebook={rulebook} limits={[]} publishedAt={publishedAt} />
      {text !== null && (
        <Section title={t.text}>
          <MarkedText page={page} report={own} text={text} wholeAt={page.href(record.at)} notes={amounts?.notes} />
        </Section>
      )}
      <ClaimCard
        claim={claim}
        number={index + 1}
        page={page}
        rulebook={rulebook}
        steps={amounts?.steps ?? claim.steps.length}
        dataAt={`${record.at}/report.json`}
      />
      <p className="pad">
        <a href={page.href(`${record.at}#claim-${index + 1}`)}>{r.wholeReport}</a>
      </p>
    </article>
  );
}
