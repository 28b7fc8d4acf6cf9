import { sampleReport, sampleText } from "@/components/report/sample-report";
import type { Locale } from "@/lib/i18n";
import type { PublishedRecord } from "./published-record";

export const sampleRecord = (locale: Locale = "en", change: Partial<PublishedRecord> = {}): PublishedRecord => ({
  report: {
    ...sampleReport,
    input: { ...sampleReport.input, sourceUrl: "https://maker.example/aurora" },
  },
  title: "Aurora X launch brochure",
  text: sampleText,
  url: "https://touchstone.example/r/k3y",
  key: "k3y",
  revision: 1,
  publishedAt: "2026-11-20T08:00:00.000Z",
  locale,
  rulebook:
    locale === "zh"
      ? { name: "国标征求意见稿第1部分", statusLine: "征求意见稿，尚未实施" }
      : { name: "GB/T draft, Part 1", statusLine: "draft for comment, not in force" },
  ...change,
});

export const corrected = {
  revision: 2,
  revisedAt: "2026-11-22T09:30:00.000Z",
  correction: { at: "2026-11-22T09:30:00.000Z", reason: "The maker’s name was misspelt." },
};
