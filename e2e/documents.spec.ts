import { CLAIM } from "./support/audits";
import {
  auditButton,
  BROCHURE,
  brokenPdf,
  dropOnPage,
  pasteFiles,
  pdfFile,
  posterFile,
  rowOf,
  watchStandings,
} from "./support/documents";
import { expect, test } from "./support/fixtures";
import { watchRequests } from "./support/sent";
import { CLEAR_CSV, textFile, WEIGHED, workbookFile } from "./support/test-files";

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
    await expect(rowOf(page, "brochure.pdf")).toContainText("Not sent yet.");
    const preview = page.getByRole("region", { name: "lab.xlsx", exact: true });
    await preview.getByRole("button", { name: "Use these data" }).click();
    await expectAccessible(page);
    expect(asked.filter((request) => request.startsWith("POST"))).toEqual([]);
    await page.getByLabel("Keep the file itself").selectOption("do not keep it");
    await auditButton(page).click();
    await expect(page).toHaveURL(/\/audits\//);
    await expect(page.getByRole("heading", { name: "brochure.pdf" })).toBeVisible();
    await expect(page.getByText("is not kept")).toBeVisible();
    await expect(page.getByText(/page 2/).first()).toBeVisible();
    await expect(page.getByText("X1", { exact: true }).first()).toBeVisible();
  });

  test("either side takes what was put on the other", async ({ page }) => {
    await dropOnPage(page, [workbookFile("lab.xlsx", WEIGHED), textFile("release.txt", CLAIM)]);
    await page.getByRole("button", { name: "Use lab.xlsx as a document" }).click();
    await expect(rowOf(page, "lab.xlsx")).toBeVisible();
    await expect(page.getByRole("region", { name: "lab.xlsx", exact: true })).toHaveCount(0);
    await page.getByRole("button", { name: "Use lab.xlsx as test data" }).click();
    await expect(page.getByRole("button", { name: "Use these data" })).toBeEnabled();
    await expect(rowOf(page, "lab.xlsx")).toHaveCount(0);
    await expect(rowOf(page, "release.txt")).toBeVisible();
    await dropOnPage(page, [textFile("run.txt", CLEAR_CSV)], ".from-file");
    await expect(page.getByRole("region", { name: "run.txt", exact: true })).toBeVisible();
  });

  test("a poster is pasted, and audited beside what is typed", async ({ page }) => {
    await page.getByLabel("The text").fill("The Aurora X is here.");
    await pasteFiles(page, [posterFile("image.png", "The Borealis has a solid-state battery.")]);
    await expect(rowOf(page, "pasted-picture-1.png")).toBeVisible();
    await auditButton(page).click();
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
    await auditButton(page).click();
    await expect(rowOf(page, "filing.pdf")).toContainText("Read:");
    expect(await said()).toContainEqual(expect.stringMatching(/^Being read: page \d+ of 60$/));
  });

  test("a broken file keeps the others and the text; left out, the audit goes on", async ({
    page,
    expectAccessible,
  }) => {
    await page.getByLabel("The text").fill(CLAIM);
    await page.getByLabel("Documents", { exact: true }).setInputFiles([brokenPdf("broken.pdf"), BROCHURE]);
    await auditButton(page).click();
    await expect(page.getByRole("alert").filter({ hasText: "A document is not read" })).toBeFocused();
    await expect(rowOf(page, "broken.pdf")).toContainText(/broken\.pdf .*\./);
    await expect(rowOf(page, "brochure.pdf")).toContainText("Read:");
    await expect(page.getByLabel("The text")).toHaveValue(CLAIM);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Try broken.pdf again" }).click();
    await expect(page.getByRole("button", { name: "Try broken.pdf again" })).toBeVisible();
    await page.getByRole("button", { name: "Leave out broken.pdf" }).click();
    await expect(page.getByLabel("Documents", { exact: true })).toBeFocused();
    await auditButton(page).click();
    await expect(page).toHaveURL(/\/audits\//);
    await expect(page.getByRole("heading", { name: "brochure.pdf" })).toBeVisible();
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
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a PDF goes with the form, and outlasts its refusal", async ({ page, expectAccessible, allowConsole }) => {
    allowConsole(/422/);
    await page.goto("/?lang=en");
    await page.getByLabel("Documents", { exact: true }).setInputFiles([BROCHURE, brokenPdf("broken.pdf")]);
    await page.getByLabel("Keep the file itself").selectOption("for 7 days");
    await auditButton(page).click();
    await expect(page.getByLabel("Documents", { exact: true })).toHaveAccessibleDescription(/broken\.pdf/);
    await expect(rowOf(page, "brochure.pdf")).toContainText("Read:");
    await expect(page.getByLabel("Keep the file itself")).toHaveValue("7");
    await expectAccessible(page);
    await auditButton(page).click();
    await expect(page).toHaveURL(/\/audits\/[\w-]+/);
    await expect(page.getByRole("heading", { name: "brochure.pdf" })).toBeVisible();
  });

  test("a document is left out by its box", async ({ page, allowConsole }) => {
    allowConsole(/422/);
    await page.goto("/?lang=en");
    await page.getByLabel("Date of the claim").fill("soon");
    await page.getByLabel("Documents", { exact: true }).setInputFiles(BROCHURE);
    await auditButton(page).click();
    await page.getByLabel("Leave out brochure.pdf").check();
    await page.getByLabel("Date of the claim").fill("");
    await page.getByLabel("The text").fill(CLAIM);
    await auditButton(page).click();
    await expect(page).toHaveURL(/\/audits\/[\w-]+/);
    await expect(page.getByRole("heading", { name: "brochure.pdf" })).toHaveCount(0);
  });
});
