import { answerFailure } from "@/app/_pages/answer-refusal";
import { readPage } from "@/app/_pages/read-page";
import { renderDocument } from "@/components/document/render-document";
import { CorrectionsPage } from "@/components/pages/corrections-page";
import { titleOf } from "@/components/report/report-head";
import { listCorrections } from "@/lib/audits";
import { readReport } from "@/lib/report";

/** How this site corrects, and every correction of a listed verdict. */
export async function GET(request: Request): Promise<Response> {
  try {
    const page = readPage(request);
    const corrections = (await listCorrections()).map(({ key, number, at, reason, reportBytes }) => ({
      ...{ key, number, reason },
      at: at.toISOString(),
      title: titleOf(readReport(reportBytes), null) ?? page.t.report.untitled,
    }));
    const body = <CorrectionsPage page={page} corrections={corrections} />;
    return await renderDocument(request, { page, title: page.t.record.corrections, body, kind: "public" });
  } catch (error) {
    return answerFailure(request, error);
  }
}

export const dynamic = "force-dynamic";
