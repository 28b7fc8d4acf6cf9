import type { Locale } from "./choose-locale";

const MONTHS = "January,February,March,April,May,June,July,August,September,October,November,December".split(",");

/**
 * An ISO date, month or instant as a reader writes it; of an instant, the day in UTC. What is no date is given back as
 * it is.
 */
export function writeDate(iso: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2})|$)/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!name) return iso;
  if (day === undefined) return locale === "zh" ? `${year}年${Number(month)}月` : `${name} ${year}`;
  return locale === "zh" ? `${year}年${Number(month)}月${Number(day)}日` : `${Number(day)} ${name} ${year}`;
}
