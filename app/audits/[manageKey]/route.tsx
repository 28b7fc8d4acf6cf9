import { answerFailure } from "@/app/_pages/answer-refusal";
import { gatherLimits, gatherRulebookFacts } from "@/app/_pages/gather-rulebook-facts";
import { readPage } from "@/app/_pages/read-page";
import { showOriginals } from "@/app/_pages/show-originals";
import { renderDocument } from "@/components/document/render-document";
import { OwnerPanel, type OwnerPanelProps } from "@/components/report/owner-panel";
import { documentTitle } from "@/components/report/report-head";
import { ReportPage } from "@/components/report/report-page";
import { getAudit, type Publicity } from "@/lib/audits";
import { publicUrl } from "@/lib/http";

/** The owner's page: the report, and what can be done with it. */
export async function GET(request: Request, { params }: { params: Promise<{ manageKey: string }> }): Promise<Response> {
  try {
    const { manageKey } = await params;
    const { report, text, createdAt, expiresAt, originalsUntil, publication } = await getAudit(manageKey);
    const page = readPage(request);
    const shown = showPublicity(request, publication);
    const body = (
      <>
        <OwnerPanel
          page={page}
          managePath={`/audits/${manageKey}`}
          expiresAt={expiresAt?.toISOString()}
          publication={shown}
        />
        <ReportPage
          page={page}
          report={report}
          text={text}
          rulebook={gatherRulebookFacts(report.rulebook, page.locale)}
          limits={gatherLimits(report.rulebook, page.locale)}
          bundleAt={`/audits/${manageKey}/bundle.json`}
          arithmeticAt={`/audits/${manageKey}/arithmetic.csv`}
          originals={showOriginals(`/audits/${manageKey}`, originalsUntil)}
          madeAt={createdAt.toISOString()}
          {...(shown.state === "published" ? { publishedAt: shown.at, address: shown.url } : {})}
        />
      </>
    );
    return renderDocument(request, { page, title: documentTitle({ page, report, text }), body, kind: "owner" });
  } catch (error) {
    return answerFailure(request, error);
  }
}

function showPublicity(request: Request, publication: Publicity): OwnerPanelProps["publication"] {
  if (publication.state === "private") return publication;
  const url = publicUrl(request, `/r/${publication.key}`);
  const at = (publication.state === "published" ? publication.publishedAt : publication.at).toISOString();
  if (publication.state === "taken-down") return { state: "taken-down", at, url, reason: publication.reason };
  if (publication.state === "withdrawn") return { state: "withdrawn", at, url };
  return { state: "published", at, url, listed: publication.listed };
}
