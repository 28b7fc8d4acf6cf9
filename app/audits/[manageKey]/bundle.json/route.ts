import { answerDownload, JSON_TYPE } from "@/app/_pages/answer-download";
import { exportAudit } from "@/lib/audits";

/** Everything that an audit was made from, for its owner. */
export async function GET(request: Request, { params }: { params: Promise<{ manageKey: string }> }): Promise<Response> {
  const { manageKey } = await params;
  return answerDownload(request, { type: JSON_TYPE, public: false }, async () => (await exportAudit(manageKey)).bundle());
}
