import { CLAIM, strangerPage } from "./support/audits";
import { expect, test } from "./support/fixtures";

test("a claim with a failed test is audited, published, read by a stranger and withdrawn", async ({
  page,
  browser,
  expectAccessible,
}) => {
  await page.goto("/?lang=en");
  await page.getByLabel("The text").fill(`${CLAIM} Unlike liquid batteries, it does not burn.`);
  await page.getByLabel("Product", { exact: true }).fill("Aurora X");
  await page.getByLabel("Sample 1, mass before drying").fill("200.00");
  await page.getByLabel("Sample 1, mass after drying").fill("197.00");
  await expect(page.getByRole("row").filter({ has: page.getByLabel("Sample 1, name") })).toContainText("1.5000");
  await page.getByLabel("Temperature, °C", { exact: true }).fill("120");
  await page.getByLabel("Time, hours").fill("6");
  await page.getByLabel("Vacuum").selectOption("yes");
  await page.getByLabel("Balance, accurate to ± g").fill("0.01");
  await page.getByRole("button", { name: "Audit" }).click();

  await expect(page).toHaveURL(/\/audits\/[\w-]+\?lang=en$/);
  await expect(page.getByRole("article")).toContainText("Contradicted");
  await expect(page.locator("mark.solid")).toHaveText("solid-state battery");
  await expect(page.locator("mark.liquid.off")).toHaveText("liquid batteries");
  await expect(page.getByRole("img", { name: /1\.5000 %/ })).toBeVisible();
  await expect(page.getByText("hybrid solid-liquid battery").first()).toBeVisible();
  await expect(page.getByText("混合固液电池").first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Publish the report" }).click();
  const link = await page.getByLabel("Link to the public report").inputValue();
  await expectAccessible(page);

  const stranger = await strangerPage(browser);
  const response = await stranger.goto(link);
  expect(response?.status()).toBe(200);
  await expect(stranger.getByRole("article").locator("p").first()).toHaveText(
    "Text and measurements are as the publisher entered them. Nobody here has verified them.",
  );
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Aurora X");
  await expect(stranger.getByRole("article")).toContainText("Contradicted");
  await expect(stranger.getByRole("button")).toHaveCount(0);

  await page.getByRole("button", { name: "Withdraw the report" }).click();
  await expect(page.getByText(/^Withdrawn on/)).toBeVisible();
  const gone = await stranger.goto(`${link}?lang=en`);
  expect(gone?.status()).toBe(410);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("This report was withdrawn");
  await expect(stranger.getByRole("article")).not.toContainText("Aurora X");
});

test("a claim without a test is neither refuted nor supported, and says so neutrally", async ({ page }) => {
  await page.goto("/?lang=en");
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page).toHaveURL(/\/audits\//);
  await expect(page.locator(".stamp")).toContainText("No valid test was given to this audit");
  await expect(page.locator(".stamp")).not.toHaveClass(/contradicted/);
  await expect(page.getByText("No test data were given.")).toBeVisible();
});

test("a text without a mention is no claim", async ({ page }) => {
  await page.goto("/?lang=en");
  await page.getByLabel("The text").fill("The seats are heated, and the boot is large.");
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page.locator(".stamp")).toContainText("No claim");
  await expect(page.getByText("No battery category is named in this text.")).toBeVisible();
});

test("an owner's page tells nobody its address", async ({ page, request }) => {
  await page.goto("/?lang=en");
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page).toHaveURL(/\/audits\//);
  const headers = (await request.get(page.url())).headers();
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["x-robots-tag"]).toContain("noindex");
  expect(headers["content-security-policy"]).toContain("form-action 'self'");
  expect(await page.locator("script").count()).toBe(0);
});
