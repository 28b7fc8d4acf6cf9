import { dictionary } from "@/lib/i18n";
import type { Report } from "@/lib/report";
import { languageTag, type PublishedRecord, siteUrl } from "./published-record";

type Mention = Report["mentions"][number];

/** Where the annotations stand, and the plain text that they point into. */
export const annotationsUrl = ({ url }: PublishedRecord): string => `${url}/annotations.jsonld`;
export const textUrl = ({ url }: PublishedRecord): string => `${url}/text.txt`;

/**
 * Every mention of a record as an annotation of the W3C Web Annotation Data Model, in one collection of one page: which
 * category the words name and in which context they stand. Once the text is erased the quote alone says where. A withdrawn
 * record has a collection of nothing.
 */
export function writeWebAnnotations(record: PublishedRecord) {
  const { report, title, withdrawnAt } = record;
  const mentions = withdrawnAt === undefined ? report.mentions : [];
  const id = annotationsUrl(record);
  const page = `${id}#page-1`;
  const select = selectorsIn(record);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    ...(withdrawnAt === undefined && { label: title }),
    total: mentions.length,
    ...(mentions.length > 0 && {
      first: {
        id: page,
        type: "AnnotationPage",
        startIndex: 0,
        items: mentions.map((mention, index) => ({
          id: `${id}#mention-${index + 1}`,
          ...writeAnnotation(mention, record),
          target: {
            type: "SpecificResource",
            source: { id: textUrl(record), type: "Text", format: "text/plain" },
            selector: select(mention),
          },
        })),
      },
      last: page,
    }),
  };
}

function writeAnnotation({ category, context }: Mention, record: PublishedRecord) {
  const { locale, publishedAt, revisedAt } = record;
  const { common } = dictionary(locale);
  return {
    type: "Annotation",
    motivation: "classifying",
    created: publishedAt,
    ...(revisedAt !== undefined && { modified: revisedAt }),
    creator: { id: siteUrl(record), type: "Organization", name: common.brand },
    body: {
      type: "TextualBody",
      purpose: "classifying",
      value: `${common.category[category]}${common.comma}${common.context[context]}`,
      format: "text/plain",
      language: languageTag(locale),
    },
  };
}

/** Characters on either side of a quote that tell it from the same words elsewhere. */
const BESIDE = 32;

function selectorsIn({ text }: PublishedRecord) {
  const characterAt = text === null ? undefined : countCharacters(text);
  return ({ quote, start, end }: Mention) => {
    if (text === null || characterAt === undefined) return [{ type: "TextQuoteSelector", exact: quote }];
    // Two units hold any character, so the slice holds at least as many as are kept of it.
    const before = [...text.slice(Math.max(0, start - 2 * BESIDE), start)].slice(-BESIDE).join("");
    const after = [...text.slice(end, end + 2 * BESIDE)].slice(0, BESIDE).join("");
    return [
      { type: "TextQuoteSelector", exact: quote, prefix: before, suffix: after },
      { type: "TextPositionSelector", start: characterAt(start), end: characterAt(end) },
    ];
  };
}

/** The model counts code points, a report UTF-16 units: gives from an offset in the one the offset in the other. */
function countCharacters(text: string): (offset: number) => number {
  const counts = new Uint32Array(text.length + 1);
  let count = 0;
  let at = 0;
  for (const character of text) {
    counts.fill(count, at, at + character.length);
    at += character.length;
    count += 1;
  }
  counts[at] = count;
  return (offset) => counts[offset] ?? count;
}
