import type { PageContext } from "@/components/document/page-context";
import type { PublicRecord } from "@/components/report/types";
import { getPublished, type PublishedReport } from "@/lib/audits";
import { type Locale, writeDate } from "@/lib/i18n";
import { compareReports, readReport, sayChange } from "@/lib/report";

/** The record of a report, for its page; `pinned` where a version was asked for by its number. */
export async function showRecord(published: PublishedReport, locale: Locale, pinned: boolean): Promise<PublicRecord> {
  const { key, revision, revisions, replies } = published;
  const iso = <T extends { at: Date }>(one: T) => ({ ...one, at: one.at.toISOString() });
  return {
    ...{ at: `/r/${key}`, revision, pinned },
    revisions: revisions.map(iso),
    replies: replies.map(iso),
    changes: await listChanges(published, locale),
  };
}

async function listChanges(published: PublishedReport, locale: Locale): Promise<string[]> {
  if (published.revision === 1) return [];
  const before = await getPublished(published.key, published.revision - 1);
  return compareReports(read(before), read(published)).map((change) => sayChange(change, locale));
}

const read = ({ reportBytes, text }: PublishedReport) => ({ report: readReport(reportBytes), text });

/** What stands on top of a version that took the place of another, in plain text; nothing on the first. */
export function writeRecord({ revision, revisions, changes }: PublicRecord, { t, locale }: PageContext): string {
  const shown = revisions.find(({ number }) => number === revision);
  if (!shown?.reason) return "";
  const { record, common } = t;
  const lines = [
    `${record.corrected(writeDate(shown.at, locale))}${common.gap}${record.reason}${common.colon}${shown.reason}`,
    `${record.changed}${common.colon}`,
    ...changes.map((change) => `  ${change}`),
  ];
  return `${lines.map((line) => line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ").trimEnd()).join("\n")}\n\n`;
}
