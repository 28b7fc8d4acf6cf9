import { answerDownload, CSV_TYPE } from "@/app/_pages/answer-download";
import { exportPublication } from "@/lib/audits";

/** The arithmetic of a public report, for a spreadsheet. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params;
  return answerDownload(request, { type: CSV_TYPE, public: true }, async () => (await exportPublication(key)).csv());
}
