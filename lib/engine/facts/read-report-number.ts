import type { Range } from "../reading";
import { isDigit } from "./read-number";
import type { FactReading } from "./types";

const LONGEST_NUMBER = 32;

/** The number of a report behind its name: "report no. A-2026/118", 报告编号：CT2026-0118. As the text spells it. */
export function readReportNumber(sentence: Range, { text, words }: FactReading): string | undefined {
  const { folded } = text;
  for (const hit of words.within(sentence.start, sentence.end, "report-number")) {
    let start = hit.end;
    while (start < sentence.end && " :#.()".includes(folded.charAt(start))) start++;
    let end = start;
    let figures = 0;
    while (end < sentence.end && end - start < LONGEST_NUMBER && isNumberPart(folded, end)) {
      if (isDigit(folded.charCodeAt(end))) figures++;
      end++;
    }
    while (end > start && "-/.".includes(folded.charAt(end - 1))) end--;
    if (figures > 0) return text.original.slice(text.start[start], text.end[end - 1]);
  }
  return undefined;
}

function isNumberPart(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  return isDigit(unit) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x2d || unit === 0x2f || isPoint(folded, at);
}

/** A point inside a number, not the full stop behind it. */
const isPoint = (folded: string, at: number) => folded[at] === "." && isDigit(folded.charCodeAt(at + 1));

/** A date of the sentence: 2026-03-14 · 2026/3/14 · 2026年3月14日 · 2026年3月 · 14 March 2026 · March 2026. */
export function readEvidenceDate(sentence: Range, { text, words }: FactReading): string | undefined {
  const { folded } = text;
  for (let at = sentence.start; at < sentence.end; at++) {
    if (!isDigit(folded.charCodeAt(at)) || isDigit(folded.charCodeAt(at - 1))) continue;
    const found = /^(?:19|20)\d\d(?:-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|年\d{1,2}月(?:\d{1,2}日)?)(?!\d)/.exec(
      folded.slice(at, at + 12),
    );
    if (found) return text.original.slice(text.start[at], text.end[at + found[0].length - 1]);
    while (isDigit(folded.charCodeAt(at + 1))) at++;
  }
  for (const month of words.within(sentence.start, sentence.end, "month")) {
    const year = /^ (?:\d{1,2}, )?(?:19|20)\d\d(?!\d)/.exec(folded.slice(month.end, month.end + 11));
    if (!year) continue;
    const day = /(?:^|\D)(\d{1,2}\.? )$/.exec(folded.slice(Math.max(sentence.start, month.start - 4), month.start));
    const start = month.start - (day?.[1]?.length ?? 0);
    return text.original.slice(text.start[start], text.end[month.end + year[0].length - 1]);
  }
  return undefined;
}
