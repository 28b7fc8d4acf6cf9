import { showRecord } from "@/app/_pages/answer-publication";
import { answerFailure, answerGone, answerNotFound } from "@/app/_pages/answer-refusal";
import { gatherRulebookFacts } from "@/app/_pages/gather-rulebook-facts";
import { readPage } from "@/app/_pages/read-page";
import { renderDocument } from "@/components/document/render-document";
import { ClaimPage } from "@/components/pages/claim-page";
import { documentTitle } from "@/components/report/report-head";
import { getPublication } from "@/lib/audits";
import { readReport } from "@/lib/report";

interface Context {
  params: Promise<{ key: string; claim: string }>;
}

/** One claim of the newest version of a public report, on a page of its own. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const { key, claim } = await params;
    const published = await getPublication(key);
    if (!published) return answerNotFound(request);
    if (published.state !== "published") return answerGone(request, published);
    const page = readPage(request);
    const report = readReport(published.reportBytes);
    const { text } = published;
    const index = report.claims.findIndex(({ id }) => id === claim);
    if (index < 0) return answerNotFound(request);
    const body = (
      <ClaimPage
        page={page}
        report={report}
        text={text}
        index={index}
        rulebook={gatherRulebookFacts(report.rulebook, page.locale)}
        record={showRecord(published, false)}
        publishedAt={published.publishedAt.toISOString()}
      />
    );
    return renderDocument(request, {
      page,
      title: documentTitle({ page, report, text }),
      body,
      kind: "public",
      unlisted: true,
    });
  } catch (error) {
    return answerFailure(request, error);
  }
}
