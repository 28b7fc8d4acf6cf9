import { escapeXml } from "@/lib/exports/escape-xml";
import type { PublishedRecord } from "@/lib/exports/published-record";
import { dictionary } from "@/lib/i18n";

/** Pixels of the frame that a record is shown in. */
export const EMBED = { width: 600, height: 260 };

/** HTML that shows a record within another page: a frame without scripts. */
export function writeEmbedCode({ url, title, locale }: PublishedRecord): string {
  const src = escapeXml(`${url}/embed?lang=${locale}`);
  const label = escapeXml(dictionary(locale).record.embedTitle(title));
  const { width, height } = EMBED;
  return `<iframe src="${src}" title="${label}" width="${width}" height="${height}" sandbox="allow-popups" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}
