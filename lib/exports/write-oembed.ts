import { dictionary, writeDate } from "@/lib/i18n";
import { oneLine } from "@/lib/report/text-parts";
import { escapeXml } from "./escape-xml";
import { type PublishedRecord, siteUrl } from "./published-record";

/** What a page that embeds has room for, in CSS pixels; absent where it did not say. */
export interface Room {
  maxWidth?: number;
  maxHeight?: number;
}

/** Of the embedded page where there is room, and of the preview image. */
export const EMBED_SIZE = { width: 640, height: 300 };
export const PREVIEW_SIZE = { width: 1200, height: 630 };
/** Seconds after which an embedding page should ask again: a withdrawal is to be seen within five minutes. */
const CACHE_AGE = 300;

export const embedUrl = ({ url, locale }: PublishedRecord): string => `${url}/embed?lang=${locale}`;
export const previewUrl = ({ url, locale }: PublishedRecord): string => `${url}/preview.png?lang=${locale}`;

/** For `<link rel="alternate" type="application/json+oembed">` (or `text/xml+oembed`) in the head of the record's page. */
export const oembedUrl = (record: PublishedRecord, format: "json" | "xml"): string =>
  `${siteUrl(record)}oembed?url=${encodeURIComponent(record.url)}&format=${format}&lang=${record.locale}`;

/**
 * The answer of an oEmbed 1.0 provider: a frame that holds the embedded page, within the room there is. A withdrawn record
 * keeps its frame, in which its page says so, and loses its title and picture.
 */
export function writeOembed(record: PublishedRecord, { maxWidth = Infinity, maxHeight = Infinity }: Room = {}) {
  const width = Math.min(EMBED_SIZE.width, maxWidth);
  const height = Math.min(EMBED_SIZE.height, maxHeight);
  const fits = PREVIEW_SIZE.width <= maxWidth && PREVIEW_SIZE.height <= maxHeight;
  const title = sayTitle(record);
  return {
    type: "rich" as const,
    version: "1.0" as const,
    title,
    provider_name: dictionary(record.locale).common.brand,
    provider_url: siteUrl(record),
    cache_age: CACHE_AGE,
    ...(fits &&
      record.withdrawnAt === undefined && {
        thumbnail_url: previewUrl(record),
        thumbnail_width: PREVIEW_SIZE.width,
        thumbnail_height: PREVIEW_SIZE.height,
      }),
    html: writeFrame(embedUrl(record), title, width, height),
    width,
    height,
  };
}

/** The same answer as XML. */
export function writeOembedXml(record: PublishedRecord, room: Room = {}): string {
  const elements = Object.entries(writeOembed(record, room)).map(
    ([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join("")}</oembed>\n`;
}

/** What is offered for copying: the frame at its full size. */
export const writeEmbedCode = (record: PublishedRecord): string =>
  writeFrame(embedUrl(record), sayTitle(record), EMBED_SIZE.width, EMBED_SIZE.height);

function sayTitle({ title, report, locale, key, withdrawnAt }: PublishedRecord): string {
  const { common, exports } = dictionary(locale);
  if (withdrawnAt !== undefined) return exports.withdrawnRecord(key, writeDate(withdrawnAt, locale));
  return oneLine(exports.titled(title, common.outcome[report.overall.outcome]));
}

/** The frame may follow a link that somebody clicks, and do nothing else. */
const writeFrame = (url: string, title: string, width: number, height: number): string =>
  `<iframe src="${escapeXml(url)}" title="${escapeXml(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>`;
