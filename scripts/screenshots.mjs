// `npm run screenshots`: docs/screenshots for the README, and every page in every dress in a folder to look through.
// Uses the site at BASE_URL where one answers; else starts one of its own on data that are thrown away.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { ensureBrowser } from "./browser.mjs";
import { freePort } from "./ports.mjs";
import { tell } from "./progress.mjs";
import { root } from "./root.mjs";

const EXAMPLES = ["1", "2", "3"];
const WIDTHS = [1280, 390];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "touchstone-pages-"));
const forReadme = path.join(root, "docs/screenshots");

const executablePath = ensureBrowser();
const site = await findSite();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const pages = await makePages();
  await shootForReadme(pages);
  for (const [name, address] of Object.entries(pages)) await shootInEveryDress(name, address);
  tell(`pages: ${folder}`);
} finally {
  await browser.close();
  await site.stop();
}

async function findSite() {
  const given = process.env.BASE_URL ?? "http://127.0.0.1:3000";
  if (await answers(given)) return { url: given, stop: async () => {} };
  const port = String(await freePort());
  const data = fs.mkdtempSync(path.join(os.tmpdir(), "touchstone-data-"));
  fs.chmodSync(data, 0o755);
  const env = { ...process.env, PORT: port, HOST: "127.0.0.1", DATA_DIR: data };
  const launcher = spawn(process.execPath, [path.join(root, "scripts/start.mjs")], { env, stdio: "inherit" });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(url)); tries++) {
    if (launcher.exitCode !== null || tries > 600) throw new Error("The site did not start.");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const gone = new Promise((resolve) => launcher.once("exit", resolve));
  return {
    url,
    stop: async () => {
      launcher.kill("SIGTERM");
      await gone;
      fs.rmSync(data, { recursive: true, force: true });
    },
  };
}

async function answers(url) {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** Audits the worked examples with the plain form, publishes them, and names every page there is. */
async function makePages() {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const pages = { form: "/", "form-example": "/?example=3" };
  for (const example of EXAMPLES) {
    await page.goto(`${site.url}/?example=${example}&lang=en`);
    await page.getByRole("button", { name: "Audit" }).click();
    pages[`owner-${example}`] = new URL(page.url()).pathname;
    await page.getByRole("button", { name: "Publish the report" }).click();
    const link = await page.getByLabel("Link to the public report").inputValue();
    pages[`report-${example}`] = new URL(link).pathname;
  }
  pages.text = `${pages["report-1"]}/text`;
  const { pathname } = new URL(page.url());
  await page.getByRole("button", { name: "Withdraw the report" }).click();
  pages.withdrawn = pages["report-3"];
  await page.getByRole("button", { name: "Publish the report" }).click();
  const again = await page.getByLabel("Link to the public report").inputValue();
  await context.close();
  return {
    ...pages,
    "report-3": new URL(again).pathname,
    "owner-3": pathname,
    rulebooks: "/rulebooks",
    rulebook: "/rulebooks/gbt-ssb-1-draft-2025",
    "rulebook-without-text": "/rulebooks/gbt-48093.1-2026",
    compare: "/rulebooks/compare?a=gbt-ssb-1-draft-2025&b=tcsae-434-2025",
    methodology: "/methodology",
    about: "/about",
    api: "/api",
    "not-found": "/nowhere",
  };
}

async function shootForReadme(pages) {
  fs.mkdirSync(forReadme, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1280, height: 1500 } });
  const page = await context.newPage();
  for (const [name, address] of [
    ["report", pages["report-3"]],
    ["form", pages["form-example"]],
  ]) {
    await open(page, address, "en");
    await page.screenshot({ path: path.join(forReadme, `${name}.png`) });
  }
  await context.close();
}

async function shootInEveryDress(name, address) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      for (const lang of ["en", "zh"]) {
        await open(page, address, lang);
        await page.screenshot({
          path: path.join(folder, `${name}-${lang}-${width}-${colorScheme}.png`),
          fullPage: true,
        });
        if (width === WIDTHS[0] && colorScheme === "light") {
          await page.pdf({ path: path.join(folder, `${name}-${lang}.pdf`), format: "A4", preferCSSPageSize: true });
        }
      }
      await context.close();
    }
  }
}

async function open(page, address, lang) {
  await page.goto(`${site.url}${address}${address.includes("?") ? "&" : "?"}lang=${lang}`, {
    waitUntil: "networkidle",
  });
  await page.evaluate(() => document.fonts.ready);
}
