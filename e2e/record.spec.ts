import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIRequestContext } from "@playwright/test";
import { CLAIM, publishReport, strangerPage } from "./support/audits";
import { expect, test } from "./support/fixtures";

/** Audits by the API, without publishing; the path of the owner's page. */
async function auditText(request: APIRequestContext, body: object): Promise<string> {
  const made = await request.post("/api/audits", { data: body });
  expect(made.status()).toBe(201);
  return new URL((await made.json()).manageUrl).pathname;
}

test("a published report is corrected, answered and erased, and its address says each", async ({
  page,
  browser,
  request,
  expectAccessible,
}) => {
  const { owner, report } = await publishReport(request, { text: CLAIM, product: "Aurora X" });
  const better = await auditText(request, {
    text: "The Aurora X has a semi-solid-state battery.",
    product: "Aurora X",
  });
  let stranger = await strangerPage(browser);

  await page.goto(`${owner}?lang=en`);
  await page.getByText("Correct it", { exact: true }).click();
  await page.getByLabel("Address of the owner’s page of the corrected audit").fill(new URL(better, page.url()).href);
  await page.getByLabel("Reason", { exact: true }).fill("The press text was misquoted.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Put it in the place of this one" }).click();
  await expect(page.getByLabel("Link to the public report")).toHaveValue(new RegExp(`${report}$`));

  await stranger.goto(`${report}?lang=en`);
  await expect(stranger.locator(".record-notice")).toContainText("The press text was misquoted.");
  await expect(stranger.locator(".record-notice")).toContainText(
    "The verdict: “No valid test was given to this audit” became “Consistent”.",
  );
  await expect(stranger.locator("mark.hybrid")).toHaveText("semi-solid-state battery");
  const plain = await (await request.get(`${report}.txt`, { headers: { "Accept-Language": "en" } })).text();
  expect(plain).toMatch(/^Corrected on .*Reason: The press text was misquoted\.\nWhat changed:\n {2}The verdict/);
  await stranger.getByRole("link", { name: "Read version 1, which it replaces" }).click();
  await expect(stranger).toHaveURL(new RegExp(`${report}/v/1`));
  await expect(stranger.locator(".record-notice")).toContainText("This is version 1. It was replaced");
  await expect(stranger.locator(".record-notice")).toContainText("The press text was misquoted.");
  await expect(stranger.locator("mark.solid")).toHaveText("solid-state battery");

  await page.getByText("Record the maker’s answer", { exact: true }).click();
  await page.getByLabel("Asked on (YYYY-MM-DD)").fill("2026-02-01");
  await page.getByLabel("Answered on (YYYY-MM-DD)").fill("2026-02-10");
  await page.getByLabel("Who answered").fill("Aurora’s press office");
  await page.getByLabel("The answer, in their words").fill("It is hybrid, as our manual says.");
  const recorded = page.waitForResponse((answer) => answer.url().includes("/replies"));
  await page.getByRole("button", { name: "Record", exact: true }).click();
  expect((await recorded).status()).toBe(303);
  // A browser may show what it has for half a minute; this one is new.
  stranger = await strangerPage(browser);
  await stranger.goto(`${report}?lang=en`);
  await expect(stranger.locator("blockquote")).toHaveText("It is hybrid, as our manual says.");
  await expect(stranger.getByText("The maker was asked on 1 February 2026.")).toBeVisible();

  await page.getByText("Erase it", { exact: true }).click();
  await page.getByLabel("I want to erase it for good").check();
  await page.getByRole("button", { name: "Erase", exact: true }).click();
  await expect(page).toHaveURL(/\/\?lang=en$/);
  stranger = await strangerPage(browser);
  for (const address of [report, `${report}/v/1`]) {
    expect((await stranger.goto(`${address}?lang=en`))?.status()).toBe(410);
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Erased");
    await expect(stranger.getByRole("article")).not.toContainText("Aurora");
  }
  expect((await request.get(owner)).status()).toBe(410);
});

test("a correction without a reason, or by an audit that is not there, is refused in one sentence", async ({
  request,
}) => {
  const { owner, report } = await publishReport(request, { text: CLAIM });
  const better = await auditText(request, { text: "A semi-solid-state battery." });
  const refused = async (data: object) => {
    const answer = await request.post(`/api${owner}/corrections`, { data });
    expect(answer.status()).toBe(422);
    return (await answer.json()).detail;
  };
  expect(await refused({ correctedBy: better, reason: "" })).toBe("Reason of the correction is missing.");
  expect(await refused({ correctedBy: `/audits/${"x".repeat(43)}`, reason: "Why." })).toContain(
    "there is no such audit",
  );
  expect((await (await request.get(`${report}.json`)).json()).mentions[0].quote).toBe("solid-state battery");
});

