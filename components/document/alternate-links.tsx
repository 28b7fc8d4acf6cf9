import { type PageContext, withLanguage } from "./page-context";

/**
 * What a search engine is told of a page: its own address, that of each language, and the one that leaves the language to
 * the browser. A page in a chosen language is an address of its own, or the two would count as copies of each other.
 */
export function AlternateLinks({ page: { origin, path, href } }: { page: PageContext }) {
  if (origin === undefined) return null;
  return (
    <>
      <link rel="canonical" href={`${origin}${href(path)}`} />
      <link rel="alternate" hrefLang="en" href={`${origin}${withLanguage(path, "en")}`} />
      <link rel="alternate" hrefLang="zh-Hans" href={`${origin}${withLanguage(path, "zh")}`} />
      <link rel="alternate" hrefLang="x-default" href={`${origin}${path}`} />
    </>
  );
}
