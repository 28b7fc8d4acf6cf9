import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import type { PublishedRecord } from "./published-record";
import { corrected, sampleRecord } from "./published-record.fixture";
import { findBreaches, readVocabulary } from "./vocabulary.fixture";
import { writeClaimReviews } from "./write-claim-reviews";
import { writeDataBlock } from "./write-data-block";

const jsonld = createRequire(import.meta.url)("jsonld");
const SCHEMA = "https://schema.org/";

/** As a reader of JSON-LD takes it; `safe` refuses a key or type that the context gives no meaning. */
const expand = (value: object) =>
  jsonld.expand(value, {
    safe: true,
    documentLoader: async (documentUrl: string) => {
      expect(documentUrl).toBe("https://schema.org");
      return { documentUrl, document: { "@context": { "@vocab": SCHEMA, url: { "@type": "@id" } } } };
    },
  });

const withOutcome = (outcome: PublishedRecord["report"]["claims"][number]["outcome"]): PublishedRecord => {
  const record = sampleRecord();
  const claims = record.report.claims.map((claim) => ({ ...claim, outcome }));
  return { ...record, report: { ...record.report, claims } };
};

describe("the claims as ClaimReview", () => {
  it("says of each what was claimed, the outcome in words, and by whom and when", () => {
    const [first, second] = writeClaimReviews(sampleRecord());
    expect(first).toMatchObject({
      url: "https://touchstone.example/r/k3y/claims/claim-1",
      claimReviewed: "Aurora X has a solid-state battery: “solid-state battery”",
      reviewRating: { alternateName: "Contradicted" },
      itemReviewed: {
        "@type": "Claim",
        author: { name: "Aurora Motors" },
        datePublished: "2026-11-03",
        appearance: { url: "https://maker.example/aurora" },
      },
      author: { name: "Touchstone", url: "https://touchstone.example/" },
      datePublished: "2026-11-20T08:00:00.000Z",
    });
    expect(second).toMatchObject({ reviewRating: { alternateName: "Consistent" } });
  });

  it("speaks Chinese where the page does, and leaves the quote as it stands", () => {
    const [first] = writeClaimReviews(sampleRecord("zh"));
    expect(first).toMatchObject({
      inLanguage: "zh-Hans",
      claimReviewed: "Aurora X的电池是固态电池：“solid-state battery”",
      reviewRating: { alternateName: "不相符" },
    });
  });

  it.each(["contradicted", "supported", "consistent"] as const)("reviews a claim that is %s", (outcome) => {
    expect(writeClaimReviews(withOutcome(outcome))).toHaveLength(2);
  });

  it.each(["undecided", "unproven", "not-covered", "not-a-claim"] as const)(
    "reviews no claim that is %s",
    (outcome) => {
      expect(writeClaimReviews(withOutcome(outcome))).toEqual([]);
    },
  );

  it("reviews nothing once the record is withdrawn", () => {
    expect(writeClaimReviews(sampleRecord("en", { withdrawnAt: "2026-11-23T00:00:00.000Z" }))).toEqual([]);
  });

  it("gives no number that a reader could take for true or false", () => {
    for (const review of writeClaimReviews(sampleRecord()))
      expect(review.reviewRating).not.toHaveProperty("ratingValue");
  });

  it("carries the correction and its date", () => {
    const [first] = writeClaimReviews(sampleRecord("en", corrected));
    expect(first).toMatchObject({
      version: 2,
      dateModified: corrected.revisedAt,
      correction: { text: corrected.correction.reason, datePublished: corrected.correction.at },
    });
  });

  it("says the text where neither a subject nor a product is named", () => {
    const record = sampleRecord();
    const claims = record.report.claims.map(({ subject, ...claim }) => claim);
    const [first] = writeClaimReviews({ ...record, report: { ...record.report, claims, input: { textLength: 1 } } });
    expect(first?.claimReviewed).toBe("The text speaks of a solid-state battery: “solid-state battery”");
    expect(first?.itemReviewed).toEqual({ "@type": "Claim" });
  });

  it("keeps its meaning for a reader of JSON-LD", async () => {
    for (const review of writeClaimReviews(sampleRecord("zh", corrected))) {
      const [node] = await expand(review);
      expect(node["@type"]).toEqual([`${SCHEMA}ClaimReview`]);
      for (const property of ["claimReviewed", "reviewRating", "itemReviewed", "author", "url", "datePublished"])
        expect(node[SCHEMA + property]).toHaveLength(1);
    }
  });

  const vocabulary = readVocabulary("schema");

  it.each([
    ["as published", sampleRecord()],
    ["as corrected", sampleRecord("zh", corrected)],
  ])("holds to the published vocabulary of schema.org %s", async (_, record) => {
    for (const review of writeClaimReviews(record)) expect(findBreaches(await expand(review), vocabulary)).toEqual([]);
  });

  it.each([
    ["a type that there is not", { "@type": "ClaimReviews" }],
    ["a property that there is not", { claimReviewd: "x" }],
    ["a property of something else", { recipeYield: "2" }],
    ["a sentence where a thing belongs", { reviewRating: 5 }],
    ["a thing of another kind", { itemReviewed: { "@type": "ClaimReview" }, reviewRating: { "@type": "Recipe" } }],
  ])("is held to rules that refuse %s", async (_, change) => {
    const [review] = writeClaimReviews(sampleRecord());
    expect(findBreaches(await expand({ ...review, ...change }), vocabulary)).not.toEqual([]);
  });
});

describe("a data block", () => {
  it("cannot be ended by what it carries", () => {
    const value = { text: "</script><!--\u2028\u2029" };
    const block = writeDataBlock(value);
    expect(block).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(block)).toEqual(value);
  });
});
