import Negotiator from "negotiator";

export type Locale = "en" | "zh";

/** The language of a page: `?lang=` where it names one of ours, else the first of ours that the browser prefers. */
export function chooseLocale(request: { lang?: string | null; acceptLanguage?: string | null }): Locale {
  const asked = primaryLanguage(request.lang);
  if (asked === "en" || asked === "zh") return asked;
  const wanted = new Negotiator({ headers: { "accept-language": request.acceptLanguage ?? "" } }).languages();
  return wanted.map(primaryLanguage).find((tag): tag is Locale => tag === "en" || tag === "zh") ?? "en";
}

export function otherLocale(locale: Locale): Locale {
  return locale === "en" ? "zh" : "en";
}

/** zh-Hant-TW → zh */
function primaryLanguage(tag: string | null | undefined): string | undefined {
  return tag?.split("-")[0]?.toLowerCase();
}
