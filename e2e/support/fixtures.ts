import AxeBuilder from "@axe-core/playwright";
import { type Browser, test as base, expect, type Page } from "@playwright/test";

interface Support {
  /** No violation that axe finds on the page as it stands. */
  expectAccessible: (page: Page) => Promise<void>;
  /** Messages that a journey provokes on purpose: a 422 is an error to the browser's console. */
  allowConsole: (pattern: RegExp) => void;
}

/** Every journey fails on an error in the console or in a script. */
export const test = base.extend<Support>({
  allowConsole: async ({ page }, use) => {
    const allowed: RegExp[] = [];
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    await use((pattern) => {
      allowed.push(pattern);
    });
    expect(errors.filter((error) => !allowed.some((pattern) => pattern.test(error)))).toEqual([]);
  },
  page: async ({ page }, use) => use(page),
  expectAccessible: async ({ browser, javaScriptEnabled }, use) => {
    await use(async (shown) => {
      const page = javaScriptEnabled === false ? await copyForAxe(shown, browser) : shown;
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }))).toEqual([]);
      if (page !== shown) await page.context().close();
    });
  },
});

/** Axe is a script itself, and stands still where scripts are off: it is shown the same markup, with its scripts left out. */
async function copyForAxe(shown: Page, browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: true });
  const page = await context.newPage();
  const body = (await shown.content()).replace(/<script\b[\s\S]*?<\/script>/g, "");
  await page.route(shown.url(), (route) => route.fulfill({ body, contentType: "text/html" }));
  await page.goto(shown.url());
  return page;
}

// The console is watched in every journey, also where it does not ask.
test.beforeEach(async ({ allowConsole }) => {
  void allowConsole;
});

export { expect };
