/** Alive: the process answers. Whether it can serve is asked at /readyz. */
export function GET(): Response {
  return new Response("ok\n", { headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" } });
}

export const dynamic = "force-dynamic";
