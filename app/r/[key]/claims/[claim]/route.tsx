import { gatherRulebookFacts } from "@/app/_pages/gather-rulebook-facts";
import { showPublished } from "@/app/_pages/show-published";
import { showRecord } from "@/app/_pages/show-record";
import { renderDocument } from "@/components/document/render-document";
import { ClaimPage } from "@/components/pages/claim-page";
import { documentTitle } from "@/components/report/report-head";
import { readReport } from "@/lib/report";

interface Context {
  params: Promise<{ key: string; claim: string }>;
}

/** One claim of the newest version of a public report, on a page of its own. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { key, claim } = await params;
  return showPublished(request, { key }, async (published, page) => {
    const report = readReport(published.reportBytes);
    const { text } = published;
    const index = report.claims.findIndex(({ id }) => id === claim);
    if (index < 0) return undefined;
    const record = await showRecord(published, page.locale, false);
    const body = (
      <ClaimPage
        page={page}
        report={report}
        text={text}
        index={index}
        rulebook={gatherRulebookFacts(report.rulebook, page.locale)}
        record={record}
        publishedAt={published.publishedAt.toISOString()}
      />
    );
    const title = documentTitle({ page, report, text });
    return renderDocument(request, { page, title, body, kind: "public", unlisted: true });
  });
}
