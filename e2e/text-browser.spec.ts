import { CLAIM, publishReport, WEIGHED_TEST } from "./support/audits";
import { expect, test } from "./support/fixtures";

/** One element of a line that ends where the next begins. Words parted by a style alone run together without it. */
const JOINED =
  /[^\s>：，。；、·]<\/(?:a|b|strong|small|span|code|abbr|label)>(?:<\/span>)*<(?:a|b|strong|small|code|label)[ >]/;

for (const lang of ["en", "zh"]) {
  test(`no words run together where a browser has no styles: ${lang}`, async ({ request }) => {
    const { report } = await publishReport(request, { text: CLAIM, product: "Aurora X", tests: [WEIGHED_TEST] });
    const pages = [
      report,
      `${report}/claims/c1`,
      `${report}/v/1`,
      "/register",
      "/corrections",
      "/methodology",
      "/rulebooks",
      "/rulebooks/gbt-ssb-1-draft-2025",
      "/rulebooks/compare",
      "/about",
      "/api",
    ];
    for (const path of pages) {
      const html = await (await request.get(`${path}?lang=${lang}`)).text();
      // In the audited text a mark stands within a word, and nothing may part it.
      const read = html.replaceAll(/<style.*?<\/style>|<div class="text".*?<\/div>|<svg.*?<\/svg>/gs, "");
      expect(JOINED.exec(read)?.[0] ?? "", path).toBe("");
    }
  });

  test(`the report reads from top to bottom: what it is of, the verdict, the words, the test, its record: ${lang}`, async ({
    request,
  }) => {
    const { report } = await publishReport(request, { text: CLAIM, product: "Aurora X", tests: [WEIGHED_TEST] });
    const html = await (await request.get(`${report}?lang=${lang}`)).text();
    const marks = ['class="entered"', "<h1", 'class="stamp', 'class="text"', 'id="claim-1"', 'class="samples', "<pre"];
    const places = marks.map((mark) => html.indexOf(mark));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
}
