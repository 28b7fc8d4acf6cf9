import { createHash } from "node:crypto";
import type { PublishedRecord } from "@/lib/exports/published-record";
import { dictionary } from "@/lib/i18n";
import { plainString } from "../text/plain-text";
import { EmbedPage, type EndedRecord } from "./embed-page";
import { embedStyle } from "./embed-style";

const styleHash = createHash("sha256").update(embedStyle).digest("base64");

/**
 * A record as a page without scripts for a frame on any site. It is kept for a minute at most, so that a withdrawal or a
 * correction shows within the five that are promised; a withdrawn one answers 410 and says so.
 */
export async function renderEmbed(record: PublishedRecord | EndedRecord): Promise<Response> {
  const { locale } = record;
  return new Response(await renderEmbedHtml(record), {
    status: hasEnded(record) ? 410 : 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-language": locale,
      "content-security-policy": [
        "default-src 'none'",
        `style-src 'sha256-${styleHash}'`,
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors *",
      ].join("; "),
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
      "referrer-policy": "no-referrer",
      "cache-control": "public, max-age=60",
    },
  });
}

const hasEnded = (record: PublishedRecord | EndedRecord): boolean =>
  "ended" in record || record.withdrawnAt !== undefined;

/** The page as HTML. */
export async function renderEmbedHtml(record: PublishedRecord | EndedRecord): Promise<string> {
  // Next refuses a static import of the server renderer in a route handler.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { locale, url } = record;
  const { common, pages } = dictionary(locale);
  const said = "title" in record && !hasEnded(record) ? plainString(record.title) : pages.errors.withdrawn;
  const markup = renderToStaticMarkup(
    <html lang={locale === "zh" ? "zh-Hans" : "en"}>
      {/* biome-ignore lint/style/noHeadElement: a page of its own, outside the framework */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${said} · ${common.brand}`}</title>
        <link rel="canonical" href={url} />
        <link rel="icon" href="data:," />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own stylesheet, a constant */}
        <style dangerouslySetInnerHTML={{ __html: embedStyle }} />
      </head>
      <body>
        <main>
          <EmbedPage record={record} />
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}
