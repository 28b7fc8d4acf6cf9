import { answerDownload, JSON_TYPE } from "@/app/_pages/answer-download";
import { exportPublication } from "@/lib/audits";

/** Text, tests, rulebook and digests of a public report, from which it can be made again. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params;
  return answerDownload(request, { type: JSON_TYPE, public: true }, async () => (await exportPublication(key)).bundle());
}
