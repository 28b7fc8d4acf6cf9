import type { PageContext } from "@/components/document/page-context";
import { getPublication, type PublishedReport } from "@/lib/audits";
import { answerFailure, answerGone, answerNotFound } from "./answer-refusal";
import { readPage } from "./read-page";

/**
 * A page of a public report; `revision` absent: of its newest version. Where there is none the page says so, and of one
 * that ended how. Undefined from `show`: the report has no such part.
 */
export async function showPublished(
  request: Request,
  { key, revision }: { key: string; revision?: number | undefined },
  show: (published: PublishedReport, page: PageContext) => Promise<Response | undefined>,
): Promise<Response> {
  try {
    const published = await getPublication(key, revision);
    if (!published) return answerNotFound(request);
    if (published.state !== "published") return answerGone(request, published);
    return (await show(published, readPage(request))) ?? answerNotFound(request);
  } catch (error) {
    return answerFailure(request, error);
  }
}
