import { answerDownload } from "@/app/_pages/answer-download";
import { readPage } from "@/app/_pages/read-page";
import { getPublished } from "@/lib/audits";
import { drawQrCode } from "@/lib/exports/draw-qr-code";
import { publicUrl } from "@/lib/http";

/** The address of a public report as a QR code. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params;
  const { t } = readPage(request);
  return answerDownload(request, { type: "image/svg+xml", public: true }, async () => {
    await getPublished(key);
    return drawQrCode(publicUrl(request, `/r/${key}`), t.record.qr);
  });
}
