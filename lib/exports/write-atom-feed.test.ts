import { readFileSync } from "node:fs";
import path from "node:path";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { corrected, sampleRecord } from "./published-record.fixture";
import { type Feed, writeAtomFeed } from "./write-atom-feed";

const withdrawnAt = "2026-11-23T00:00:00.000Z";
const since = "2026-01-01T00:00:00.000Z";
const feed = (change: Partial<Feed> = {}): string =>
  writeAtomFeed({
    url: "https://touchstone.example/corrections.atom",
    page: "https://touchstone.example/corrections",
    locale: "en",
    since,
    records: [sampleRecord("en", corrected), sampleRecord()],
    ...change,
  });

let grammar: XmlDocument;
let validator: RelaxNGValidator;
beforeAll(() => {
  grammar = XmlDocument.fromString(readFileSync(path.join(import.meta.dirname, "schemas/atom.rng"), "utf8"));
  validator = RelaxNGValidator.fromDoc(grammar);
});
afterAll(() => {
  validator.dispose();
  grammar.dispose();
});

/** Throws where the feed is no XML or no Atom; else what XPath finds in it. */
function read(xml: string, xpath = "/a:feed"): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return document.find(xpath, { a: "http://www.w3.org/2005/Atom" }).map((node) => node.content);
  } finally {
    document.dispose();
  }
}

describe("the feed", () => {
  it.each([
    ["of a publication and its correction", {}],
    ["of a withdrawal", { records: [sampleRecord("en", { withdrawnAt })] }],
    ["of nothing yet", { records: [] }],
    ["in Chinese", { locale: "zh" as const, records: [sampleRecord("zh", corrected)] }],
  ])("%s holds to Atom", (_, change) => {
    expect(() => read(feed(change))).not.toThrow();
  });

  it.each([
    ["a feed without an id", (xml: string) => xml.replace(/<id>.*?<\/id>/, "")],
    ["a date in words", (xml: string) => xml.replace(/<updated>.*?<\/updated>/, "<updated>today</updated>")],
    ["a link that leads nowhere", (xml: string) => xml.replace(/<link [^>]*>/, '<link rel="self"/>')],
    [
      "an element of Atom's own that it has not",
      (xml: string) => xml.replace("<entry>", "<entry><colour>red</colour>"),
    ],
    ["a person without a name", (xml: string) => xml.replace(/<name>.*?<\/name>/, "")],
    ["an entry with two titles", (xml: string) => xml.replace("<entry>", "<entry><title>x</title>")],
  ])("is held to rules that refuse %s", (_, spoil) => {
    expect(() => read(spoil(feed()))).toThrow();
  });

  it("has an author for every entry, and no two links of the same kind, as the assertions of RFC 4287 ask", () => {
    expect(read(feed(), "/a:feed/a:author/a:name")).toHaveLength(1);
    expect(read(feed(), "/a:feed/a:link[@rel='self']/@href")).toHaveLength(1);
    for (const place of ["a:feed", "a:entry"])
      expect(read(feed(), `//${place}[count(a:link[@rel='alternate' or not(@rel)]) > 1]`)).toEqual([]);
  });

  it("has an entry a revision, each with an id of its own that its number keeps for ever", () => {
    expect(read(feed(), "//a:entry/a:id")).toEqual([
      "https://touchstone.example/r/k3y/v/2",
      "https://touchstone.example/r/k3y/v/1",
    ]);
  });

  it("says what was found, and of a correction when and why", () => {
    expect(read(feed(), "//a:entry/a:title")).toEqual([
      "Corrected: Aurora X launch brochure: Contradicted",
      "Aurora X launch brochure: Contradicted",
    ]);
    expect(read(feed(), "//a:entry/a:summary")[0]).toMatch(
      /^Corrected on 22 November 2026\. Reason: The maker’s name was misspelt\. The text calls/,
    );
  });

  it("says of a withdrawn record that it is, and none of its words", () => {
    const xml = feed({ records: [sampleRecord("en", { withdrawnAt })] });
    expect(read(xml, "//a:entry/a:title")).toEqual(["Record k3y, withdrawn 23 November 2026"]);
    expect(xml).not.toMatch(/Aurora|contradicted/i);
  });

  it("was last changed when its newest entry was; without entries, when it began", () => {
    const newest = [sampleRecord(), sampleRecord("en", { withdrawnAt }), sampleRecord("en", corrected)];
    expect(read(feed({ records: newest }), "/a:feed/a:updated")).toEqual([withdrawnAt]);
    expect(read(feed({ records: [] }), "/a:feed/a:updated")).toEqual([since]);
  });

  it("carries any title there is, though XML cannot hold all of it", () => {
    const title = 'A & B <b> "\u0000\u0008\ufffe\ud800';
    const [first] = read(feed({ records: [sampleRecord("en", { title })] }), "//a:entry/a:title");
    expect(first).toBe('A & B <b> " \ufffd\ufffd: Contradicted');
  });
});
