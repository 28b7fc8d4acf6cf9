import type { Bilingual } from "@/lib/engine/types";

export const indent = (lines: string[]): string[] => lines.map((line) => `  ${line}`);

/**
 * Controls could move a terminal's cursor or recolour it, and direction marks make a name read as another: each becomes
 * a blank.
 */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ");
export const quoted = (quote: string, locale: keyof Bilingual): string =>
  locale === "zh" ? `“${oneLine(quote)}”` : `"${oneLine(quote)}"`;
