import { CLAIM } from "./support/audits";
import { expect, test } from "./support/fixtures";

test.beforeEach(async ({ page }) => {
  await page.goto("/?lang=en");
  await expect(page.getByText("0 of 200,000 characters")).toBeVisible();
});

test("an example fills the form at a click", async ({ page }) => {
  await page.getByRole("link", { name: /All-solid-state with a lab report/ }).click();
  await expect(page.getByLabel("The text")).toHaveValue(/Korund/);
  await expect(page.getByLabel("Sample 2, mass after drying")).toHaveValue("62.2");
  await page.getByRole("link", { name: /First mass-produced/ }).click();
  await expect(page.getByLabel("The text")).toHaveValue(/Halden/);
  await expect(page.getByLabel("Sample 2, mass after drying")).toHaveValue("");
  await expect(page).toHaveURL(/\/\?lang=en$/);
});

test("what was typed outlasts a reload", async ({ page }) => {
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByRole("button", { name: "Add a sample" }).click();
  await page.getByLabel("Sample 7, mass before drying").fill("12.5");
  await page.getByRole("radio", { name: /T\/CSAE 434/ }).check();
  await page.reload();
  await expect(page.getByLabel("The text")).toHaveValue(CLAIM);
  await expect(page.getByLabel("Sample 7, mass before drying")).toHaveValue("12.5");
  await expect(page.getByRole("radio", { name: /T\/CSAE 434/ })).toBeChecked();
});

test("it counts, shows losses and checks a field when one leaves it", async ({ page }) => {
  await page.getByLabel("The text").fill("四个汉字🔋");
  await expect(page.getByText("5 of 200,000 characters")).toBeVisible();
  await page.getByLabel("Sample 1, mass before drying").fill("200.00");
  await page.getByLabel("Sample 1, mass after drying").fill("199,00");
  await page.getByLabel("Sample 1, mass after drying").blur();
  await expect(page.getByLabel("Sample 1, mass after drying")).toHaveAccessibleDescription(/comma/);
  await page.getByLabel("Sample 1, mass after drying").fill("199.00");
  await expect(page.getByLabel("Sample 1, mass after drying")).not.toHaveAttribute("aria-invalid");
  await expect(page.getByRole("cell", { name: "0.5000" })).toBeVisible();
});

for (const [status, headers, say] of [
  [429, { "retry-after": "17" }, /Too many audits.*17 s/],
  [503, { "retry-after": "5" }, /store cannot be reached.*5 s/],
  [500, {}, /on our side/],
] as const) {
  test(`a refusal (${status}) loses nothing`, async ({ page, allowConsole, expectAccessible }) => {
    allowConsole(new RegExp(String(status)));
    await page.route("/api/audits", (route) => route.fulfill({ status, headers, json: {} }));
    await page.getByLabel("The text").fill(CLAIM);
    await page.getByRole("button", { name: "Audit" }).click();
    await expect(page.getByRole("alert").filter({ hasText: say })).toBeFocused();
    await expect(page.getByLabel("The text")).toHaveValue(CLAIM);
    await expectAccessible(page);
  });
}

test("without a connection it says so, and trying again makes one audit only", async ({ page, allowConsole }) => {
  allowConsole(/ERR_FAILED|Failed to load/);
  const keys: (string | undefined)[] = [];
  await page.route("/api/audits", async (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    if (keys.length === 1) await route.abort();
    else await route.continue();
  });
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "cannot be reached" })).toBeFocused();
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page).toHaveURL(/\/audits\//);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test("the keyboard alone suffices", async ({ page }) => {
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("The text")).toBeFocused();
  await page.keyboard.type(CLAIM);
  for (let i = 0; i < 60; i++) {
    if (await page.getByRole("button", { name: "Audit" }).evaluate((button) => button === document.activeElement))
      break;
    await page.keyboard.press("Tab");
  }
  await expect(page.getByRole("button", { name: "Audit" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/audits\//);
  for (let i = 0; i < 20; i++) {
    if (await page.evaluate(() => document.activeElement?.tagName === "BUTTON")) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Link to the public report")).toBeVisible();
});
