import { type PageContext, pageContext } from "@/components/document/page-context";
import { publicUrl } from "@/lib/http";
import { chooseLocale } from "@/lib/i18n";

/** Language and address of a requested page; of its query, the named fields belong to the address. */
export function readPage(request: Request, fields: string[] = []): PageContext {
  const { pathname, searchParams } = new URL(request.url);
  const lang = searchParams.get("lang");
  const locale = chooseLocale({ lang, acceptLanguage: request.headers.get("accept-language") });
  const given = fields.flatMap((name) => {
    const value = searchParams.get(name);
    return value ? [[name, value]] : [];
  });
  const query = new URLSearchParams(given).toString();
  const path = query === "" ? pathname : `${pathname}?${query}`;
  return pageContext(locale, path, lang !== null, new URL(publicUrl(request, "/")).origin);
}
