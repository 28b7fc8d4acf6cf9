import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { corrected, sampleRecord } from "@/lib/exports/published-record.fixture";
import { renderEmbed, renderEmbedHtml } from "./render-embed";

const withdrawnAt = "2026-11-23T00:00:00.000Z";
const open = async (record: ReturnType<typeof sampleRecord>) => parseHTML(await renderEmbedHtml(record)).document;

describe("the embedded page", () => {
  it.each([
    ["en", "Contradicted", "read against GB/T draft, Part 1", "20 November 2026"],
    ["zh", "不相符", "依据国标征求意见稿第1部分", "2026年11月20日"],
  ] as const)("says outcome, product, rulebook and date in %s", async (locale, ...words) => {
    const document = await open(sampleRecord(locale));
    expect(document.querySelector("h1")?.textContent).toBe("Aurora X launch brochure");
    for (const word of words) expect(document.body.textContent).toContain(word);
    expect(document.querySelector("a")?.getAttribute("href")).toBe(`https://touchstone.example/r/k3y?lang=${locale}`);
  });

  it("has no script, no form and nothing that is loaded from elsewhere", async () => {
    const document = await open(sampleRecord("en", corrected));
    expect(
      document.querySelectorAll("script, form, img, iframe, link[rel=stylesheet], [onclick], [style]"),
    ).toHaveLength(0);
  });

  it("says that it was corrected, when and why", async () => {
    const { body } = await open(sampleRecord("en", corrected));
    expect(body.textContent).toContain("Corrected on 22 November 2026. Reason: The maker’s name was misspelt.");
    expect(body.textContent).toContain("Revision 2");
  });

  it.each([
    ["en", "This report was withdrawn"],
    ["zh", "撤回"],
  ] as const)("says that it was withdrawn, and no word of the verdict, in %s", async (locale, says) => {
    const answer = await renderEmbed(sampleRecord(locale, { withdrawnAt }));
    expect(answer.status).toBe(410);
    const html = await answer.text();
    expect(html).toContain(says);
    expect(html).not.toMatch(/Aurora|Contradicted|不相符|launch/);
  });

  it("may be framed by anybody and kept for a minute, and its policy lets in its own style alone", async () => {
    const answer = await renderEmbed(sampleRecord());
    const policy = answer.headers.get("content-security-policy") ?? "";
    const style = parseHTML(await answer.text()).document.querySelector("style")?.textContent ?? "";
    expect(policy).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(policy).toContain("frame-ancestors *");
    expect(policy).toContain("default-src 'none'");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    expect(answer.status).toBe(200);
  });

  it("shows a title as it was judged, markup and direction marks included", async () => {
    const document = await open(sampleRecord("en", { title: "<b>A</b>\u202e" }));
    expect(document.querySelector("h1")?.textContent).toBe("<b>A</b>U+202E");
  });

  it("weighs little on the pages of others", async () => {
    expect(gzipSync(await renderEmbedHtml(sampleRecord("en", corrected))).length).toBeLessThan(4096);
  });
});
