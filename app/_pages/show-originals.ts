import type { Originals } from "@/components/report/types";

/** The files of a report, for its page; `at` is the address of the report. */
export const showOriginals = (at: string, until: (Date | null)[]): Originals => ({
  at: `${at}/documents`,
  until: until.map((date) => date?.toISOString() ?? null),
  now: new Date().toISOString(),
});
