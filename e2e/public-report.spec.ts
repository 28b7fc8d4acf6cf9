import { CLAIM, FAILED_TEST, gzippedBytes, publishReport, strangerPage, WEIGHED_TEST } from "./support/audits";
import { expect, test } from "./support/fixtures";

const LIMIT = 30 * 1024;
const sentence = "Unlike liquid batteries, a semi-solid battery with 5 % liquid electrolyte stores 360 Wh/kg. ";
const paragraph = `${CLAIM} ${sentence}From 2028 we will build all-solid-state cells. 入门版搭载半固态电池。\n`;
const ofLength = (length: number) => paragraph.repeat(Math.ceil(length / paragraph.length)).slice(0, length);

const someProducts = () =>
  Array.from({ length: 499 }, (_, i) => `ET${i + 1}搭载固态电池。`)
    .join("")
    .slice(0, 5000);

for (const [name, text] of [
  ["one sentence", CLAIM],
  ["5,000 characters full of findings", ofLength(5000)],
  ["5,000 characters of one word", "固态电池".repeat(1250)],
  ["some four hundred products", someProducts()],
  ["20,000 characters, by excerpts", ofLength(20_000)],
  ["200,000 characters, by excerpts", ofLength(200_000)],
] as const) {
  test(`the page stays within 30 KB: ${name}`, async ({ request }) => {
    const { report } = await publishReport(request, { text, tests: [FAILED_TEST], product: "Aurora X" });
    for (const lang of ["en", "zh"])
      expect(await gzippedBytes(request, `${report}?lang=${lang}`)).toBeLessThanOrEqual(LIMIT);
  });
}

test("the page stays within 30 KB with 500 samples, and says that more are in the data", async ({ page, request }) => {
  const samples = Array.from({ length: 500 }, (_, i) => ({
    id: `S${i}`,
    before: `${200 + (i % 7)}.${String(1000 + i * 17).slice(-3)}`,
    after: `${199 + (i % 7)}.${String(1000 + i * 13).slice(-3)}`,
    unit: "g",
  }));
  const { report } = await publishReport(request, {
    text: CLAIM,
    tests: [{ ...FAILED_TEST, samples }],
    product: "Aurora X",
  });
  for (const lang of ["en", "zh"])
    expect(await gzippedBytes(request, `${report}?lang=${lang}`)).toBeLessThanOrEqual(LIMIT);
  await page.goto(`${report}?lang=en`);
  // Beside the ruler, and beneath the table of samples.
  await expect(page.getByText(/of 500 are shown; all are in the data/)).toHaveCount(2);
});

test("how the numbers were weighed is read without scripts, each table by its name", async ({ browser, request }) => {
  const body = { text: CLAIM, tests: [WEIGHED_TEST], product: "Aurora X", decisionRule: "guard-band" };
  const { report } = await publishReport(request, body);
  const page = await strangerPage(browser);
  await page.goto(`${report}?lang=en`);
  const rowOf = (region: string, name: string | RegExp) =>
    page.getByRole("region", { name: region, exact: true }).getByRole("row").filter({ hasText: name });
  await expect(rowOf("Samples", "S3")).toContainText("0.5000 %");
  await expect(rowOf("Samples", "Mean of 3")).toContainText("shown only");
  await expect(rowOf("Uncertainty", "Expanded uncertainty U")).toContainText("%");
  await expect(rowOf("Validity gate", "Drying temperature")).toContainText("120 °C ± 2 °C");
  await expect(rowOf("Validity gate", "Vacuum pressure")).toContainText("not known to the sources");
  await expect(rowOf("Chain of custody: Not stated", "Report number")).toContainText("cannot be asked for");
  await expect(page.getByText("weights.xlsx, sheet Run 1, cells A2:D5")).toBeVisible();
  const everyRulebook = page.getByRole("table", { name: "The same claim by every rulebook" });
  await expect(everyRulebook.getByRole("row").filter({ hasText: "T/CSAE 434" })).toContainText("below 1 %");
  await expect(page.getByText("by guard band w = U").first()).toBeVisible();
  await page.getByText("The ruler as a table").click();
  await expect(rowOf("The ruler as a table", "S3")).toContainText(/0\.49\d+ to 0\.50\d+ %/);
  for (const [name, type] of [
    ["all that it was made from (JSON)", "application/json"],
    ["the arithmetic of every sample (CSV)", "text/csv"],
  ] as const) {
    const file = await request.get((await page.getByRole("link", { name }).getAttribute("href")) ?? "");
    expect(file.headers()["content-type"]).toContain(type);
  }
  await page.context().close();
});

