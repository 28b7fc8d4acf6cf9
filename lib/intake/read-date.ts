import { quoteGiven } from "./describe-problem";
import type { Leaf } from "./read-decimal";

/** A calendar date as YYYY-MM-DD, from 1900 up to the latest date that is today anywhere. */
export function readDate(raw: unknown, today: Date): Leaf<string> {
  const given = quoteGiven(raw);
  if (typeof raw !== "string") return { problem: "bad-date", data: { given } };
  const date = raw.normalize("NFKC").trim();
  if (date === "") return { value: undefined };
  if (!/^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(date) || !isOnCalendar(date))
    return { problem: "bad-date", data: { given } };
  const latest = latestDateOnEarth(today);
  return date > latest ? { problem: "date-in-future", data: { given: date, latest } } : { value: date };
}

/** Kiribati's Line Islands (UTC+14) are the first to have a new day. */
export function latestDateOnEarth(today: Date): string {
  return new Date(today.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** Date.parse rolls 30 February over into March, so the round trip tells. */
function isOnCalendar(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date;
}
