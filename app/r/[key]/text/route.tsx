import { showPublished } from "@/app/_pages/show-published";
import { renderDocument } from "@/components/document/render-document";
import { WholeTextPage } from "@/components/pages/whole-text-page";
import { documentTitle } from "@/components/report/report-head";
import { readReport } from "@/lib/report";

/** The whole of a text that the report shows by excerpts. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params;
  return showPublished(request, { key }, ({ reportBytes, text }, page) => {
    const report = readReport(reportBytes);
    const title = documentTitle({ page, report, text });
    const body = <WholeTextPage page={page} report={report} text={text} reportAt={page.href(`/r/${key}`)} />;
    return renderDocument(request, { page, title, body, kind: "public", unlisted: true });
  });
}
