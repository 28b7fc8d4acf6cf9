import { answerFailure, answerGone, answerNotFound } from "@/app/_pages/answer-refusal";
import { readPage } from "@/app/_pages/read-page";
import { renderDocument } from "@/components/document/render-document";
import { WholeTextPage } from "@/components/pages/whole-text-page";
import { documentTitle } from "@/components/report/report-head";
import { getPublication } from "@/lib/audits";
import { readReport } from "@/lib/report";

/** The whole of a text that the report shows by excerpts. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  try {
    const { key } = await params;
    const publication = await getPublication(key);
    if (!publication) return answerNotFound(request);
    if (publication.state !== "published") return answerGone(request, publication);
    const page = readPage(request);
    const report = readReport(publication.reportBytes);
    const { text } = publication;
    const body = <WholeTextPage page={page} report={report} text={text} reportAt={page.href(`/r/${key}`)} />;
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
