import type { Claim as ClaimNode, ClaimReview, WithContext } from "schema-dts";
import { dictionary } from "@/lib/i18n";
import { type Claim, claimUrl, languageTag, type PublishedRecord, siteUrl } from "./published-record";

/** What says something of a claim; the other outcomes leave it open, and a review would say more than was found. */
const REVIEWED: readonly Claim["outcome"][] = ["contradicted", "supported", "consistent"];

/**
 * The claims of a record as schema.org's ClaimReview, one each for those contradicted, supported or consistent; none of a
 * withdrawn record. The rating is the outcome as it is shown, in words: a number on a scale from false to true would turn
 * "number met" into "true", which no audit of ours says.
 */
export function writeClaimReviews(record: PublishedRecord): WithContext<ClaimReview>[] {
  if (record.withdrawnAt !== undefined) return [];
  return record.report.claims
    .filter(({ outcome }) => REVIEWED.includes(outcome))
    .map((claim) => writeClaimReview(claim, record));
}

function writeClaimReview(claim: Claim, record: PublishedRecord): WithContext<ClaimReview> {
  const { locale, revision, publishedAt, revisedAt, correction, rulebook } = record;
  const { brand, outcome } = dictionary(locale).common;
  const url = claimUrl(record, claim);
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "@id": url,
    url,
    inLanguage: languageTag(locale),
    claimReviewed: sayClaim(claim, record),
    reviewRating: {
      "@type": "Rating",
      alternateName: outcome[claim.outcome],
      ratingExplanation: claim.say[locale],
    },
    itemReviewed: writeItem(claim, record),
    author: { "@type": "Organization", name: brand, url: siteUrl(record) },
    datePublished: publishedAt,
    ...(revisedAt !== undefined && { dateModified: revisedAt }),
    version: revision,
    isBasedOn: { "@type": "CreativeWork", name: rulebook.name, creativeWorkStatus: rulebook.statusLine },
    ...(correction && {
      correction: { "@type": "CorrectionComment", text: correction.reason, datePublished: correction.at },
    }),
  };
}

/** From the report alone, so that it stays when the text is erased. */
function sayClaim({ subject, category, mentions: [first] }: Claim, { report, locale }: PublishedRecord): string {
  const { common, exports } = dictionary(locale);
  const quote = (first === undefined ? undefined : report.mentions[first]?.quote) ?? "";
  const what = subject ?? report.input.product;
  const said = common.category[category];
  return what === undefined ? exports.claimedOfNothing(said, quote) : exports.claimed(what, said, quote);
}

function writeItem({ subject }: Claim, { report }: PublishedRecord): ClaimNode {
  const { product = subject, maker, claimDate, sourceUrl } = report.input;
  return {
    "@type": "Claim",
    ...(product !== undefined && { about: { "@type": "Product", name: product } }),
    ...(maker !== undefined && { author: { "@type": "Organization", name: maker } }),
    ...(claimDate !== undefined && { datePublished: claimDate }),
    ...(sourceUrl !== undefined && { appearance: { "@type": "CreativeWork", url: sourceUrl } }),
  };
}
