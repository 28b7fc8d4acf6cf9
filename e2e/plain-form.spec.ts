import { CLAIM } from "./support/audits";
import { expect, test } from "./support/fixtures";

test.use({ javaScriptEnabled: false });

test("the whole way without scripts", async ({ page }) => {
  await page.goto("/?lang=en");
  await page.getByRole("link", { name: /All-solid-state with a lab report/ }).click();
  await expect(page.getByLabel("The text")).toHaveValue(/Korund K-20/);
  await expect(page.getByLabel("Sample 1, mass before drying")).toHaveValue("62.4");
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page).toHaveURL(/\/audits\/[\w-]+/);
  await expect(page.locator(".stamp")).toContainText("Undecided");
  await page.getByRole("button", { name: "Publish the report" }).click();
  await page.getByRole("link", { name: "Open the public report" }).click();
  await expect(page).toHaveURL(/\/r\/[\w-]+/);
});

test("a refused form comes back with everything typed, the problems at their fields", async ({
  page,
  allowConsole,
}) => {
  allowConsole(/422/);
  await page.goto("/?lang=en");
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByLabel("Maker").fill("Aurora Motors");
  await page.getByLabel("Sample 3, mass before drying").fill("200,00");
  await page.getByLabel("Sample 3, mass after drying").fill("197.00");
  await page.getByLabel("Vacuum").selectOption("no");
  await page.getByRole("radio", { name: /T\/CSAE 434/ }).check();
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page.getByLabel("Maker")).toHaveValue("Aurora Motors");
  await expect(page.getByLabel("Vacuum")).toHaveValue("no");
  await expect(page.getByRole("radio", { name: /T\/CSAE 434/ })).toBeChecked();
  const wrong = page.getByLabel("Sample 3, mass before drying");
  await expect(wrong).toHaveValue("200,00");
  await expect(wrong).toHaveAttribute("aria-invalid", "true");
  await expect(wrong).toHaveAccessibleDescription(/comma/);
  await wrong.fill("200.00");
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page).toHaveURL(/\/audits\/[\w-]+/);
});

test("the same form posted twice is one audit", async ({ page, request }) => {
  await page.goto("/?lang=en");
  const key = await page.locator('input[name="idempotencyKey"]').inputValue();
  const post = async (text: string) => {
    const form = { text, idempotencyKey: key, lang: "en" };
    const headers = { origin: new URL(page.url()).origin };
    const response = await request.post("/audits", { form, headers, maxRedirects: 0 });
    expect(response.status()).toBe(303);
    return response.headers().location;
  };
  const first = await post(CLAIM);
  expect(await post(CLAIM)).toBe(first);
  expect(await post(`${CLAIM} Really.`)).not.toBe(first);
});
