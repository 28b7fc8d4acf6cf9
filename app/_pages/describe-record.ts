import { titleOf } from "@/components/report/report-head";
import type { PublishedReport } from "@/lib/audits";
import type { PublishedRecord } from "@/lib/exports/published-record";
import { publicUrl } from "@/lib/http";
import type { Locale } from "@/lib/i18n";
import { type Report, readReport } from "@/lib/report";
import { gatherRulebookFacts } from "./gather-rulebook-facts";

/** What the forms for sharing are written from. */
export function describeRecord(
  request: Pick<Request, "headers">,
  published: Pick<PublishedReport, "key" | "revision" | "revisions" | "publishedAt" | "reportBytes" | "text">,
  locale: Locale,
  untitled: string,
  report: Report = readReport(published.reportBytes),
): PublishedRecord {
  const { key, revision, revisions, publishedAt, text } = published;
  const shown = revisions.find(({ number }) => number === revision);
  const { name, statusLine } = gatherRulebookFacts(report.rulebook, locale);
  const at = shown?.at.toISOString();
  return {
    report,
    title: titleOf(report, text) ?? untitled,
    text,
    url: publicUrl(request, `/r/${key}`),
    ...{ key, revision },
    publishedAt: publishedAt.toISOString(),
    ...(at !== undefined && revision > 1 && { revisedAt: at }),
    ...(at !== undefined && shown?.reason && { correction: { at, reason: shown.reason } }),
    locale,
    rulebook: { name, statusLine },
  };
}
