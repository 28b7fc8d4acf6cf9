import { answerDownload, PNG_TYPE } from "@/app/_pages/answer-download";
import { drawOwnedPage } from "@/lib/audits";
import { limitRate } from "@/lib/http";

/** A page of a document of the report that its owner may see, with the lines framed in which something was found. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ manageKey: string; document: string; page: string }> },
): Promise<Response> {
  return answerDownload(request, { type: PNG_TYPE, public: false }, async () => {
    const { manageKey, document, page } = await params;
    await limitRate(request, "document");
    return drawOwnedPage(manageKey, { document, page }, request.signal);
  });
}
