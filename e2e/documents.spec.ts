import type { Page } from "@playwright/test";
import { CLAIM } from "./support/audits";
import { brokenPdf, dropOnPage, pasteFiles, pdfFile, posterFile, watchStandings } from "./support/documents";
import { expect, test } from "./support/fixtures";
import { watchRequests } from "./support/sent";
import { textFile, WEIGHED, workbookFile } from "./support/test-files";

const BROCHURE = pdfFile("brochure.pdf", "Twelve pages of pleasure.", "The Borealis has a solid-state battery.");
const list = (page: Page) => page.getByRole("region", { name: "Documents of this audit" });
const row = (page: Page, name: string) => list(page).getByRole("listitem").filter({ hasText: name });
const audit = (page: Page) => page.getByRole("button", { name: "Audit" });

/** Reading of this file that goes on until somebody ends it; the answer lets it through again. */
async function holdReading(page: Page, name: string): Promise<() => Promise<void>> {
  await page.route(
    (url) => url.pathname === "/api/documents",
    (route) => (route.request().headers()["x-file-name"] === name ? undefined : route.continue()),
  );
  return () => page.unrouteAll();
}

test.describe("with scripts", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("/?lang=en");
    await expect(page.getByText("0 of 200,000 characters")).toBeVisible();
  });

  test("a PDF and a spreadsheet dropped together come apart, and make one report", async ({
    page,
    expectAccessible,
  }) => {
    const asked = watchRequests(page);
    await dropOnPage(page, [BROCHURE, workbookFile("lab.xlsx", WEIGHED)]);
    await expect(row(page, "brochure.pdf")).toContainText("Not sent yet.");
    const preview = page.getByRole("region", { name: "lab.xlsx", exact: true });
    await preview.getByRole("button", { name: "Use these data" }).click();
    await expectAccessible(page);
    expect(asked.filter((request) => request.startsWith("POST"))).toEqual([]);
    await page.getByLabel("Keep the file itself").selectOption("do not keep it");
    await audit(page).click();
    await expect(page).toHaveURL(/\/audits\//);
    await expect(page.getByRole("heading", { name: "brochure.pdf" })).toBeVisible();
    await expect(page.getByText("is not kept")).toBeVisible();
    await expect(page.getByText(/page 2/).first()).toBeVisible();
    await expect(page.getByText("X1", { exact: true }).first()).toBeVisible();
  });

  test("either side takes what was put on the other", async ({ page }) => {
    await dropOnPage(page, [workbookFile("lab.xlsx", WEIGHED), textFile("release.txt", CLAIM)]);
    await page.getByRole("button", { name: "Use lab.xlsx as a document" }).click();
    await expect(row(page, "lab.xlsx")).toBeVisible();
    await expect(page.getByRole("region", { name: "lab.xlsx", exact: true })).toHaveCount(0);
    await page.getByRole("button", { name: "Use lab.xlsx as test data" }).click();
    await expect(page.getByRole("button", { name: "Use these data" })).toBeEnabled();
    await expect(row(page, "lab.xlsx")).toHaveCount(0);
    await expect(row(page, "release.txt")).toBeVisible();
  });

  test("a poster is pasted, and audited beside what is typed", async ({ page }) => {
    await page.getByLabel("The text").fill("The Aurora X is here.");
    await pasteFiles(page, [posterFile("image.png", "The Borealis has a solid-state battery.")]);
    await expect(row(page, "pasted-picture-1.png")).toBeVisible();
    await audit(page).click();
    await expect(page).toHaveURL(/\/audits\//);
    await expect(page.getByText("The Aurora X is here.").first()).toBeVisible();
    await expect(page.getByRole("heading", { name: "pasted-picture-1.png" })).toBeVisible();
    await expect(page.locator(".stamp")).toBeVisible();
  });

  test("a long filing tells its pages while it is read", async ({ page, allowConsole }) => {
    allowConsole(/503/);
    await page.route("/api/audits", (route) => route.fulfill({ status: 503, json: {} }));
    const said = await watchStandings(page);
    const pages = Array.from({ length: 60 }, (_, n) => `Note ${n + 1}. ${`${CLAIM} `.repeat(20)}`);
    await page.getByLabel("Documents", { exact: true }).setInputFiles(pdfFile("filing.pdf", ...pages));
    await audit(page).click();
    await expect(row(page, "filing.pdf")).toContainText("Read:");
    expect(await said()).toContainEqual(expect.stringMatching(/^Being read: page \d+ of 60$/));
  });

  test("a broken file keeps the others and the text; left out, the audit goes on", async ({
    page,
    expectAccessible,
  }) => {
    await page.getByLabel("The text").fill(CLAIM);
    await page.getByLabel("Documents", { exact: true }).setInputFiles([brokenPdf("broken.pdf"), BROCHURE]);
    await audit(page).click();
    await expect(page.getByRole("alert").filter({ hasText: "A document is not read" })).toBeFocused();
    await expect(row(page, "broken.pdf")).toContainText(/broken\.pdf .*\./);
    await expect(row(page, "brochure.pdf")).toContainText("Read:");
    await expect(page.getByLabel("The text")).toHaveValue(CLAIM);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Try broken.pdf again" }).click();
    await expect(page.getByRole("button", { name: "Try broken.pdf again" })).toBeVisible();
    await page.getByRole("button", { name: "Leave out broken.pdf" }).click();
    await expect(page.getByLabel("Documents", { exact: true })).toBeFocused();
    await audit(page).click();
    await expect(page).toHaveURL(/\/audits\//);
    await expect(page.getByRole("heading", { name: "brochure.pdf" })).toBeVisible();
  });

  test("one is cancelled, and the audit waits for a word", async ({ page, expectAccessible, allowConsole }) => {
    allowConsole(/Failed to load/);
    const release = await holdReading(page, "filing.pdf");
    await dropOnPage(page, [pdfFile("filing.pdf", CLAIM), BROCHURE]);
    await audit(page).click();
    await expect(row(page, "brochure.pdf")).toContainText("Read:");
    await expect(page.getByRole("progressbar", { name: "Progress of filing.pdf" })).toBeVisible();
    await expectAccessible(page);
    const ended = page.waitForEvent("requestfailed", (request) => request.url().includes("/api/documents"));
    await page.getByRole("button", { name: "Cancel filing.pdf" }).click();
    await ended;
    await expect(row(page, "filing.pdf")).toContainText("Cancelled. Nothing of it was kept.");
    await expect(page.getByRole("alert").filter({ hasText: "The audit was stopped" })).toBeFocused();
    await release();
    await audit(page).click();
    await expect(page).toHaveURL(/\/audits\//);
    await expect(page.getByRole("heading", { name: "filing.pdf" })).toBeVisible();
  });

  test("all are cancelled at once", async ({ page }) => {
    await page.route(
      (url) => url.pathname === "/api/documents",
      () => undefined,
    );
    await dropOnPage(
      page,
      ["a.pdf", "b.pdf", "c.pdf"].map((name) => pdfFile(name, CLAIM)),
    );
    await audit(page).click();
    await expect(row(page, "c.pdf")).toContainText("Waits for its turn.");
    await page.getByRole("button", { name: "Cancel all" }).click();
    await expect(list(page).getByText("Cancelled. Nothing of it was kept.")).toHaveCount(3);
    await expect(page).toHaveURL(/\/\?lang=en$/);
  });

  test("a reload in the middle keeps the text and what was read, and names what must be chosen again", async ({
    page,
    expectAccessible,
  }) => {
    await holdReading(page, "filing.pdf");
    const filing = pdfFile("filing.pdf", "The Meridian has a semi-solid-state battery.");
    await page.getByLabel("The text").fill(CLAIM);
    await dropOnPage(page, [filing, BROCHURE]);
    await audit(page).click();
    await expect(row(page, "brochure.pdf")).toContainText("Read:");
    await page.unrouteAll();
    await page.reload();
    await expect(page.getByLabel("The text")).toHaveValue(CLAIM);
    await expect(row(page, "brochure.pdf")).toContainText("Read:");
    await expect(row(page, "filing.pdf")).toContainText("Choose this file again");
    await expectAccessible(page);
    await audit(page).click();
    await expect(page.getByRole("alert").filter({ hasText: "A document is not read" })).toBeFocused();
    await page.getByLabel("Documents", { exact: true }).setInputFiles(filing);
    await expect(list(page).getByRole("listitem")).toHaveCount(2);
    await audit(page).click();
    await expect(page).toHaveURL(/\/audits\//);
    for (const name of ["filing.pdf", "brochure.pdf"]) await expect(page.getByRole("heading", { name })).toBeVisible();
  });

  test("what is kept on the device is no document", async ({ page }) => {
    const asked = watchRequests(page);
    await page.getByLabel("The text").fill(CLAIM);
    await dropOnPage(page, [BROCHURE]);
    await page.getByRole("button", { name: "Keep it on this device" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Documents are read by the site" })).toBeFocused();
    expect(asked.filter((request) => request.startsWith("POST"))).toEqual([]);
    await page.getByRole("button", { name: "Remove brochure.pdf" }).click();
    await page.getByRole("button", { name: "Keep it on this device" }).click();
    await expect(page.getByRole("heading", { name: "Made on your device" })).toBeFocused();
  });

  test("a document that the site no longer has is said to be gone, beside it", async ({ page, allowConsole }) => {
    allowConsole(/422/);
    await dropOnPage(page, [BROCHURE]);
    await page.route("/api/audits", (route) =>
      route.fulfill({ status: 503, headers: { "retry-after": "5" }, json: {} }),
    );
    allowConsole(/503/);
    await audit(page).click();
    await expect(page.getByRole("alert").filter({ hasText: "store cannot be reached" })).toBeFocused();
    await page.unrouteAll();
    await page.evaluate(() => {
      const draft = JSON.parse(sessionStorage.getItem("touchstone.draft") ?? "{}");
      const read = JSON.parse(draft["document.0"]);
      draft["document.0"] = JSON.stringify({ ...read, id: "expired" });
      sessionStorage.setItem("touchstone.draft", JSON.stringify(draft));
    });
    await page.reload();
    await expect(row(page, "brochure.pdf")).toContainText("Read:");
    await audit(page).click();
    await expect(row(page, "brochure.pdf")).toContainText("Upload the file again");
    await page.getByRole("button", { name: "Remove brochure.pdf" }).click();
    await expect(list(page)).toHaveCount(0);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a PDF goes with the form, and outlasts its refusal", async ({ page, expectAccessible, allowConsole }) => {
    allowConsole(/422/);
    await page.goto("/?lang=en");
    await page.getByLabel("Documents", { exact: true }).setInputFiles([BROCHURE, brokenPdf("broken.pdf")]);
    await page.getByLabel("Keep the file itself").selectOption("for 7 days");
    await audit(page).click();
    await expect(page.getByLabel("Documents", { exact: true })).toHaveAccessibleDescription(/broken\.pdf/);
    await expect(row(page, "brochure.pdf")).toContainText("Read:");
    await expect(page.getByLabel("Keep the file itself")).toHaveValue("7");
    await expectAccessible(page);
    await audit(page).click();
    await expect(page).toHaveURL(/\/audits\/[\w-]+/);
    await expect(page.getByRole("heading", { name: "brochure.pdf" })).toBeVisible();
  });

  test("a document is left out by its box", async ({ page, allowConsole }) => {
    allowConsole(/422/);
    await page.goto("/?lang=en");
    await page.getByLabel("Date of the claim").fill("soon");
    await page.getByLabel("Documents", { exact: true }).setInputFiles(BROCHURE);
    await audit(page).click();
    await page.getByLabel("Leave out brochure.pdf").check();
    await page.getByLabel("Date of the claim").fill("");
    await page.getByLabel("The text").fill(CLAIM);
    await audit(page).click();
    await expect(page).toHaveURL(/\/audits\/[\w-]+/);
    await expect(page.getByRole("heading", { name: "brochure.pdf" })).toHaveCount(0);
  });
});
