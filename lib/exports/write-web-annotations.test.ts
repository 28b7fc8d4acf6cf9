import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { PublishedRecord } from "./published-record";
import { corrected, sampleRecord } from "./published-record.fixture";
import { findBreaches, readVocabulary } from "./vocabulary.fixture";
import { writeWebAnnotations } from "./write-web-annotations";

const jsonld = createRequire(import.meta.url)("jsonld");

/** What the Web Annotation Data Model (W3C Recommendation, 2017) asks of these classes in its sections 3 to 5. */
const selectorSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("TextQuoteSelector"),
    exact: z.string().min(1),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  z.strictObject({ type: z.literal("TextPositionSelector"), start: z.int().nonnegative(), end: z.int().positive() }),
]);
const annotationSchema = z.strictObject({
  id: z.url(),
  type: z.literal("Annotation"),
  motivation: z.literal("classifying"),
  created: z.iso.datetime(),
  modified: z.iso.datetime().optional(),
  creator: z.strictObject({ id: z.url(), type: z.literal("Organization"), name: z.string() }),
  body: z.strictObject({
    type: z.literal("TextualBody"),
    purpose: z.literal("classifying"),
    value: z.string().min(1),
    format: z.literal("text/plain"),
    language: z.string(),
  }),
  target: z.strictObject({
    type: z.literal("SpecificResource"),
    source: z.strictObject({ id: z.url(), type: z.literal("Text"), format: z.literal("text/plain") }),
    selector: z.array(selectorSchema).min(1),
  }),
});
const pageSchema = z.strictObject({
  id: z.url(),
  type: z.literal("AnnotationPage"),
  startIndex: z.literal(0),
  items: z.array(annotationSchema).min(1),
});
const collectionSchema = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id: z.url(),
  type: z.literal("AnnotationCollection"),
  label: z.string().optional(),
  total: z.int().nonnegative(),
  first: pageSchema.optional(),
  last: z.url().optional(),
});

/** The terms of the model's context that are in use, with their meaning in the Web Annotation Vocabulary. */
const OA = "http://www.w3.org/ns/oa#";
const AS = "http://www.w3.org/ns/activitystreams#";
const link = (id: string) => ({ "@id": id, "@type": "@id" });
const word = (id: string) => ({ "@id": id, "@type": "@vocab" });
const context = {
  id: "@id",
  type: "@type",
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  ...Object.fromEntries(
    ["Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector", "TextPositionSelector", "classifying"].map(
      (name) => [name, OA + name],
    ),
  ),
  ...Object.fromEntries(["exact", "prefix", "suffix", "start", "end"].map((name) => [name, OA + name])),
  Text: "http://purl.org/dc/dcmitype/Text",
  Organization: "http://xmlns.com/foaf/0.1/Organization",
  body: link(`${OA}hasBody`),
  target: link(`${OA}hasTarget`),
  source: link(`${OA}hasSource`),
  selector: link(`${OA}hasSelector`),
  motivation: word(`${OA}motivatedBy`),
  purpose: word(`${OA}hasPurpose`),
  items: { ...link(`${AS}items`), "@container": "@list" },
  first: link(`${AS}first`),
  last: link(`${AS}last`),
  total: `${AS}totalItems`,
  startIndex: `${AS}startIndex`,
  creator: link("http://purl.org/dc/terms/creator"),
  created: "http://purl.org/dc/terms/created",
  modified: "http://purl.org/dc/terms/modified",
  format: "http://purl.org/dc/elements/1.1/format",
  language: "http://purl.org/dc/elements/1.1/language",
  label: "http://www.w3.org/2000/01/rdf-schema#label",
  name: "http://xmlns.com/foaf/0.1/name",
  value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
};
const expand = (value: object, meaning: object = context) =>
  jsonld.expand(value, {
    safe: true,
    documentLoader: async (documentUrl: string) => ({ documentUrl, document: { "@context": meaning } }),
  });

const items = (record: PublishedRecord) => collectionSchema.parse(writeWebAnnotations(record)).first?.items ?? [];

/** A record of which a single quote is marked. */
function marked(text: string, quote: string): PublishedRecord {
  const record = sampleRecord("en", { text });
  const [mention] = record.report.mentions;
  if (!mention) throw new Error("The sample has no mention.");
  const start = text.indexOf(quote);
  const one = { ...mention, quote, start, end: start + quote.length };
  return { ...record, report: { ...record.report, mentions: [one] } };
}
const selectorsOf = (record: PublishedRecord) => items(record)[0]?.target.selector ?? [];

