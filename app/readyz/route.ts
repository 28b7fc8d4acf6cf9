import { checkReadiness } from "@/lib/audits";
import { answerProblem } from "@/lib/http";

/** Ready: the database answers and is migrated. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { ready, missingMigrations } = await checkReadiness();
    return Response.json(
      { ready, missingMigrations },
      { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } },
    );
  } catch (error) {
    return answerProblem(request, error);
  }
}

export const dynamic = "force-dynamic";
