import { describe, expect, test } from "vitest";
import { extract, noted, printed } from "../extract-here.fixture";
import { makeDocx, wordParagraph as p, wordTable } from "../office-files.fixture";

const read = (body: string, others?: Record<string, string>) => extract("a.docx", makeDocx(body, others));

describe("a Word document", () => {
  test("is read paragraph by paragraph, each with its number, empty ones counted", async () => {
    const document = await read(p("First one.") + p("") + p("第三段。"));
    expect(document).toMatchObject({ type: "docx", text: "First one.\n\n第三段。", apart: [], notes: [] });
    expect(document.parts.map(({ place }) => place)).toEqual([
      { kind: "paragraph", paragraph: 1 },
      { kind: "paragraph", paragraph: 3 },
    ]);
  });

  test("has rows of tables below one another as in plain text, and the paragraphs in their cells are counted", async () => {
    const document = await read(
      p("Before.") +
        wordTable([
          ["Type", "Cell|A"],
          ["Electrolyte", ""],
        ]) +
        p("After."),
    );
    expect(document.text).toBe("Before.\n\n| Type | Cell¦A |\n| Electrolyte |  |\n\nAfter.");
    expect(document.parts.map(({ place }) => place.kind === "paragraph" && place.paragraph)).toEqual([1, 2, 4, 6]);
  });

  test("that only lays out its text in a table of one column has paragraphs", async () => {
    expect((await read(wordTable([["One."], ["Two."]]))).text).toBe("One.\n\nTwo.");
  });

  test("names headings, by the names of styles and what they are based on", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H1"/></w:style><w:style w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>';
    const body =
      p("Ours", "", '<w:pStyle w:val="Own"/>') +
      p("Body.", "", '<w:pStyle w:val="Ring"/>') +
      p("x", "", '<w:outlineLvl w:val="0"/>');
    expect(printed(await read(body, { styles }))).toEqual(["heading: Ours", "body: Body.", "heading: x"]);
  });

  test("takes insertions as text and names them, and sets deletions apart", async () => {
    const body = `<w:p><w:r><w:t xml:space="preserve">A </w:t></w:r><w:ins w:id="1"><w:r><w:t>semi-</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>all-</w:delText></w:r></w:del><w:r><w:rPr><w:ins w:id="3"/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>solid battery.</w:t></w:r></w:p>`;
    const document = await read(body);
    expect(document.text).toBe("A semi-solid battery.");
    expect(printed(document)).toEqual(["body: A ", "inserted: semi-", "body: solid battery."]);
    expect(document.apart).toEqual([{ text: "all-", place: { kind: "paragraph", paragraph: 1 }, print: "deleted" }]);
    expect(noted(document)).toEqual(["note-tracked-changes"]);
  });

  test("names hidden text, also where a style hides it, and shows what a run shows again", async () => {
    const styles = '<w:style w:type="character" w:styleId="Off"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      p("Seen.") +
      p("Not seen.", "<w:vanish/>") +
      p("Nor this.", '<w:rStyle w:val="Off"/>') +
      p("But this.", '<w:rStyle w:val="Off"/><w:vanish w:val="0"/>');
    const document = await read(body, { styles });
    expect(printed(document)).toEqual(["body: Seen.", "hidden: Not seen.", "hidden: Nor this.", "body: But this."]);
    expect(noted(document)).toEqual(["note-hidden-text"]);
  });

  test.each([
    [22, 16, "small-print"],
    [22, 17, "body"],
    [24, 18, "small-print"],
    [24, 19, "body"],
    [16, 16, "body"],
  ])("of %i half points names a paragraph of %i as %s", async (usual, size, print) => {
    const set = (text: string, halves: number) => p(text, `<w:sz w:val="${halves}"/>`);
    const document = await read(set("The usual size of this whole document.", usual) + set("* Semi-solid.", size));
    expect(printed(document)[1]).toBe(`${print}: * Semi-solid.`);
  });

  test("takes the size of a style only where the run has none, and a character's style changes nothing that it does not name", async () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Tiny"><w:rPr><w:sz w:val="14"/></w:rPr></w:style><w:style w:type="character" w:styleId="Plain"/>';
    const tiny = '<w:pStyle w:val="Tiny"/>';
    const body =
      p("The usual size of this document.") +
      p("a", "", tiny) +
      p("b", '<w:rStyle w:val="Plain"/>', tiny) +
      p("c", '<w:sz w:val="24"/>', tiny);
    expect(printed(await read(body, { styles })).slice(1)).toEqual(["small-print: a", "small-print: b", "body: c"]);
  });

  test("has a footnote behind the paragraph that refers to it, and a comment apart at it", async () => {
    const refers = `<w:p><w:r><w:t>Solid-state.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="7"/></w:r></w:p>`;
    const document = await read(p("One.") + refers + p("Three."), {
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p("")}</w:footnote><w:footnote w:id="2">${p("Contains 5 % liquid.")}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p("At the end.")}</w:endnote>`,
      comments: `<w:comment w:id="7" w:author="x">${p("Really?")}</w:comment><w:comment w:id="8">${p("Of nothing.")}</w:comment>`,
    });
    const place = { kind: "paragraph", paragraph: 2 };
    expect(printed(document)).toEqual([
      "body: One.",
      "body: Solid-state.",
      "footnote: Contains 5 % liquid.",
      "footnote: At the end.",
      "body: Three.",
    ]);
    expect(document.parts[2]?.place).toEqual(place);
    expect(document.apart).toEqual([{ text: "Really?", place, print: "comment" }]);
  });

  test("keeps a table whole where one of its rows has a note", async () => {
    const cell = (xml: string) => `<w:tc>${xml}</w:tc>`;
    const noteIn = `<w:p><w:r><w:t>b</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
    const body = `<w:tbl><w:tr>${cell(p("a"))}${cell(noteIn)}</w:tr><w:tr>${cell(p("c"))}${cell(p("d"))}</w:tr></w:tbl>`;
    const document = await read(body, { footnotes: `<w:footnote w:id="1">${p("note")}</w:footnote>` });
    expect(document.text).toBe("| a | b |\n| c | d |\n\nnote");
  });

  test("says words for pictures, text boxes as asides once, and headers that are alike once", async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><w:drawing><wp:docPr id="1" name="x" descr="A solid-state cell"/></w:drawing></w:r><w:r><AlternateContent><Choice>${box("Boxed.")}</Choice><Fallback>${box("Boxed.")}</Fallback></AlternateContent></w:r><w:r><w:t>Anchor.</w:t></w:r></w:p>`;
    const document = await read(body, { header1: p("Maker"), header2: p("Maker"), footer1: p("Not an offer.") });
    expect(printed(document)).toEqual([
      "body: Anchor.",
      "alternative-text: A solid-state cell",
      "aside: Boxed.",
      "header-or-footer: Maker",
      "header-or-footer: Not an offer.",
    ]);
  });

  test("is told to carry macros, embedded files and what lies elsewhere, and none of it is opened", async () => {
    const { docxParts, relations, zipParts } = await import("../office-files.fixture");
    const document = await extract(
      "a.docm",
      zipParts({
        ...docxParts(p("Text.")),
        "word/vbaProject.bin": "x",
        "word/embeddings/sheet.xlsx": "x",
        "word/_rels/settings.xml.rels": relations([
          { id: "t", type: "attachedTemplate", target: "http://example.org/t.dotm", outside: true },
          { id: "h", type: "hyperlink", target: "http://example.org/", outside: true },
        ]),
      }),
    );
    expect(document.notes).toEqual([
      { code: "note-macros", data: {} },
      { code: "note-embedded-files", data: { count: 1 } },
      { code: "note-outside-content", data: { count: 1 } },
    ]);
  });
});
