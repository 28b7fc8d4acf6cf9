import { beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/support/test-database";
import { writePdf } from "@/lib/intake/documents/pdf/write-pdf.fixture";
import { extractProgram } from "@/lib/intake/documents/support/extract-program";
import { keepDocument } from "./keep-document";

testDatabase();
extractProgram();
beforeAll(() => {
  vi.stubEnv("TOUCHSTONE_SECRET", "a secret for tests, long enough for one");
});

const LINE = "In this filing the cell of the product is described in detail, line by line and with care.";
const filing = (pages: number) =>
  writePdf(
    Array.from({ length: pages }, () => ({
      prints: Array.from({ length: 40 }, (_, n) => ({ text: LINE, x: 60, y: 60 + 18 * n, size: 9 })),
    })),
  );

test("a filing of 300 pages is read with progress, and the process that asks for it grows by less than 50 MB", async () => {
  const keep = async (bytes: Uint8Array, onProgress = (_: { page: number }) => {}) => {
    const kept = await keepDocument({ name: "filing.pdf", bytes }, { keepDays: 30, onProgress });
    if (!kept.ok) throw new Error(kept.problems[0]?.say.en);
    return kept.value;
  };
  // As in a site that has been at work: connection, code and the room that they take are there before it is measured.
  const [small, large] = [filing(20), filing(300)];
  for (let n = 0; n < 3; n++) await keep(small);
  const before = process.memoryUsage().rss;
  let most = before;
  const seen: number[] = [];
  const { pages, textLength } = await keep(large, ({ page }) => {
    seen.push(page);
    most = Math.max(most, process.memoryUsage().rss);
  });
  most = Math.max(most, process.memoryUsage().rss);
  expect(pages).toHaveLength(300);
  expect(textLength).toBeGreaterThan(300 * 30 * LINE.length);
  expect(seen).toEqual(Array.from({ length: 300 }, (_, n) => n + 1));
  expect((most - before) / 1e6).toBeLessThan(50);
});