test("a report is embedded in another page, and its frame says when it is corrected or withdrawn", async ({
  browser,
  request,
  baseURL,
}) => {
  const { owner, report } = await publishReport(request, { text: CLAIM, product: "Aurora X" });
  const oembed = await request.get(`/oembed?url=${encodeURIComponent(new URL(report, baseURL).href)}&lang=en`);
  const { html, type } = await oembed.json();
  expect(type).toBe("rich");
  // Another site's page, on an origin of its own.
  const site = createServer((_, answer) => {
    answer.setHeader("Content-Type", "text/html");
    answer.end(`<!doctype html><title>News</title><h1>News</h1>${html}`);
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  // Each reader is new: a browser may show what it has for a minute.
  const read = async () => {
    const reader = await (await browser.newContext()).newPage();
    await reader.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    return reader.frameLocator("iframe");
  };
  let frame = await read();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Aurora X");

  const better = await auditText(request, {
    text: "The Aurora X has a semi-solid-state battery.",
    product: "Aurora X",
  });
  await request.post(`/api${owner}/corrections`, { data: { correctedBy: better, reason: "It was misquoted." } });
  frame = await read();
  await expect(frame.locator(".corrected")).toContainText("It was misquoted.");

  expect((await request.delete(`/api${owner}/publication`)).status()).toBe(204);
  frame = await read();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("This report was withdrawn");
  site.close();
});

test("the register lists what its owner lists, in words of either language", async ({ page, request, browser }) => {
  const product = `云岭 ${crypto.randomUUID().slice(0, 8)}`;
  const { owner, report } = await publishReport(request, { text: "该车采用半固态电池。", product, maker: "云岭电池" });
  const search = async () => {
    const stranger = await strangerPage(browser);
    await stranger.goto("/register?lang=zh");
    await stranger.getByLabel("关键词").fill(product);
    await stranger.getByLabel("所宣称的类别").selectOption("hybrid");
    await stranger.getByRole("button", { name: "搜索" }).click();
    return stranger;
  };
  let stranger = await search();
  await expect(stranger.getByText("没有符合条件的已登记判定。")).toBeVisible();
  const unlisted = await request.get(report);
  expect(unlisted.headers()["x-robots-tag"]).toBe("noindex");

  await page.goto(`${owner}?lang=en`);
  await page.getByRole("button", { name: "Show it in the public register" }).click();
  await expect(page.getByText("It stands in the public register.")).toBeVisible();
  stranger = await search();
  await stranger.getByRole("link", { name: product }).click();
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(product);
  expect((await request.get(report)).headers()["x-robots-tag"]).toBeUndefined();
  expect(await (await request.get("/sitemap.xml")).text()).toContain(report);
  expect(await (await request.get("/feed.atom")).text()).toContain(`${report}/v/1`);
  const csv = await (await request.get(`/register.csv?words=${encodeURIComponent(product)}`)).text();
  expect(csv.trim().split("\r\n")).toHaveLength(2);
});

test("every public page opens in both languages, and axe finds nothing", async ({
  page,
  request,
  expectAccessible,
}) => {
  const { report } = await publishReport(request, { text: CLAIM, product: "Aurora X" });
  const paths = ["/register", "/corrections", "/about", "/api", report, `${report}/v/1`, `${report}/claims/c1`];
  for (const path of paths) {
    for (const lang of ["en", "zh"]) {
      expect((await page.goto(`${path}?lang=${lang}`))?.status()).toBe(200);
      await expectAccessible(page);
    }
  }
});

test("one address answers in the form that is asked for", async ({ request }) => {
  const { report } = await publishReport(request, { text: CLAIM, product: "Aurora X" });
  const bytes = await (await request.get(`${report}/report.json`)).text();
  const get = async (address: string, accept = "*/*") => {
    const answer = await request.get(address, { headers: { Accept: accept } });
    return { type: answer.headers()["content-type"]?.split(";")[0], text: await answer.text() };
  };
  expect(await get(report, "application/json")).toEqual({ type: "application/json", text: bytes });
  expect(await get(`${report}.json`)).toEqual({ type: "application/json", text: bytes });
  expect(await get(`${report}/v/1.json`)).toEqual({ type: "application/json", text: bytes });
  expect((await get(report, "text/html,application/xhtml+xml,*/*;q=0.8")).type).toBe("text/html");
  expect((await get(`${report}.txt`)).text).toContain("Aurora X");
  expect((await get(`${report}.csv`)).type).toBe("text/csv");
  expect((await get(report, "application/ld+json")).type).toBe("application/ld+json");
  expect((await request.get(`${report}.json`, { headers: { "If-None-Match": "x" } })).status()).toBe(200);
  expect((await request.get(`${report}/v/2`)).status()).toBe(404);
});

test("a bundle carries a receipt, and the keys that it is checked by are served", async ({ request }) => {
  const { report } = await publishReport(request, { text: CLAIM });
  const bundle = await (await request.get(`${report}/bundle.json`)).json();
  const { keys } = await (await request.get("/.well-known/touchstone-keys.json")).json();
  expect(bundle.receipt.keys).toEqual({ keys });
  expect(keys[0]).toMatchObject({ kty: "OKP", crv: "Ed25519" });
});
