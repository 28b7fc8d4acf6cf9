import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

export interface OriginRule {
  /** `form`: only a browser posts here, so it must say where from. `api`: a program says nothing, and may. */
  door: "form" | "api";
  /** The owner's key stands in the path, which no other site can know. */
  keyInPath: boolean;
}

/** Refuses a change that another site made a reader's browser ask for. Throws AppError `other-origin`. */
export function checkOrigin(request: Request, rule: OriginRule): void {
  if (!isAsked(request.headers, rule)) throw new AppError("other-origin");
}

function isAsked(headers: Headers, { door, keyInPath }: OriginRule): boolean {
  const site = headers.get("sec-fetch-site");
  // "none" is the reader's own doing (a reload, a restored tab); no site can cause it.
  if (site !== null) return site === "same-origin" || site === "none";
  // Over plain http away from localhost browsers do not send Sec-Fetch-Site; Origin is what is left.
  const origin = headers.get("origin");
  if (origin === null) return door === "api";
  // Owners' pages send no referrer, and browsers then write "null" as the origin of their own forms.
  if (origin === "null") return keyInPath;
  return isOurs(origin, headers.get("host"));
}

function isOurs(origin: string, host: string | null): boolean {
  const { PUBLIC_URL } = env();
  if (PUBLIC_URL && origin === new URL(PUBLIC_URL).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
