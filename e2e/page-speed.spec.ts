import type { APIRequestContext, Page } from "@playwright/test";
import { CLAIM, gzippedBytes, publishReport, WEIGHED_TEST } from "./support/audits";
import { pdfFile } from "./support/documents";
import { expect, test } from "./support/fixtures";

const LIMIT = 30 * 1024;

/** A report with everything that one can have: a file, measurements, a correction, an answer of the maker. */
async function publishAll(request: APIRequestContext): Promise<string> {
  const { buffer } = pdfFile("brochure.pdf", CLAIM, "The Aurora X charges in 9 minutes.");
  const read = await request.post("/api/documents", { data: buffer, headers: { "X-File-Name": "brochure.pdf" } });
  const { document } = JSON.parse((await read.text()).trim().split("\n").at(-1) ?? "");
  const body = { documents: [document.id], product: "Aurora X", tests: [WEIGHED_TEST] };
  const { owner, report } = await publishReport(request, body);
  const better = await request.post("/api/audits", { data: { ...body, maker: "Aurora Motors" } });
  const correction = { correctedBy: (await better.json()).manageUrl, reason: "The maker was not named." };
  expect((await request.post(`/api${owner}/corrections`, { data: correction })).status()).toBe(201);
  const reply = { askedOn: "2026-02-01", answeredOn: "2026-02-10", replyBy: "Its press office", reply: "It is solid." };
  expect((await request.post(`/api${owner}/replies`, { data: reply })).status()).toBe(201);
  return report;
}

/** What the browser says of the loading of a page: its largest part, and how much of it moved. */
async function observe(page: Page, address: string) {
  await page.addInitScript(() => {
    const seen = { largest: "", isText: false, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { element, url } = entry as PerformanceEntry & { element: Element | null; url: string };
        seen.largest = element?.tagName ?? "";
        seen.isText = url === "" && element !== null && (element.textContent ?? "").trim() !== "";
      }
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
  // A frame is painted with the fonts before what was seen is asked for.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const read = () =>
    page.evaluate(() => (window as unknown as { seen: { largest: string; isText: boolean; shift: number } }).seen);
  await expect.poll(async () => (await read()).largest).not.toBe("");
  return read();
}

for (const lang of ["en", "zh"]) {
  for (const width of [1280, 390]) {
    test(`a public page is light, its largest part is text, and nothing of it moves: ${lang}, ${width} px`, async ({
      page,
      request,
    }) => {
      const report = await publishAll(request);
      await page.setViewportSize({ width, height: 844 });
      for (const address of [report, `${report}/claims/c1`, "/register", "/methodology"]) {
        const seen = await observe(page, `${address}?lang=${lang}`);
        expect(seen, address).toMatchObject({ isText: true, shift: 0 });
      }
      expect(await gzippedBytes(request, `${report}?lang=${lang}`)).toBeLessThanOrEqual(LIMIT);
    });
  }
}

test("a public page loads its own bytes and fonts, and nothing else", async ({ page, request }) => {
  const report = await publishAll(request);
  const loaded: string[] = [];
  page.on("request", (one) => loaded.push(`${one.resourceType()} ${new URL(one.url()).pathname}`));
  await page.goto(`${report}?lang=en`, { waitUntil: "load" });
  expect(loaded.filter((one) => !one.startsWith("font /fonts/"))).toEqual([`document ${report}`]);
});
