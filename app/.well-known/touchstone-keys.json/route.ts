import { answerDownload } from "@/app/_pages/answer-download";
import { canonicalJson } from "@/lib/digest";
import { getPublicKeys } from "@/lib/audits";

/** The keys by which receipts are checked, retired ones too: a JSON Web Key Set (RFC 7517). */
export function GET(request: Request): Promise<Response> {
  const kind = { type: "application/jwk-set+json", public: true };
  return answerDownload(request, kind, async () => canonicalJson(await getPublicKeys()));
}

export const dynamic = "force-dynamic";
