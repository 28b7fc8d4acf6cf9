import { answerProblem } from "@/lib/http";

/** A file of an audit, made anew from what is stored; refusals as problem+json. */
export async function answerDownload(
  request: Request,
  kind: { type: string; public: boolean },
  make: () => Promise<string | Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  try {
    const body = await make();
    return new Response(body, { headers: { "Content-Type": kind.type, ...(kind.public ? PUBLIC : PRIVATE) } });
  } catch (error) {
    return answerProblem(request, error);
  }
}

const POLICY = { "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" };
/** Anybody may recompute a public report, from any page. */
export const PUBLIC = { "Cache-Control": "public, max-age=30", "Access-Control-Allow-Origin": "*", ...POLICY };
/** The address holds the owner's key: it is kept nowhere on the way and passed on to nobody. */
const PRIVATE = {
  "Cache-Control": "private, no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
  ...POLICY,
};

export const JSON_TYPE = "application/json; charset=utf-8";
export const CSV_TYPE = "text/csv; charset=utf-8; header=present";
export const PNG_TYPE = "image/png";
export const JSON_LD_TYPE = "application/ld+json; charset=utf-8";
