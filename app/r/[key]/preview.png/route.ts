import { answerDownload, PNG_TYPE } from "@/app/_pages/answer-download";
import { describeRecord } from "@/app/_pages/describe-record";
import { readPage } from "@/app/_pages/read-page";
import { drawPreviewImage } from "@/components/preview/draw-preview-image";
import { getPublished } from "@/lib/audits";

/** The picture that stands beside a link to a public report. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params;
  const { locale, t } = readPage(request);
  return answerDownload(request, { type: PNG_TYPE, public: true }, async () => {
    const record = describeRecord(request, await getPublished(key), locale, t.report.untitled);
    return new Uint8Array(drawPreviewImage(record, process.cwd()));
  });
}
