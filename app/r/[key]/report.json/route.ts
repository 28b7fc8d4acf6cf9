import { getPublication } from "@/lib/audits";
import { AppError } from "@/lib/errors";
import { answerProblem } from "@/lib/http";

/** The stored bytes, exactly; 410 once withdrawn, 404 for an unknown key. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  try {
    const publication = await getPublication((await params).key);
    if (!publication) throw new AppError("unknown-publication");
    if (publication.state === "withdrawn") throw new AppError("publication-withdrawn");
    if (publication.state === "taken-down") throw new AppError("publication-taken-down");
    return new Response(publication.reportBytes, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Cache-Control": "public, max-age=60",
        // Anybody may recompute the digest, from any page.
        "Access-Control-Allow-Origin": "*",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      },
    });
  } catch (error) {
    return answerProblem(request, error);
  }
}
