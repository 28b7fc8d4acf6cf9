import { answerFailure, answerGone, answerNotFound } from "@/app/_pages/answer-refusal";
import { gatherLimits, gatherRulebookFacts } from "@/app/_pages/gather-rulebook-facts";
import { readPage } from "@/app/_pages/read-page";
import { showOriginals } from "@/app/_pages/show-originals";
import { renderLight } from "@/components/document/render-document";
import { AMOUNTS, type Amounts } from "@/components/report/amounts";
import { documentTitle } from "@/components/report/report-head";
import { ReportPage } from "@/components/report/report-page";
import { getPublication } from "@/lib/audits";
import { publicUrl } from "@/lib/http";
import { readReport } from "@/lib/report";

/** The public report, from the stored bytes. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  try {
    const { key } = await params;
    const publication = await getPublication(key);
    if (!publication) return answerNotFound(request);
    if (publication.state !== "published") return answerGone(request, publication);
    const page = readPage(request);
    const report = readReport(publication.reportBytes);
    const { text } = publication;
    const body = (amounts: Amounts) => (
      <ReportPage
        amounts={amounts}
        page={page}
        report={report}
        text={text}
        rulebook={gatherRulebookFacts(report.rulebook, page.locale)}
        limits={gatherLimits(report.rulebook, page.locale)}
        publishedAt={publication.publishedAt.toISOString()}
        address={publicUrl(request, `/r/${key}`)}
        wholeTextAt={page.href(`/r/${key}/text`)}
        reportJsonAt={`/r/${key}/report.json`}
        bundleAt={`/r/${key}/bundle.json`}
        arithmeticAt={`/r/${key}/arithmetic.csv`}
        originals={showOriginals(`/r/${key}`, publication.originalsUntil)}
      />
    );
    const title = documentTitle({ page, report, text });
    return await renderLight(request, AMOUNTS, (amounts) => ({ page, title, body: body(amounts), kind: "public" }));
  } catch (error) {
    return answerFailure(request, error);
  }
}
