import { CLAIM, FAILED_TEST } from "./support/audits";
import { expect, test } from "./support/fixtures";
import { watchRequests } from "./support/sent";
import {
  CLEAR_CSV,
  dropFiles,
  GB18030_CSV,
  OPEN_CSV,
  pasteText,
  textFile,
  thermogram,
  WEIGHED,
  watchProgress,
  workbookFile,
} from "./support/test-files";

/** All but fetching a program of the site by its plain name. */
const tellsSomething = (request: string) => !/^GET \/(_next\/static|device)\/[\w./-]+$/.test(request);

test.beforeEach(async ({ page }) => {
  await page.goto("/?lang=en");
  await expect(page.getByText("It is read on your own device")).toBeVisible();
});

test("a range from a spreadsheet fills the rows, and makes more where they are needed", async ({ page }) => {
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByLabel("Sample 1, name").focus();
  const rows = Array.from({ length: 9 }, (_, n) => `S${n + 1}\t200.00\t19${n}.00`);
  await pasteText(page, `${rows.join("\r\n")}\r\n`);
  await expect(page.getByLabel("Sample 9, name")).toHaveValue("S9");
  await expect(page.getByLabel("Sample 9, mass after drying")).toHaveValue("198.00");
  await expect(page.getByLabel("Sample 9, mass after drying")).toBeFocused();
  await expect(page.getByRole("cell", { name: "1.0000" })).toBeVisible();
  await expect(page.getByLabel("The text")).toHaveValue(CLAIM);
  await page.reload();
  await expect(page.getByLabel("Sample 9, name")).toHaveValue("S9");
});

test("a range with headings goes through the preview", async ({ page }) => {
  await page.getByLabel("Sample 1, mass before drying").focus();
  await pasteText(page, "Sample\tM1 (g)\tM2 (g)\tRemark\nA1\t200.00\t199.01\tdry\n");
  const preview = page.getByRole("region", { name: "pasted-table.tsv", exact: true });
  await expect(preview.getByText("Nothing is open: 1 test can be used.")).toBeVisible();
  await expect(preview.getByLabel("Column D, “Remark”")).toHaveValue("none");
  await preview.getByRole("button", { name: "Use these data" }).click();
  await expect(page.getByRole("region", { name: "Data taken from files" })).toContainText("1 sample · A1: 0.4950 %");
});

test("a CSV in GB18030 is read here, used, kept over a reload and audited", async ({ page, expectAccessible }) => {
  const asked = watchRequests(page);
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByLabel("From a file").setInputFiles(textFile("失重.csv", GB18030_CSV));
  const preview = page.getByRole("region", { name: "失重.csv", exact: true });
  await expect(preview.getByText(/GB18030, cells parted by a comma/)).toBeVisible();
  await expect(preview.getByLabel("Column B, “干燥前质量(g)”")).toHaveValue("before");
  await expectAccessible(page);
  await preview.getByRole("button", { name: "Use these data" }).click();
  const taken = page.getByRole("region", { name: "Data taken from files" });
  await expect(taken.getByRole("listitem")).toBeFocused();
  await expect(taken).toContainText("2 samples · A1: 0.4950 % · A2: 0.4800 %");
  await expectAccessible(page);
  expect(asked.filter(tellsSomething)).toEqual([]);
  await page.reload();
  await expect(taken).toContainText("失重.csv");
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page).toHaveURL(/\/audits\//);
  await expect(page.getByText("A2", { exact: true }).first()).toBeVisible();
});

test("of a workbook the sheet and its cells are shown", async ({ page }) => {
  await page.getByLabel("From a file").setInputFiles(workbookFile("lab.xlsx", WEIGHED));
  const preview = page.getByRole("region", { name: "lab.xlsx", exact: true });
  await expect(preview.getByText("sheet “Masses”, cells B3:D4")).toBeVisible();
  await preview.getByRole("button", { name: "Use these data" }).click();
  const taken = page.getByRole("region", { name: "Data taken from files" });
  await expect(taken).toContainText("Masses!B3:D4");
  await expect(taken).toContainText("X1: 0.2500 %");
  await page.getByRole("button", { name: "Remove the data of lab.xlsx" }).click();
  await expect(taken).toHaveCount(0);
  await expect(page.getByLabel("From a file")).toBeFocused();
});

test("a percentage that can be a fraction is asked about, and nothing is used before", async ({
  page,
  expectAccessible,
}) => {
  const csv = "sample,mass before (g),mass after (g),stated loss\nA1,200.00,199.00,0.005\n";
  await page.getByLabel("From a file").setInputFiles(textFile("lab.csv", csv));
  const preview = page.getByRole("region", { name: "lab.csv", exact: true });
  const question = preview.getByRole("group", { name: /carries no percent sign/ });
  await expect(question).toBeVisible();
  await expect(preview.getByText("One question is open.")).toBeVisible();
  await expect(preview.getByRole("button", { name: "Use these data" })).toBeDisabled();
  await expectAccessible(page);
  await question.getByRole("radio", { name: "0.5 %", exact: true }).check();
  await expect(preview.getByText(/Nothing is open/)).toBeVisible();
  await expect(question.getByRole("radio", { name: "0.5 %", exact: true })).toBeChecked();
  await preview.getByRole("button", { name: "Use these data" }).click();
  await expect(page.getByRole("region", { name: "Data taken from files" })).toContainText("A1: 0.5000 %");
});

