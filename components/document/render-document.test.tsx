import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { pageContext } from "./page-context";
import { type DocumentPage, renderDocument } from "./render-document";

const render = (change: Partial<DocumentPage> = {}, headers: Record<string, string> = {}) =>
  renderDocument(new Request("http://x.example/r/key", { headers }), {
    page: pageContext("en", "/r/key", false),
    title: "A <title>",
    body: <p>One & two</p>,
    kind: "public",
    ...change,
  });

/** Relation, language and address of each link of the head that names a page. */
const linksOf = (html: string) =>
  [...html.matchAll(/<link rel="(canonical|alternate)"(?: hrefLang="([^"]+)")? href="([^"]+)"/g)].map((link) => [
    ...link.slice(1),
  ]);

describe("renderDocument", () => {
  it("allows by hash the very style that the page carries, and nothing else", async () => {
    const response = await render();
    const html = await response.text();
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(style.length).toBeGreaterThan(1000);
    expect(response.headers.get("content-security-policy")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(html).not.toMatch(/<script|\sstyle=/);
    expect(html).toContain("<title>A &lt;title&gt; · Touchstone</title>");
  });

  it("answers 304 to a reader who has these bytes, also through a proxy that weakened the tag", async () => {
    const etag = (await render()).headers.get("etag") ?? "";
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`]) {
      expect((await render({}, { "if-none-match": held })).status).toBe(304);
    }
    expect((await render({}, { "if-none-match": '"other"' })).status).toBe(200);
    expect((await render({ body: <p>Three</p> }, { "if-none-match": etag })).status).toBe(200);
  });

  it.each(["owner", "refusal"] as const)("lets nobody keep or index a page of kind %s", async (kind) => {
    const { headers } = await render({ kind });
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("etag")).toBeNull();
    expect(headers.get("x-robots-tag")).toBe("noindex");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });

  it("lets forms post here from the owner's page alone", async () => {
    const policy = async (kind: DocumentPage["kind"]) =>
      (await render({ kind })).headers.get("content-security-policy");
    expect(await policy("owner")).toContain("form-action 'self'");
    expect(await policy("public")).toContain("form-action 'none'");
  });

  it("lets a public page that asks lead on within the site", async () => {
    expect((await render({ asks: true })).headers.get("content-security-policy")).toContain("form-action 'self'");
  });

  it.each([
    ["the browser's language", false, "https://x.example/r/key"],
    ["a chosen language", true, "https://x.example/r/key?lang=zh"],
  ])("tells a public page's own address and that of each language, in %s", async (_, chosen, canonical) => {
    const page = pageContext("zh", "/r/key", chosen, "https://x.example");
    expect(linksOf(await (await render({ page })).text())).toEqual([
      ["canonical", undefined, canonical],
      ["alternate", "en", "https://x.example/r/key?lang=en"],
      ["alternate", "zh-Hans", "https://x.example/r/key?lang=zh"],
      ["alternate", "x-default", "https://x.example/r/key"],
    ]);
  });

  it.each(["owner", "refusal"] as const)("tells no search engine the address of a page of kind %s", async (kind) => {
    const page = pageContext("en", "/audits/key", false, "https://x.example");
    expect(linksOf(await (await render({ page, kind })).text())).toEqual([]);
  });
});
