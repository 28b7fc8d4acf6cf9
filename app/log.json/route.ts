import { answerDownload, JSON_TYPE } from "@/app/_pages/answer-download";
import { readLog } from "@/lib/audits";

/** The signed head of the log of all records, and the proofs that are asked for: `from`, a size it had; `index`, a leaf. */
export function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  return answerDownload(request, { type: JSON_TYPE, public: true }, async () =>
    JSON.stringify(await readLog({ from: asked.get("from"), index: asked.get("index") })),
  );
}
