import { answerDownload, CSV_TYPE } from "@/app/_pages/answer-download";
import { exportAudit } from "@/lib/audits";

/** The arithmetic of an audit, for its owner's spreadsheet. */
export async function GET(request: Request, { params }: { params: Promise<{ manageKey: string }> }): Promise<Response> {
  const { manageKey } = await params;
  return answerDownload(request, { type: CSV_TYPE, public: false }, async () => (await exportAudit(manageKey)).csv());
}
