import type { PublishedRecord } from "@/lib/exports/published-record";
import { writeClaimReviews } from "@/lib/exports/write-claim-reviews";
import { writeDataBlock } from "@/lib/exports/write-data-block";
import { oembedUrl, PREVIEW_SIZE, previewUrl } from "@/lib/exports/write-oembed";

/** What other programs are told in the head of a public report: its picture, its other forms, the claims it reviews. */
export function RecordHead({ record }: { record: PublishedRecord }) {
  const { url, title, report, locale } = record;
  const reviews = writeClaimReviews(record);
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={report.overall.say[locale]} />
      <meta property="og:url" content={url} />
      <meta property="og:image" content={previewUrl(record)} />
      <meta property="og:image:width" content={String(PREVIEW_SIZE.width)} />
      <meta property="og:image:height" content={String(PREVIEW_SIZE.height)} />
      <meta name="twitter:card" content="summary_large_image" />
      <link rel="alternate" type="application/json" href={`${url}.json`} />
      <link rel="alternate" type="application/json+oembed" href={oembedUrl(record, "json")} />
      <link rel="alternate" type="text/xml+oembed" href={oembedUrl(record, "xml")} />
      <link rel="alternate" type="application/atom+xml" href={new URL("/feed.atom", url).href} />
      {reviews.length > 0 && (
        <script
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: data, escaped for where it stands; nothing runs it
          dangerouslySetInnerHTML={{ __html: writeDataBlock(reviews) }}
        />
      )}
    </>
  );
}
