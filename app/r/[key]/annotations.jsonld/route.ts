import { answerDownload, JSON_LD_TYPE } from "@/app/_pages/answer-download";
import { describeRecord } from "@/app/_pages/describe-record";
import { readPage } from "@/app/_pages/read-page";
import { getPublished } from "@/lib/audits";
import { writeWebAnnotations } from "@/lib/exports/write-web-annotations";

/** Every mention of a public report as a W3C Web Annotation. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params;
  const { locale, t } = readPage(request);
  return answerDownload(request, { type: JSON_LD_TYPE, public: true }, async () => {
    const record = describeRecord(request, await getPublished(key), locale, t.report.untitled);
    return JSON.stringify(writeWebAnnotations(record));
  });
}
