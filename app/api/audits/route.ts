import { createAudit } from "@/lib/audits";
import { AppError } from "@/lib/errors";
import { answerProblem, checkOrigin, limitRate, publicUrl, readJson, refuseMethod } from "@/lib/http";
import { parseAuditRequest } from "@/lib/intake";

/** JSON in; 201 with the report and the owner's address. The same Idempotency-Key gives the same answer. */
export async function POST(request: Request): Promise<Response> {
  try {
    checkOrigin(request, { door: "api", keyInPath: false });
    await limitRate(request, "create");
    const parsed = parseAuditRequest(await readJson(request), new Date());
    if (!parsed.ok) throw new AppError("input-refused", { problems: parsed.problems });
    const idempotencyKey = request.headers.get("idempotency-key") ?? undefined;
    const created = await createAudit({ request: parsed.value, idempotencyKey });
    if (!created.ok) throw new AppError("input-refused", { problems: created.problems });
    const { id, manageKey, report } = created.value;
    const manageUrl = publicUrl(request, `/audits/${manageKey}`);
    return Response.json({ id, manageUrl, report }, { status: 201, headers: { Location: manageUrl } });
  } catch (error) {
    return answerProblem(request, error);
  }
}

const refuse = refuseMethod("POST");

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
