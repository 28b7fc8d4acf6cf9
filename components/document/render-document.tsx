import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { ReactNode } from "react";
import { AlternateLinks } from "./alternate-links";
import { Frame } from "./frame";
import { style } from "./generated/style";
import type { PageContext } from "./page-context";

export interface DocumentPage {
  page: PageContext;
  title: string;
  body: ReactNode;
  status?: number;
  headers?: Record<string, string>;
  /**
   * public: anybody may keep it for half a minute · owner: nobody keeps it, no search engine, no referrer, forms post here ·
   * refusal: a page that says why there is nothing else
   */
  kind: "public" | "owner" | "refusal";
  /** A form stands on it that leads to another page of this site. */
  asks?: boolean;
  /** Public, and yet no search engine is to list it: what opens by its address alone, and older versions. */
  unlisted?: boolean;
  /** Further elements of the head: links to other forms of the page, data about it. */
  head?: ReactNode;
}

const styleHash = createHash("sha256").update(style).digest("base64");

/** A whole page without any script, as a response. Answers 304 where the reader already has these bytes. */
export async function renderDocument(request: Request, document: DocumentPage): Promise<Response> {
  return answer(request, document, await renderHtml(document));
}

function answer(request: Request, document: DocumentPage, html: string): Response {
  const etag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 27)}"`;
  const headers = documentHeaders(document, etag);
  if (document.kind === "public" && alreadyHeld(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(html, { status: document.status ?? 200, headers });
}

/** What a public page may move over the line, its style included. */
export const LIGHT_BYTES = 30 * 1024;

/** The first of some ways to draw a page that is light enough; the last whatever it weighs. */
export async function renderLight<Way>(
  request: Request,
  ways: Way[],
  draw: (way: Way) => DocumentPage,
): Promise<Response> {
  for (const way of ways.slice(0, -1)) {
    const document = draw(way);
    const html = await renderHtml(document);
    if (gzipSync(html).length <= LIGHT_BYTES) return answer(request, document, html);
  }
  const last = draw(ways.at(-1) as Way);
  return answer(request, last, await renderHtml(last));
}

/** The page as HTML. Its one style element is what the policy of documentHeaders allows by hash. */
export async function renderHtml({ page, title, body, kind, unlisted, head }: DocumentPage): Promise<string> {
  // Next refuses a static import of the server renderer in a route handler.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const markup = renderToStaticMarkup(
    <html lang={page.locale === "zh" ? "zh-Hans" : "en"}>
      {/* biome-ignore lint/style/noHeadElement: a page of its own, outside the framework */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${title} · ${page.t.common.brand}`}</title>
        {kind === "public" && <AlternateLinks page={page} />}
        {(kind !== "public" || unlisted) && <meta name="robots" content="noindex" />}
        {head}
        <link rel="preload" href={SERIF} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="icon" href="data:," />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own stylesheet, made at build time */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <Frame page={page}>{body}</Frame>
      </body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}

const SERIF = "/fonts/source-serif-4-latin.woff2";

/** Headers of a page without scripts: nothing may load but its own style, fonts and inline icon. */
export function documentHeaders(
  { page, kind, asks, unlisted, headers }: DocumentPage,
  etag: string,
): Record<string, string> {
  return {
    "content-type": "text/html; charset=utf-8",
    "content-language": page.locale,
    "content-security-policy": contentPolicy(kind === "owner" || asks === true),
    "x-content-type-options": "nosniff",
    "referrer-policy": kind === "public" ? "strict-origin-when-cross-origin" : "no-referrer",
    vary: "Accept, Accept-Language",
    ...(kind === "public" ? { "cache-control": "public, max-age=30", etag } : { "cache-control": "no-store" }),
    ...((kind !== "public" || unlisted) && { "x-robots-tag": "noindex" }),
    ...headers,
  };
}

function contentPolicy(hasForms: boolean): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    `form-action ${hasForms ? "'self'" : "'none'"}`,
    "frame-ancestors 'none'",
  ].join("; ");
}

function alreadyHeld(request: Request, etag: string): boolean {
  const held = request.headers.get("if-none-match") ?? "";
  return held.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}
