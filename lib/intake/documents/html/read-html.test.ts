import { describe, expect, test } from "vitest";
import { encode } from "../../tables/encode-text.fixture";
import { extract, noted, printed } from "../extract-here.fixture";

const filler = (n: number) =>
  `<p>Paragraph ${n}: the company reported that its pilot line had been running for several months, with yields that rose slowly, and that deliveries to two makers of vehicles are planned.</p>`;
const article = (inside: string) =>
  `<!doctype html><html><head><title>News</title></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/b">Batteries</a></li></ul></nav><main><article><h1>News</h1>${[1, 2, 3, 4].map(filler).join("")}${inside}</article></main><footer><p>Energy density refers to a prototype.</p></footer></body></html>`;

describe("a page of HTML", () => {
  test("gives its article first and the rest of the page behind it, named", async () => {
    const document = await extract("a.html", article("<p>Our cell is semi-solid.</p>"));
    const parts = printed(document);
    expect(parts[0]).toBe("heading: News");
    expect(parts[5]).toBe("body: Our cell is semi-solid.");
    expect(parts.slice(6)).toEqual([
      "header-or-footer: Home",
      "header-or-footer: Batteries",
      "header-or-footer: Energy density refers to a prototype.",
    ]);
    // Numbers are those of the file, in which the menu stands first.
    expect(document.parts[0]?.place).toEqual({ kind: "paragraph", paragraph: 3 });
  });

  test("of a few lines is read as it stands", async () => {
    expect((await extract("a.html", "<p>One <b>solid</b>-state\n battery.</p><p>二。</p>")).text).toBe(
      "One solid-state battery.\n\n二。",
    );
  });

  test("names what is hidden, shrunk, inserted or said instead of a picture, and sets what is struck out apart", async () => {
    const document = await extract(
      "a.html",
      `<p>Seen <span style="display: none">Not seen</span></p><p hidden>Hidden</p><div aria-hidden="true">For eyes</div>
       <p>Big <small>tiny</small></p><p style="font-size:9px">shrunk</p><p>Now <ins>semi-</ins><del>all-</del>solid</p>
       <p><img alt="A pouch cell" src="http://example.org/x.png"></p><p role="doc-footnote">Under laboratory conditions.</p>`,
    );
    expect(printed(document)).toEqual([
      "body: Seen ",
      "hidden: Not seen",
      "body: Big ",
      "small-print: tiny",
      "small-print: shrunk",
      "body: Now ",
      "inserted: semi-",
      "body: solid",
      "alternative-text: A pouch cell",
      "footnote: Under laboratory conditions.",
      // Readers' views leave these out of the article, so they stand behind it.
      "hidden: Hidden",
      "hidden: For eyes",
    ]);
    expect(document.apart.map(({ text, print }) => [text, print])).toEqual([["all-", "deleted"]]);
    expect(noted(document)).toContain("note-hidden-text");
  });

  test("has rows of tables below one another, and walks those that only lay it out", async () => {
    const table = "<table><thead><tr><th>Type<th>Value</thead><tr><td>Electrolyte<td><p>gel</p></table>";
    const layout = "<table><tr><td><h2>Left</h2><td><p>a<p>b</table>";
    expect((await extract("a.html", `<p>x</p>${table}${layout}`)).text).toBe(
      "x\n\n| Type | Value |\n| Electrolyte | gel |\n\nLeft\n\na\n\nb",
    );
  });

  test("runs no script, follows nothing, and tells of what it would have shown from elsewhere", async () => {
    const document = await extract(
      "a.html",
      `<html><body><p>Text.</p><script>document.body.innerHTML = "solid"</script><style>p{}</style><iframe src="http://127.0.0.1:1/"></iframe></body></html>`,
    );
    expect(document.text).toBe("Text.");
    expect(document.notes).toContainEqual({ code: "note-outside-content", data: { count: 1 } });
  });

  test.each([
    ["gb18030", "gb2312"],
    ["big5", "big5"],
    ["shift_jis", "Shift_JIS"],
  ] as const)("in %s is read as the page says", async (charset, label) => {
    const page = `<html><head><meta charset="${label}"></head><body><p>全固体</p></body></html>`;
    expect((await extract("a.html", encode(page, charset) ?? "")).text).toBe("全固体");
  });

  test("that states a wrong charset is read as the UTF-8 that it is", async () => {
    expect((await extract("a.html", '<meta charset="gbk"><p>固态电池</p>')).text).toBe("固态电池");
  });

  test("that nests deeper than any writer does is refused", async () => {
    await expect(extract("a.html", `<html>${"<div>".repeat(5_000)}x`)).rejects.toThrow("nests its content deeper");
  });
});
