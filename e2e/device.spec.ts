import { readFileSync } from "node:fs";
import { CLAIM } from "./support/audits";
import { expect, test } from "./support/fixtures";
import { watchRequests } from "./support/sent";

const BOTH = `${CLAIM} 入门版不是半固态电池。`;

/** All but fetching a program of the site by its plain name. */
const tellsSomething = (request: string) => !/^GET \/(_next\/static|device)\/[\w./-]+$/.test(request);

test.beforeEach(async ({ page }) => {
  await page.goto("/?lang=en");
  await expect(page.getByText("Battery terms are marked as you type")).toBeVisible();
});

test("terms are marked under the letters as one types, and nothing is sent", async ({ page }) => {
  const asked = watchRequests(page);
  await page.getByLabel("The text").fill(BOTH);
  await expect(page.getByText("A battery type is named 2 times, once as a claim.")).toBeVisible();
  await expect(page.locator(".under mark.solid:not(.off)")).toHaveText("solid-state battery");
  await expect(page.locator(".under mark.hybrid.off")).toHaveText("半固态电池");
  await page.getByText("How each is read").click();
  await expect(page.getByText(/hybrid solid-liquid · denied.*Decided by.*不是/)).toBeVisible();
  await page.getByLabel("The text").fill("A steel lamp.");
  await expect(page.getByText("No battery type is named so far.")).toBeVisible();
  await expect(page.locator(".under mark")).toHaveCount(0);
  expect(asked.filter(tellsSomething)).toEqual([]);
});

test("a mark lies under its own words, in a text that wraps and scrolls", async ({ page }) => {
  const lines = Array.from({ length: 40 }, (_, n) => `Line ${n} of a long brochure, which wraps where the field ends.`);
  const field = page.getByLabel("The text");
  await field.fill(`${lines.join("\n")}\nIt has a solid-state battery.`);
  await expect(page.locator(".under mark")).toHaveText("solid-state battery");
  await field.press("Control+End");
  const under = page.locator(".under");
  const scrolled = await field.evaluate((element) => element.scrollTop);
  expect(scrolled).toBeGreaterThan(0);
  await expect.poll(() => under.evaluate((element) => element.scrollTop)).toBe(scrolled);
  const height = await field.evaluate((element) => element.scrollHeight);
  expect(await under.evaluate((element) => element.scrollHeight)).toBe(height);
});

test("kept on this device: the whole report, its data byte for byte as the site makes it, and nothing sent", async ({
  page,
  expectAccessible,
}) => {
  const asked = watchRequests(page);
  await page.getByRole("link", { name: /All-solid-state with a lab report/ }).click();
  await expect(page.getByText(/A battery type is named/)).toBeVisible();
  await page.getByRole("button", { name: "Keep it on this device" }).click();
  await expect(page.getByRole("heading", { name: "Made on your device" })).toBeFocused();
  await expect(page.locator(".kept .stamp")).toContainText("Undecided");
  await expectAccessible(page);
  expect(asked.filter(tellsSomething)).toEqual([]);

  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save its data (JSON)" }).click();
  const saved = readFileSync(await (await saving).path(), "utf8");
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page).toHaveURL(/\/audits\//);
  await expect(page.getByText(JSON.parse(saved).resultDigest)).toBeVisible();
});

test("once its program is there, it works without a connection", async ({ page, context }) => {
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByRole("button", { name: "Keep it on this device" }).click();
  await expect(page.locator(".kept h1")).toHaveText(CLAIM);
  await context.setOffline(true);
  await page.getByLabel("The text").fill("这款车搭载半固态电池。");
  await page.getByRole("button", { name: "Keep it on this device" }).click();
  await expect(page.locator(".kept h1")).toHaveText("这款车搭载半固态电池。");
});

test("what the site would refuse is refused here, at its field", async ({ page }) => {
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByLabel("Date of the claim").fill("2026-02-31");
  await page.getByRole("button", { name: "Keep it on this device" }).click();
  await expect(page.getByLabel("Date of the claim")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("alert").filter({ hasText: "One thing must be mended first" })).toBeFocused();
  await expect(page.locator(".kept")).toHaveCount(0);
});

test("where the program cannot be fetched, the form is as it was, and says so when asked", async ({
  page,
  allowConsole,
}) => {
  allowConsole(/ERR_FAILED|Failed to load/);
  await page.route("/device/**", (route) => route.abort());
  await page.goto("/?lang=en");
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByRole("button", { name: "Keep it on this device" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "could not make the report here" })).toBeFocused();
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page).toHaveURL(/\/audits\//);
});

test("its policy lets the program fetch scripts of this site and nothing else", async ({ request }) => {
  const program = await request.get("/device/audit-worker.js");
  expect(program.headers()["content-security-policy"]).toBe("default-src 'none'; script-src 'self'");
});
