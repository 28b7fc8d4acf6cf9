import { CLAIM, publishReport, WEIGHED_TEST } from "./support/audits";
import { expect, test } from "./support/fixtures";

test("Chinese throughout, by the browser's preference alone", async ({ browser }) => {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await page.getByRole("link", { name: /半固态，5% 液态/ }).click();
  await page.getByRole("button", { name: "开始审核" }).click();
  await expect(page).toHaveURL(/\/audits\//);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.locator("mark.hybrid").first()).toHaveText("半固态电池");
  await page.getByRole("button", { name: "发布报告" }).click();
  const link = await page.getByLabel("公开报告的链接").inputValue();
  await page.goto(link);
  await expect(page.getByRole("article").locator("p").first()).toHaveText(
    "文字和测量数据均由发布者填写，本站未作任何核实。",
  );
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("link", { name: "Rulebooks" }).click();
  await expect(page).toHaveURL("/rulebooks?lang=en");
  await context.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const lang of ["en", "zh"] as const) {
    test(`every page is accessible: ${lang}, ${colorScheme}`, async ({
      page,
      request,
      expectAccessible,
      allowConsole,
    }) => {
      allowConsole(/404|410/);
      await page.emulateMedia({ colorScheme });
      const published = await publishReport(request, {
        text: `${CLAIM}\n入门版搭载半固态电池。`,
        tests: [WEIGHED_TEST],
        decisionRule: "simple-acceptance",
      });
      const withdrawn = await publishReport(request, { text: CLAIM });
      await request.delete(`/api${withdrawn.owner}/publication`);
      const pages = [
        "/",
        "/?example=3",
        published.report,
        `${published.report}/text`,
        published.owner,
        withdrawn.owner,
        withdrawn.report,
        "/rulebooks",
        "/rulebooks/gbt-ssb-1-draft-2025",
        "/rulebooks/tcsae-434-2025",
        "/rulebooks/gbt-48093.1-2026",
        "/rulebooks/compare?a=gbt-ssb-1-draft-2025&b=tcsae-434-2025",
        "/rulebooks/compare?a=nowhere",
        "/methodology",
        "/about",
        "/api",
        "/nowhere",
      ];
      for (const path of pages) {
        await page.goto(`${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
        await expect(page.locator("html")).toHaveAttribute("lang", lang === "zh" ? "zh-Hans" : "en");
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
    });
  }
}

for (const lang of ["en", "zh"]) {
  test(`no page is wider than a phone: ${lang}`, async ({ page, request, expectAccessible }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { report, owner } = await publishReport(request, { text: CLAIM, tests: [WEIGHED_TEST] });
    const explaining = [
      "/rulebooks",
      "/rulebooks/gbt-ssb-1-draft-2025",
      "/rulebooks/compare",
      "/methodology",
      "/about",
      "/api",
    ];
    for (const path of ["/", report, owner, ...explaining]) {
      await page.goto(`${path}?lang=${lang}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await expectAccessible(page);
    }
  });
}

test("a rulebook shows its values with their sources, and what is not known", async ({ page }) => {
  await page.goto("/rulebooks?lang=en");
  await expect(page.getByRole("heading", { name: "Recognised, never used" })).toBeVisible();
  await page
    .getByRole("link", { name: /GB\/T draft/ })
    .first()
    .click();
  await expect(page.getByText("at most 0.5 %").first()).toBeVisible();
  await expect(page.getByText("not stated in the sources available").first()).toBeVisible();
  await page.goto("/methodology?lang=en");
  await expect(page.getByRole("table").last().getByRole("row")).not.toHaveCount(0);
});

test("two rulebooks are chosen without a script, and an unknown one is refused with those there are", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/rulebooks?lang=en");
  await page.getByLabel("Second rulebook").selectOption("GB/T 48093.1-2026");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL("/rulebooks/compare?a=gbt-ssb-1-draft-2025&b=gbt-48093.1-2026&lang=en");
  await expect(page.getByRole("row", { name: /^Limit not known of one/ })).toContainText("0.5 %");
  const response = await page.goto("/rulebooks/compare?a=iso-1&lang=en");
  expect(response?.status()).toBe(404);
  await expect(page.getByText("There is no rulebook of this id. Choose one of: gbt-ssb-1-draft-2025")).toBeVisible();
  await context.close();
});

test("every foot leads to the page that says who answers for the site", async ({ page }) => {
  await page.goto("/rulebooks?lang=en");
  await page.getByRole("contentinfo").getByRole("link", { name: "About" }).click();
  await expect(page).toHaveURL("/about?lang=en");
  await expect(page.getByRole("heading", { name: "Who answers for this site" })).toBeVisible();
});
