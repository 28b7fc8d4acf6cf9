import { env } from "@/lib/env";

/**
 * A whole address for a path of this site: under PUBLIC_URL where it is set, else under the host that the request
 * itself names, so that a link works where it is copied from.
 */
export function publicUrl(request: Pick<Request, "headers">, path: string): string {
  const { PUBLIC_URL, HOST, PORT } = env();
  if (PUBLIC_URL) return new URL(path, PUBLIC_URL).href;
  const host = request.headers.get("host") ?? `${HOST}:${PORT}`;
  return new URL(path, URL.canParse(`http://${host}`) ? `http://${host}` : `http://${HOST}:${PORT}`).href;
}
