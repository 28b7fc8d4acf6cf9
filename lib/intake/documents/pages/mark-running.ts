import type { PageLines, Segment } from "./types";

/** Share of the page's height, at its head and at its foot, where running lines stand. */
const MARGIN = 0.12;
const PAGE_NUMBER =
  /^[-–—·|\s]*(?:(?:page|p\.|第)\s*)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*页)?(?:\s*(?:of|\/|／|[，,]?\s*共)\s*\d{1,4})?(?:\s*页)?[-–—·|\s]*$/i;
const BARE = /^\s*(?:\d{1,4}|[ivxl]{1,7})\s*$/i;

export interface Running {
  /** Headers and footers, where each stands for the first time. */
  kept: Set<Segment>;
  /** The others, and numbers of pages. */
  dropped: Set<Segment>;
}

/** Finds what is printed again at the head or foot of page after page. */
export function markRunning(pages: PageLines[]): Running {
  const running: Running = { kept: new Set(), dropped: new Set() };
  const repeated = new Map<string, { page: number; segment: Segment }[]>();
  const numbers: Segment[] = [];
  for (const { page, height, segments } of pages)
    for (const segment of segments) {
      if (segment.turn !== 0 || segment.hidden) continue;
      const edge = segment.base < MARGIN * height ? "head" : segment.base > (1 - MARGIN) * height ? "foot" : undefined;
      if (!edge) continue;
      if (PAGE_NUMBER.test(segment.text)) {
        numbers.push(segment);
        continue;
      }
      // The page's number may stand at one end of the line.
      const key = `${edge} ${segment.text.replace(/^\d+\s+|\s+\d+$/g, "").toLowerCase()}`;
      const found = repeated.get(key);
      if (found) found.push({ page, segment });
      else repeated.set(key, [{ page, segment }]);
    }
  // One bare number at the edge of a single page may be anything.
  for (const number of numbers) if (!BARE.test(number.text) || numbers.length > 1) running.dropped.add(number);
  for (const found of repeated.values()) {
    if (new Set(found.map(({ page }) => page)).size < Math.max(2, Math.min(3, pages.length))) continue;
    for (const [n, { segment }] of found.entries()) (n === 0 ? running.kept : running.dropped).add(segment);
  }
  return running;
}
