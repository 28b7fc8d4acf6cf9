import { CLAIM } from "./support/audits";
import {
  auditButton,
  BROCHURE,
  brokenPdf,
  delayReading,
  dropOnPage,
  holdReading,
  listOf,
  pdfFile,
  rowOf,
  sends,
} from "./support/documents";
import { expect, test } from "./support/fixtures";

test.beforeEach(async ({ page }) => {
  await page.goto("/?lang=en");
  await expect(page.getByText("0 of 200,000 characters")).toBeVisible();
});

test("one is cancelled, and the audit waits for a word", async ({ page, expectAccessible }) => {
  const release = await holdReading(page, "filing.pdf");
  await dropOnPage(page, [pdfFile("filing.pdf", CLAIM), BROCHURE]);
  const begun = page.waitForRequest(sends("filing.pdf"));
  await auditButton(page).click();
  await expect(rowOf(page, "brochure.pdf")).toContainText("Read:");
  await expect(page.getByRole("progressbar", { name: "Progress of filing.pdf" })).toBeVisible();
  await expectAccessible(page);
  await begun;
  const ended = page.waitForEvent("requestfailed", sends("filing.pdf"));
  await page.getByRole("button", { name: "Cancel filing.pdf" }).click();
  await ended;
  await expect(rowOf(page, "filing.pdf")).toContainText("Cancelled. Nothing of it was kept.");
  await expect(page.getByRole("alert").filter({ hasText: "The audit was stopped" })).toBeFocused();
  await release();
  await auditButton(page).click();
  await expect(page).toHaveURL(/\/audits\//);
  await expect(page.getByRole("heading", { name: "filing.pdf" })).toBeVisible();
});

test("what is typed while a document is read is audited too; an example ends it all", async ({ page }) => {
  let release = await holdReading(page, "brochure.pdf");
  await dropOnPage(page, [BROCHURE]);
  const begun = page.waitForRequest(sends("brochure.pdf"));
  await auditButton(page).click();
  await expect(page.getByRole("progressbar", { name: "Progress of brochure.pdf" })).toBeVisible();
  await begun;
  const ended = page.waitForEvent("requestfailed", sends("brochure.pdf"));
  await page.getByRole("link", { name: /First mass-produced/ }).click();
  await ended;
  await expect(listOf(page)).toHaveCount(0);
  await expect(page.getByLabel("The text")).toHaveValue(/Halden/);
  await expect(auditButton(page)).not.toHaveAttribute("aria-disabled");
  await release();
  release = await delayReading(page);
  await dropOnPage(page, [BROCHURE]);
  await auditButton(page).click();
  await page.getByLabel("The text").fill("The Zephyr is here.");
  await release();
  await expect(page).toHaveURL(/\/audits\//);
  await expect(page.getByText("The Zephyr is here.").first()).toBeVisible();
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
  await auditButton(page).click();
  await expect(rowOf(page, "c.pdf")).toContainText("Waits for its turn.");
  await page.getByRole("button", { name: "Cancel all" }).click();
  await expect(listOf(page).getByText("Cancelled. Nothing of it was kept.")).toHaveCount(3);
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
  await auditButton(page).click();
  await expect(rowOf(page, "brochure.pdf")).toContainText("Read:");
  await page.unrouteAll();
  await page.reload();
  await expect(page.getByLabel("The text")).toHaveValue(CLAIM);
  await expect(rowOf(page, "brochure.pdf")).toContainText("Read:");
  await expect(rowOf(page, "filing.pdf")).toContainText("Choose this file again");
  await expectAccessible(page);
  await auditButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "A document is not read" })).toBeFocused();
  await page.getByLabel("Documents", { exact: true }).setInputFiles(filing);
  await expect(listOf(page).getByRole("listitem")).toHaveCount(2);
  await auditButton(page).click();
  await expect(page).toHaveURL(/\/audits\//);
  for (const name of ["filing.pdf", "brochure.pdf"]) await expect(page.getByRole("heading", { name })).toBeVisible();
});

test("a document that the site no longer has is said to be gone, beside it", async ({ page, allowConsole }) => {
  allowConsole(/422/);
  await dropOnPage(page, [BROCHURE]);
  await page.route("/api/audits", (route) => route.fulfill({ status: 503, headers: { "retry-after": "5" }, json: {} }));
  allowConsole(/503/);
  await auditButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "store cannot be reached" })).toBeFocused();
  await page.unrouteAll();
  await page.evaluate(() => {
    const draft = JSON.parse(sessionStorage.getItem("touchstone.draft") ?? "{}");
    const read = JSON.parse(draft["document.0"]);
    draft["document.0"] = JSON.stringify({ ...read, id: "expired" });
    sessionStorage.setItem("touchstone.draft", JSON.stringify(draft));
  });
  await page.reload();
  await expect(rowOf(page, "brochure.pdf")).toContainText("Read:");
  await auditButton(page).click();
  await expect(rowOf(page, "brochure.pdf")).toContainText("Upload the file again");
  await page.getByRole("button", { name: "Remove brochure.pdf" }).click();
  await expect(listOf(page)).toHaveCount(0);
});

test("in Chinese each of them has its words", async ({ page, expectAccessible }) => {
  await page.goto("/?lang=zh");
  await expect(page.getByText("0 / 200,000 字符")).toBeVisible();
  await holdReading(page, "filing.pdf");
  await dropOnPage(page, [pdfFile("filing.pdf", CLAIM), brokenPdf("broken.pdf")]);
  await page.getByRole("button", { name: "开始审核" }).click();
  await expect(page.getByRole("progressbar", { name: "filing.pdf 的进度" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "broken.pdf" })).toContainText("已损坏或不完整");
  await expectAccessible(page);
  await page.getByRole("button", { name: "取消 filing.pdf" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "有 1 个文档未能读取" })).toBeFocused();
});

test("what is chosen before the page has come to life is not lost", async ({ page }) => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(/_next\/static\/.*\.js$/, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto("/?lang=en", { waitUntil: "commit" });
  await page.getByLabel("Documents", { exact: true }).setInputFiles(BROCHURE);
  await expect(listOf(page)).toHaveCount(0);
  open();
  await expect(rowOf(page, "brochure.pdf")).toContainText("Not sent yet.");
});
