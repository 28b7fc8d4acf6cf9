import { readFileSync } from "node:fs";
import { CLAIM } from "./support/audits";
import { expect, test } from "./support/fixtures";
import { CLEAR_CSV, OPEN_CSV, textFile } from "./support/test-files";

const EXAMPLE = readFileSync("public/own-rulebook.example.json", "utf8");

test("one's own rulebook is checked here, outlasts a reload, and judges", async ({ page, expectAccessible }) => {
  await page.goto("/?lang=en");
  await expect(page.getByText("0 of 200,000 characters")).toBeVisible();
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByLabel("File of your own rulebook").setInputFiles(textFile("own.json", EXAMPLE));
  await expect(page.getByText(/Example rulebook · at most 0\.3 % · file [0-9a-f]{16}/)).toBeVisible();
  await expect(page.getByRole("radio", { name: /Own rulebook/ })).toBeChecked();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText(/Example rulebook · at most 0\.3 %/)).toBeVisible();
  await expect(page.getByRole("radio", { name: /Own rulebook/ })).toBeChecked();
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page).toHaveURL(/\/audits\//);
  await expect(page.getByText(/one's own rulebook|one’s own rulebook/).first()).toBeVisible();
});

test("one that cannot be used says why at its field, and is not judged by", async ({ page, expectAccessible }) => {
  await page.goto("/?lang=en");
  await expect(page.getByText("0 of 200,000 characters")).toBeVisible();
  await page.getByLabel("The text").fill(CLAIM);
  const file = page.getByLabel("File of your own rulebook");
  await file.setInputFiles(textFile("own.json", EXAMPLE.replace('"my-rulebook"', '"gbt-ssb-1-draft-2025"')));
  await expect(page.getByText(/The id gbt-ssb-1-draft-2025 is taken/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: /Own rulebook/ }).check();
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page.locator("#problems")).toBeFocused();
  await expect(page.locator("#problems")).toContainText("no file was given");
  await expect(file).toHaveAttribute("aria-invalid", "true");
  await file.setInputFiles(textFile("own.json", EXAMPLE));
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page).toHaveURL(/\/audits\//);
});

test("the rule of decision and the chain of custody reach the report", async ({ page, expectAccessible }) => {
  await page.goto("/?lang=en");
  await expect(page.getByText("0 of 200,000 characters")).toBeVisible();
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByLabel("Sample 1, mass before drying").fill("200.00");
  await page.getByLabel("Sample 1, mass after drying").fill("199.50");
  await page.getByLabel("Decision rule").selectOption("simple-acceptance");
  await page.getByText("More about the test").click();
  await page.getByLabel("Accreditation number").fill("CNAS L0001");
  await page.getByLabel("Contribution 1, source").fill("buoyancy");
  await page.getByLabel("Contribution 1, size").fill("heavy");
  await expectAccessible(page);
  await page.getByText("More about the test").click();
  await page.getByRole("button", { name: "Audit" }).click();
  const size = page.getByLabel("Contribution 1, size");
  await expect(size).toBeVisible();
  await expect(size).toHaveAttribute("aria-invalid", "true");
  await size.fill("0.002");
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page).toHaveURL(/\/audits\//);
  await expect(page.getByText(/simple acceptance/i).first()).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a file is read with the form; what is open is asked, and everything typed is kept", async ({
    page,
    allowConsole,
    expectAccessible,
  }) => {
    allowConsole(/422/);
    await page.goto("/?lang=en");
    await page.getByLabel("The text").fill(CLAIM);
    await page.getByLabel("Maker").fill("Aurora Motors");
    await page.getByLabel("From a file").setInputFiles(textFile("lab.csv", OPEN_CSV));
    await page.getByRole("button", { name: "Audit" }).click();
    await expect(page.getByLabel("Maker")).toHaveValue("Aurora Motors");
    const question = page.getByRole("group", { name: "No unit is given for the masses" });
    await expect(question).toBeVisible();
    await expect(page.locator("#problems")).toContainText("a browser does not keep a chosen file");
    await expectAccessible(page);
    await question.getByRole("radio", { name: "g", exact: true }).check();
    await page.getByLabel("From a file").setInputFiles(textFile("lab.csv", OPEN_CSV));
    await page.getByRole("button", { name: "Audit" }).click();
    await expect(page).toHaveURL(/\/audits\/[\w-]+/);
    await expect(page.getByText("A2", { exact: true }).first()).toBeVisible();
  });

  test("data that were read outlast a refusal, and can be left out", async ({ page, allowConsole }) => {
    allowConsole(/422/);
    await page.goto("/?lang=zh");
    await page.getByLabel("文字", { exact: true }).fill(CLAIM);
    await page.getByLabel("宣称日期").fill("昨天");
    await page.getByLabel("从文件读取").setInputFiles(textFile("lab.csv", CLEAR_CSV));
    await page.getByRole("button", { name: "开始审核" }).click();
    await expect(page.getByRole("region", { name: "取自文件的数据" })).toContainText("2 个样品");
    await page.getByLabel("宣称日期").fill("2026-01-02");
    await page.getByLabel("不采用 lab.csv 的数据").check();
    await page.getByRole("button", { name: "开始审核" }).click();
    await expect(page).toHaveURL(/\/audits\/[\w-]+/);
    await expect(page.getByText("A2", { exact: true })).toHaveCount(0);
  });

  test("one's own rulebook judges", async ({ page }) => {
    await page.goto("/?lang=en");
    await page.getByLabel("The text").fill(CLAIM);
    await page.getByLabel("File of your own rulebook").setInputFiles(textFile("own.json", EXAMPLE));
    await page.getByRole("button", { name: "Audit" }).click();
    await expect(page).toHaveURL(/\/audits\/[\w-]+/);
    await expect(page.getByText(/one's own rulebook|one’s own rulebook/).first()).toBeVisible();
  });
});