test("the rows of a wide file scroll within their frame, and the page stays as wide as the screen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const remark = "a long remark about what was seen when the cell was opened";
  const csv = `sample,mass before (g),mass after (g),remark,operator\nA1,200.00,199.00,${remark},${remark}\n`;
  await page.getByLabel("From a file").setInputFiles(textFile("lab.csv", csv));
  const rows = page.getByRole("region", { name: "The first rows, as they stand in the file" });
  await expect(rows.getByRole("cell", { name: remark }).first()).toBeVisible();
  expect(await rows.evaluate((frame) => frame.scrollWidth > frame.clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("a column is mapped by hand", async ({ page }) => {
  const csv = "code,first (g),second (g)\nA1,200.00,199.00\n";
  await page.getByLabel("From a file").setInputFiles(textFile("lab.csv", csv));
  const preview = page.getByRole("region", { name: "lab.csv", exact: true });
  await preview.getByRole("radio", { name: /row 1: code/ }).check();
  await preview.getByLabel("Column B, “first (g)”").selectOption("before");
  await expect(preview.getByLabel("Column B, “first (g)”")).toHaveAccessibleDescription("chosen by you");
  await preview.getByLabel("Column C, “second (g)”").selectOption("after");
  await expect(preview.getByText(/Nothing is open/)).toBeVisible();
});

test("a test done otherwise than the rulebook asks is explained on the report", async ({ page }) => {
  const tests = JSON.stringify([{ ...FAILED_TEST, temperatureC: "80" }]);
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByLabel("From a file").setInputFiles(textFile("lab.json", tests));
  await page.getByRole("button", { name: "Use these data" }).click();
  await expect(page.getByText("product Aurora X, 1 sample")).toBeVisible();
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page).toHaveURL(/\/audits\//);
  await expect(page.getByText(/80 °C/).first()).toBeVisible();
  await expect(page.locator(".stamp")).not.toContainText("Contradicted");
});

test("a broken file that is dropped is told in one sentence, and nothing typed is lost", async ({
  page,
  expectAccessible,
}) => {
  await page.getByLabel("The text").fill(CLAIM);
  await dropFiles(page, "broken.json", '{ "samples": [');
  const preview = page.getByRole("region", { name: "broken.json", exact: true });
  await expect(preview.getByText(/broken\.json.*line 1/)).toBeVisible();
  await expect(preview.getByRole("button", { name: "Use these data" })).toBeDisabled();
  await expectAccessible(page);
  await preview.getByRole("button", { name: "Set broken.json aside" }).click();
  await expect(preview).toHaveCount(0);
  await expect(page.getByLabel("The text")).toHaveValue(CLAIM);
});

test("20,000 rows of a workbook do not hold up the page, and how far it has come is shown", async ({ page }) => {
  const shown = await watchProgress(page);
  await page.getByLabel("From a file").setInputFiles(workbookFile("tga.xlsx", thermogram(20_000)));
  await page.getByLabel("The text").fill(CLAIM);
  await expect(page.getByText("A battery type is named once, once as a claim.")).toBeVisible();
  const preview = page.getByRole("region", { name: "tga.xlsx", exact: true });
  const hours = preview.getByRole("textbox", { name: /How many hours/ });
  await hours.fill("6");
  await hours.press("Enter");
  await expect(preview.getByText("Nothing is open: 1 test can be used.")).toBeVisible();
  await expect(preview.getByText("sheet “Masses”, cells B3:D20003")).toBeVisible();
  await expect(preview.getByRole("table").getByRole("row")).toHaveCount(9);
  const shares = await shown();
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
});

test("kept on this device, with data from a file, nothing is sent", async ({ page }) => {
  const asked = watchRequests(page);
  await page.getByLabel("The text").fill(CLAIM);
  await page.getByLabel("From a file").setInputFiles(textFile("lab.csv", CLEAR_CSV));
  await page.getByRole("button", { name: "Use these data" }).click();
  await page.getByRole("button", { name: "Keep it on this device" }).click();
  await expect(page.getByRole("heading", { name: "Made on your device" })).toBeFocused();
  await expect(page.locator(".kept").getByText("A2", { exact: true }).first()).toBeVisible();
  expect(asked.filter(tellsSomething)).toEqual([]);
});

test("where it cannot be read here it is sent only when one says so", async ({ page, allowConsole }) => {
  allowConsole(/ERR_FAILED|Failed to load/);
  await page.route("/device/**", (route) => route.abort());
  await page.goto("/?lang=en");
  await page.getByLabel("From a file").setInputFiles(textFile("lab.csv", OPEN_CSV));
  const preview = page.getByRole("region", { name: "lab.csv", exact: true });
  await expect(preview.getByText("This browser could not read the file here.")).toBeVisible();
  await expect(preview.getByText("reads it and does not keep it")).toBeVisible();
  await preview.getByRole("button", { name: "Send it to be read" }).click();
  await preview.getByRole("radio", { name: "mg", exact: true }).check();
  await expect(preview.getByText(/Nothing is open/)).toBeVisible();
});

test("problems of data from a file lead to them, beside what was typed", async ({ page, allowConsole }) => {
  allowConsole(/422/);
  const other = { ...FAILED_TEST, product: "Borealis" };
  await page.getByLabel("The text").fill("Fast. ");
  await page.getByLabel("From a file").setInputFiles(textFile("lab.json", JSON.stringify([other])));
  await page.getByRole("button", { name: "Use these data" }).click();
  await page.getByLabel("The text").fill(" ");
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page.locator("#problems")).toContainText("no text");
  await expect(page.getByRole("region", { name: "Data taken from files" })).toContainText("Borealis");
});

test("the templates are there", async ({ request }) => {
  for (const path of ["/templates/en.csv", "/templates/zh.csv", "/templates/en.xlsx", "/templates/zh.xlsx"])
    expect((await request.get(path)).status()).toBe(200);
});
