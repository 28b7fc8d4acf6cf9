import { answerDownload } from "@/app/_pages/answer-download";
import { getPublished } from "@/lib/audits";
import { AppError } from "@/lib/errors";

/** The audited text alone, which annotations point into. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params;
  return answerDownload(request, { type: "text/plain; charset=utf-8", public: true }, async () => {
    const { text } = await getPublished(key);
    if (text === null) throw new AppError("input-erased");
    return text;
  });
}
