import { createAudit, loadDocuments } from "@/lib/audits";
import { AppError, type Result } from "@/lib/errors";
import { answerProblem, checkOrigin, limitRate, publicUrl, readJson, refuseMethod } from "@/lib/http";
import { parseAuditRequest } from "@/lib/intake";
import { attachDocuments, readDocumentIds } from "@/lib/intake/documents";

/**
 * JSON in, its text typed or by the ids of documents; 201 with the report and the owner's address. The same
 * Idempotency-Key gives the same answer.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    checkOrigin(request, { door: "api", keyInPath: false });
    await limitRate(request, "create");
    const body = await readJson(request);
    const ids = accept(readDocumentIds(body));
    const attached = attachDocuments(body, accept(await loadDocuments(ids)));
    const parsed = accept(parseAuditRequest(attached.raw, new Date()));
    const { documents } = attached;
    const input = { ...parsed.input, ...(documents.length > 0 && { documents }) };
    const idempotencyKey = request.headers.get("idempotency-key") ?? undefined;
    const order = { request: { ...parsed, input }, documents: ids, idempotencyKey };
    const { id, manageKey, report } = accept(await createAudit(order));
    const manageUrl = publicUrl(request, `/audits/${manageKey}`);
    return Response.json({ id, manageUrl, report }, { status: 201, headers: { Location: manageUrl } });
  } catch (error) {
    return answerProblem(request, error);
  }
}

function accept<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new AppError("input-refused", { problems: result.problems });
}

const refuse = refuseMethod("POST");

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
