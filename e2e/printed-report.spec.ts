import { publishReport, WEIGHED_TEST } from "./support/audits";
import { expect, test } from "./support/fixtures";

for (const lang of ["en", "zh"])
  test(`paper does not scroll, so no table of a printed report is cut: ${lang}`, async ({ page, request }) => {
    const added = [{ source: "water taken up on the way to the balance", distribution: "normal", expandedPct: "0.02" }];
    const test = { ...WEIGHED_TEST, uncertaintyAdded: added };
    const text = "The Aurora X is powered by a solid-state battery.";
    const { report } = await publishReport(request, { text, tests: [test], product: "Aurora X" });
    // A4 less its margins; the styles ask for the width of the whole sheet.
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: "print" });
    await page.goto(`${report}?lang=${lang}`);
    await page.locator("body").evaluate((body) => {
      body.style.width = "182mm";
    });
    const room = 182 * (96 / 25.4) + 1;
    const tables = page.locator("table:visible");
    expect(await tables.count()).toBeGreaterThan(4);
    for (const table of await tables.all())
      expect(await table.evaluate((one) => one.getBoundingClientRect().right)).toBeLessThanOrEqual(room);
  });