describe("the mentions as Web Annotations", () => {
  it("are one collection of one page, an annotation a mention, in the order of the text", () => {
    const record = sampleRecord();
    const collection = collectionSchema.parse(writeWebAnnotations(record));
    expect(collection.total).toBe(record.report.mentions.length);
    expect(collection.last).toBe(collection.first?.id);
    const quotes = items(record).map(({ target }) => target.selector[0]);
    expect(quotes).toMatchObject(record.report.mentions.map(({ quote }) => ({ exact: quote })));
  });

  it("say the category and the context, in either language", () => {
    expect(items(sampleRecord())[1]?.body).toMatchObject({ value: "liquid, compared with", language: "en" });
    expect(items(sampleRecord("zh"))[1]?.body).toMatchObject({ value: "液态，对比", language: "zh-Hans" });
  });

  it("count code points, where a report counts UTF-16 units", () => {
    const text = "🔋🔋 A solid-state battery";
    expect(marked(text, "solid-state").report.mentions[0]?.start).toBe(7);
    const [, position] = selectorsOf(marked(text, "solid-state"));
    expect(position).toEqual({ type: "TextPositionSelector", start: 5, end: 16 });
    expect([...text].slice(5, 16).join("")).toBe("solid-state");
  });

  it.each([31, 32, 33])("quote at most 32 characters on either side, of %i there are", (count) => {
    const [quote] = selectorsOf(marked(`${"🔋".repeat(count)}solid${"汉".repeat(count)}`, "solid"));
    const kept = Math.min(count, 32);
    expect(quote).toMatchObject({ prefix: "🔋".repeat(kept), suffix: "汉".repeat(kept) });
  });

  it("are found by their quote alone once the text is erased", () => {
    expect(selectorsOf({ ...marked("A solid-state battery", "solid-state"), text: null })).toEqual([
      { type: "TextQuoteSelector", exact: "solid-state" },
    ]);
  });

  it("carry the date of the correction", () => {
    expect(items(sampleRecord("en", corrected))[0]).toMatchObject({ modified: corrected.revisedAt });
  });

  it("are none, with no word of the text or its title, once the record is withdrawn", () => {
    const withdrawn = writeWebAnnotations(sampleRecord("en", { withdrawnAt: "2026-11-23T00:00:00.000Z" }));
    expect(collectionSchema.parse(withdrawn)).toEqual({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: "https://touchstone.example/r/k3y/annotations.jsonld",
      type: "AnnotationCollection",
      total: 0,
    });
  });

  it("keep their meaning for a reader of JSON-LD", async () => {
    const [collection] = await expand(writeWebAnnotations(sampleRecord("zh", corrected)));
    expect(collection["@type"]).toEqual([`${AS}OrderedCollection`]);
    const [page] = collection[`${AS}first`];
    const [list] = page[`${AS}items`];
    expect(list["@list"]).toHaveLength(sampleRecord().report.mentions.length);
    for (const node of list["@list"]) {
      expect(node["@type"]).toEqual([`${OA}Annotation`]);
      expect(node[`${OA}hasBody`]).toHaveLength(1);
      expect(node[`${OA}hasTarget`]).toHaveLength(1);
      expect(node[`${OA}motivatedBy`]).toEqual([{ "@id": `${OA}classifying` }]);
    }
  });

  const vocabulary = readVocabulary("oa", "as");

  it.each([
    ["as published", sampleRecord()],
    ["as corrected", sampleRecord("zh", corrected)],
    ["without its text", sampleRecord("en", { text: null })],
  ])("hold to the published vocabulary of Web Annotation %s", async (_, record) => {
    expect(findBreaches(await expand(writeWebAnnotations(record)), vocabulary)).toEqual([]);
  });

  it.each([
    ["a class that there is not", "TextQuoteSelector", { "@id": `${OA}TextQuotationSelector` }],
    ["a property that there is not", "exact", `${OA}exactly`],
    ["a property of another class", "target", link(`${OA}renderedVia`)],
    ["a motivation that there is not", "classifying", `${OA}sorting`],
    ["a thing where a selector belongs", "TextQuoteSelector", `${OA}Annotation`],
  ])("are held to rules that refuse %s", async (_, term, meaning) => {
    const spoilt = { ...context, [term]: meaning };
    const nodes = await expand(writeWebAnnotations(sampleRecord()), spoilt);
    expect(findBreaches(nodes, vocabulary)).not.toEqual([]);
  });
});
