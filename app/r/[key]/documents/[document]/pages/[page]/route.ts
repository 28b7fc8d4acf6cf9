import { answerDownload, PNG_TYPE } from "@/app/_pages/answer-download";
import { drawPublishedPage } from "@/lib/audits";
import { limitRate } from "@/lib/http";

/** A page of a document of the report that everybody may see, with the lines framed in which something was found. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ key: string; document: string; page: string }> },
): Promise<Response> {
  return answerDownload(request, { type: PNG_TYPE, public: true }, async () => {
    const { key, document, page } = await params;
    await limitRate(request, "document");
    return drawPublishedPage(key, { document, page }, request.signal);
  });
}