test("a long text is shown by excerpts, and whole behind a link", async ({ page, request }) => {
  const filler = "The seats are heated. ".repeat(400);
  const { report } = await publishReport(request, { text: `${filler}\n${CLAIM}\n${filler}` });
  await page.goto(`${report}?lang=en`);
  await expect(page.locator("mark.solid")).toHaveCount(1);
  await expect(page.getByText(/characters left out/)).toHaveCount(2);
  await page.getByRole("link", { name: "The whole text" }).click();
  await expect(page).toHaveURL(`${report}/text?lang=en`);
  await expect(page.getByText(/characters left out/)).toHaveCount(0);
  await expect(page.locator("mark.solid")).toHaveCount(1);
  await page.getByRole("link", { name: "Back to the report" }).click();
  await expect(page).toHaveURL(`${report}?lang=en`);
});

test("the page loads its style and one font, and nothing else", async ({ page, request }) => {
  const { report } = await publishReport(request, { text: CLAIM, tests: [FAILED_TEST] });
  const loaded: string[] = [];
  page.on("request", (one) => loaded.push(new URL(one.url()).pathname));
  const response = await page.goto(`${report}?lang=en`, { waitUntil: "networkidle" });
  expect([...new Set(loaded)].sort()).toEqual(["/fonts/source-serif-4-latin.woff2", report].sort());
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/style-src 'sha256-[\w+/=]+'(;|$)/);
  expect(policy).not.toContain("unsafe");
  for (const directive of ["base-uri", "form-action", "frame-ancestors"])
    expect(policy).toContain(`${directive} 'none'`);
});

test("a reader who has the page is not sent it again", async ({ request }) => {
  const { report } = await publishReport(request, { text: CLAIM });
  const first = await request.get(report, { headers: { "accept-language": "en" } });
  expect(first.headers()["cache-control"]).toBe("public, max-age=30");
  const etag = first.headers().etag ?? "";
  const again = await request.get(report, { headers: { "accept-language": "en", "if-none-match": etag } });
  expect(again.status()).toBe(304);
  const other = await request.get(report, { headers: { "accept-language": "zh", "if-none-match": etag } });
  expect(other.status()).toBe(200);
});

test("a hostile text stays a text", async ({ page, request }) => {
  const text = `</style><script>document.title="owned"</script> ${CLAIM} \u202eevil\u202c <img src=x onerror=alert(1)>`;
  const { report } = await publishReport(request, { text, product: `<b>"Aurora" X</b>` });
  await page.goto(`${report}?lang=en`);
  await expect(page).not.toHaveTitle("owned");
  expect(await page.locator("script, img, article b:text-is('Aurora')").count()).toBe(0);
  await expect(page.getByRole("article")).toContainText('<script>document.title="owned"</script>');
  await expect(page.getByRole("article")).toContainText("U+202E");
});

test("an unknown key and an unknown address are pages that say so", async ({
  page,
  allowConsole,
  expectAccessible,
}) => {
  allowConsole(/404/);
  for (const path of ["/r/k3v97tq2m4x8b1hd6wz0p5cy2n", "/audits/nothing", "/no/such/page"]) {
    const response = await page.goto(`${path}?lang=en`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
    await expectAccessible(page);
  }
});
