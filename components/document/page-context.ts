import { type Dictionary, dictionary, type Locale, otherLocale } from "@/lib/i18n";

/** What every page needs to speak and to link: its language, its words, and addresses that keep the language. */
export interface PageContext {
  locale: Locale;
  t: Dictionary;
  /** Path of the page itself, with no more of the query than makes it another page. */
  path: string;
  /** https://touchstone.example, where whole addresses can be told. */
  origin?: string;
  /** The reader chose the language: `?lang=` goes with them. */
  langChosen: boolean;
  /** Of a page of this site: keeps `?lang=` where the reader chose it, else leaves the choice to the browser. */
  href(path: string): string;
  /** The same page in the other language. */
  otherLanguage: string;
}

export function pageContext(locale: Locale, path: string, langChosen: boolean, origin?: string): PageContext {
  return {
    locale,
    t: dictionary(locale),
    path,
    origin,
    langChosen,
    href: (to) => (langChosen ? withLanguage(to, locale) : to),
    otherLanguage: withLanguage(path, otherLocale(locale)),
  };
}

export function withLanguage(path: string, locale: Locale): string {
  const [address, fragment] = path.split("#");
  const lang = `${address?.includes("?") ? "&" : "?"}lang=${locale}`;
  return `${address}${lang}${fragment === undefined ? "" : `#${fragment}`}`;
}
