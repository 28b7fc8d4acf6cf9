import { XmlDocument, type XmlElement } from "libxml2-wasm";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { sampleRecord } from "./published-record.fixture";
import { oembedUrl, writeEmbedCode, writeOembed, writeOembedXml } from "./write-oembed";

const withdrawnAt = "2026-11-23T00:00:00.000Z";

/** Section 2.3.4 of the oEmbed specification: what a response of type rich has, and what goes together. */
const pixels = z.int().positive();
const richSchema = z
  .strictObject({
    type: z.literal("rich"),
    version: z.literal("1.0"),
    title: z.string().min(1),
    provider_name: z.string(),
    provider_url: z.url(),
    cache_age: z.int().nonnegative(),
    thumbnail_url: z.url().optional(),
    thumbnail_width: pixels.optional(),
    thumbnail_height: pixels.optional(),
    html: z.string().min(1),
    width: pixels,
    height: pixels,
  })
  .refine(({ thumbnail_url, thumbnail_width, thumbnail_height }) => {
    const given = [thumbnail_url, thumbnail_width, thumbnail_height].filter((one) => one !== undefined);
    return given.length === 0 || given.length === 3;
  });

const frameOf = (html: string) => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  expect(document.body.children).toHaveLength(1);
  return document.querySelector("iframe");
};

describe("the oEmbed answer", () => {
  it.each(["en", "zh"] as const)("is a rich one that holds to the specification, in %s", (locale) => {
    const answer = richSchema.parse(writeOembed(sampleRecord(locale)));
    expect(answer).toMatchObject({ width: 640, height: 300, thumbnail_width: 1200, thumbnail_height: 630 });
    expect(frameOf(answer.html)?.getAttribute("src")).toBe(`https://touchstone.example/r/k3y/embed?lang=${locale}`);
  });

  it.each([
    [639, 639],
    [640, 640],
    [641, 640],
  ])("takes no more than the width there is: of %i it takes %i", (maxWidth, width) => {
    const answer = richSchema.parse(writeOembed(sampleRecord(), { maxWidth }));
    expect(answer.width).toBe(width);
    expect(frameOf(answer.html)?.getAttribute("width")).toBe(String(width));
  });

  it.each([
    [1199, false],
    [1200, true],
    [1201, true],
  ])("has a picture where there is room for it: at %i wide %s", (maxWidth, has) => {
    expect("thumbnail_url" in writeOembed(sampleRecord(), { maxWidth, maxHeight: 630 })).toBe(has);
  });

  it("may be kept for five minutes, so that a withdrawal is seen", () => {
    expect(writeOembed(sampleRecord()).cache_age).toBe(300);
  });

  it("says of a withdrawn record that it is, with neither title nor picture", () => {
    const answer = richSchema.parse(writeOembed(sampleRecord("en", { withdrawnAt })));
    expect(answer.title).toBe("Record k3y, withdrawn 23 November 2026");
    expect(JSON.stringify(answer)).not.toMatch(/Aurora|Contradicted|preview/);
  });

  it("says the same as XML", () => {
    const title = "A & <b>";
    const document = XmlDocument.fromString(writeOembedXml(sampleRecord("en", { title })));
    const fields = document.find("/oembed/*").map((node) => [(node as XmlElement).name, node.content]);
    document.dispose();
    const answer = writeOembed(sampleRecord("en", { title }));
    expect(Object.fromEntries(fields)).toEqual(
      Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, String(value)])),
    );
  });
});

describe("the frame", () => {
  it("runs no script and is named for who cannot see it", () => {
    const frame = frameOf(writeEmbedCode(sampleRecord()));
    expect(frame?.getAttribute("sandbox")).not.toContain("allow-scripts");
    expect(frame?.getAttribute("title")).toBe("Aurora X launch brochure: Contradicted");
  });

  it("is not broken open by a title", () => {
    const title = '"><script>alert(1)</script>';
    expect(frameOf(writeEmbedCode(sampleRecord("en", { title })))?.getAttribute("title")).toBe(
      `${title}: Contradicted`,
    );
  });
});

describe("the address that a page names for discovery", () => {
  it("asks for the record by its canonical address", () => {
    const asked = new URL(oembedUrl(sampleRecord("zh"), "xml"));
    expect(asked.pathname).toBe("/oembed");
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      url: "https://touchstone.example/r/k3y",
      format: "xml",
      lang: "zh",
    });
  });
});
