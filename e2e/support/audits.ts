import { gzipSync } from "node:zlib";
import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { expect } from "./fixtures";

export const CLAIM = "The Aurora X is powered by a solid-state battery.";

/** A test of CLAIM's car whose sample loses 1.5 %. */
export const FAILED_TEST = {
  product: "Aurora X",
  temperatureC: "120",
  durationH: "6",
  vacuum: "yes",
  balanceAccuracyG: "0.01",
  samples: [{ id: "S1", before: "200.00", after: "197.00", unit: "g" }],
};

/** The same car by a laboratory that says how it weighed: near the limit, and much left unsaid. */
export const WEIGHED_TEST = {
  ...FAILED_TEST,
  visibleLiquid: "no",
  laboratory: "Harbour Cell Laboratory",
  repeatWeighingsG: ["200.003", "200.005", "200.001"],
  source: { file: "weights.xlsx", sha256: "ab".repeat(32), sheet: "Run 1", range: "A2:D5" },
  samples: [
    { id: "S1", before: "200.00", after: "199.05", unit: "g" },
    { id: "S2", before: "200.00", after: "199.02", unit: "g" },
    { id: "S3", before: "200.00", after: "199.00", unit: "g" },
  ],
};

/** Audits by the API and publishes; the paths of the owner's and the public page. */
export async function publishReport(
  request: APIRequestContext,
  body: object,
): Promise<{ owner: string; report: string }> {
  const made = await request.post("/api/audits", { data: body });
  expect(made.status()).toBe(201);
  const owner = new URL((await made.json()).manageUrl).pathname;
  const published = await request.post(`/api${owner}/publication`);
  expect(published.status()).toBe(201);
  return { owner, report: new URL((await published.json()).url).pathname };
}

/** A browser of somebody else: no cookies, no scripts. */
export async function strangerPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  return context.newPage();
}

/** What a page moves over the line, its style included. */
export async function gzippedBytes(request: APIRequestContext, path: string): Promise<number> {
  const response = await request.get(path);
  return gzipSync(await response.body()).length;
}
