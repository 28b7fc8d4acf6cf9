import { answerFailure, answerNotFound, sayEnd } from "@/app/_pages/answer-refusal";
import { describeRecord } from "@/app/_pages/describe-record";
import { readPage } from "@/app/_pages/read-page";
import { renderEmbed } from "@/components/embed/render-embed";
import { getPublication } from "@/lib/audits";
import { publicUrl } from "@/lib/http";

/** A public report in little, for a frame on any page. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  try {
    const { key } = await params;
    const published = await getPublication(key);
    if (!published) return answerNotFound(request);
    const page = readPage(request);
    const { locale, t } = page;
    if (published.state !== "published") {
      return renderEmbed({ url: publicUrl(request, `/r/${key}`), locale, ended: sayEnd(published, page) });
    }
    return renderEmbed(describeRecord(request, published, locale, t.report.untitled));
  } catch (error) {
    return answerFailure(request, error);
  }
}
