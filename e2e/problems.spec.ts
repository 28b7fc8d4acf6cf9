import type { Page } from "@playwright/test";
import { CLAIM } from "./support/audits";
import { expect, test } from "./support/fixtures";

interface Case {
  name: string;
  fill: (page: Page) => Promise<void>;
  /** Id of the field where the problem must stand. */
  field: string;
  en: RegExp;
  zh: RegExp;
}

const set = (page: Page, id: string, value: string) => page.locator(`#${id}`).fill(value);
const row = async (page: Page, before: string, after: string, number = 0) => {
  await set(page, `f-samples-${number}-before`, before);
  await set(page, `f-samples-${number}-after`, after);
};

const cases: Case[] = [
  { name: "no text", fill: (page) => set(page, "f-text", " "), field: "f-text", en: /no text/, zh: /没有可供/ },
  {
    name: "text too long",
    fill: (page) => set(page, "f-text", "seats ".repeat(33_334)),
    field: "f-text",
    en: /200004/,
    zh: /上限/,
  },
  {
    name: "comma",
    fill: (page) => row(page, "200,00", "197.00"),
    field: "f-samples-0-before",
    en: /comma/,
    zh: /逗号/,
  },
  {
    name: "no number",
    fill: (page) => row(page, "heavy", "197.00"),
    field: "f-samples-0-before",
    en: /not a number/,
    zh: /不是数值|不是数字/,
  },
  {
    name: "zero mass",
    fill: (page) => row(page, "0", "0"),
    field: "f-samples-0-before",
    en: /above zero/,
    zh: /大于零/,
  },
  {
    name: "negative mass",
    fill: (page) => row(page, "-2", "1"),
    field: "f-samples-0-before",
    en: /above zero/,
    zh: /大于零/,
  },
  {
    name: "a gain",
    fill: (page) => row(page, "197.00", "200.00"),
    field: "f-samples-0-after",
    en: /more than/,
    zh: /大于/,
  },
  {
    name: "half a row",
    fill: (page) => row(page, "200.00", "", 2),
    field: "f-samples-2-after",
    en: /missing/,
    zh: /缺失/,
  },
  {
    name: "a unit in the number",
    fill: (page) => row(page, "200 g", "197.00"),
    field: "f-samples-0-before",
    en: /unit/,
    zh: /单位/,
  },
  {
    name: "a name twice",
    fill: async (page) => {
      await row(page, "200.00", "199.90");
      await row(page, "200.00", "199.90", 1);
      await set(page, "f-samples-1-id", "1");
    },
    field: "f-samples-1-id",
    en: /name of its own/,
    zh: /不同的编号/,
  },
  {
    name: "a date to come",
    fill: (page) => set(page, "f-claimDate", "2999-01-01"),
    field: "f-claimDate",
    en: /2999/,
    zh: /2999/,
  },
  { name: "no date", fill: (page) => set(page, "f-claimDate", "3 May"), field: "f-claimDate", en: /date/, zh: /日期/ },
  {
    name: "no address",
    fill: (page) => set(page, "f-sourceUrl", "javascript:alert(1)"),
    field: "f-sourceUrl",
    en: /web address/,
    zh: /网址/,
  },
  {
    name: "an impossible heat",
    fill: (page) => set(page, "f-test-temperatureC", "99999"),
    field: "f-test-temperatureC",
    en: /possible/,
    zh: /可能/,
  },
  {
    name: "an accuracy in other units",
    fill: async (page) => {
      await row(page, "2.00", "1.99");
      await set(page, "f-test-balanceAccuracyG", "10");
    },
    field: "f-test-balanceAccuracyG",
    en: /in grams/,
    zh: /以克/,
  },
];

for (const { name, fill, field, en, zh } of cases) {
  for (const [lang, say] of [
    ["en", en],
    ["zh", zh],
  ] as const) {
    test(`said at its field: ${name} (${lang})`, async ({ page, expectAccessible }) => {
      await page.goto(`/?lang=${lang}`);
      await expect(page.getByText(/^0 (of|\/)/)).toBeVisible();
      await set(page, "f-text", CLAIM);
      await fill(page);
      await page.locator('button[type="submit"]').click();
      const summary = page.locator("#problems");
      await expect(summary).toBeFocused();
      await expect(summary).toContainText(say);
      await expect(page.locator(`#${field}`)).toHaveAttribute("aria-invalid", "true");
      await expect(page.locator(`#${field}`)).toHaveAccessibleDescription(say);
      await summary.locator(`a[href="#${field}"]`).first().click();
      await expect(page.locator(`#${field}`)).toBeFocused();
      await expectAccessible(page);
      expect(new URL(page.url()).pathname).toBe("/");
    });
  }
}
