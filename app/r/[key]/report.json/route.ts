import { answerDownload, JSON_TYPE } from "@/app/_pages/answer-download";
import { getPublished } from "@/lib/audits";

/** The stored bytes, exactly; 410 once withdrawn, 404 for an unknown key. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params;
  // Anybody may recompute the digest, from any page.
  return answerDownload(request, { type: JSON_TYPE, public: true }, async () => (await getPublished(key)).reportBytes);
}
