import { type PageContext, pageContext } from "@/components/document/page-context";
import { chooseLocale } from "@/lib/i18n";

/** Language and path of a requested page. */
export function readPage(request: Request): PageContext {
  const url = new URL(request.url);
  const lang = url.searchParams.get("lang");
  const locale = chooseLocale({ lang, acceptLanguage: request.headers.get("accept-language") });
  return pageContext(locale, url.pathname, lang !== null);
}
