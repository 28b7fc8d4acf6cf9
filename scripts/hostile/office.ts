import { unzipSync } from "fflate";
import {
  docxParts,
  makeDocx,
  makePptx,
  type Parts,
  relations,
  slideShape,
  wordParagraph,
  zipParts,
} from "@/lib/intake/documents/office-files.fixture";
import { makeWorkbook } from "@/lib/intake/tables/workbook.fixture";
import type { HostileFile } from "./hostile-file";

const text = wordParagraph("Our cell is semi-solid.");
const OUTSIDE = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join("")}]>`;
const slides = () => unzipSync(makePptx([{ shapes: slideShape(["Semi-solid."]) }]));
const workbook = () =>
  unzipSync(makeWorkbook({ S: '<row r="1"><c r="A1" t="inlineStr"><is><t>Semi-solid.</t></is></c></row>' }));

/** Puts something in front of the root of a part. */
function before(parts: Parts, part: string, what: string): Uint8Array {
  const content = parts[part] ?? "";
  const xml = typeof content === "string" ? content : new TextDecoder().decode(content);
  return zipParts({
    ...parts,
    [part]: `${what}${xml.replace(/^<\?xml[^>]*\?>/, "").replace("Semi-solid.", "&secret;")}`,
  });
}

const nest = (open: string, close: string, times: number, inside: string) =>
  open.repeat(times) + inside + close.repeat(times);

/** Office files with entities, programs, other files, loops, and more of everything than any reader needs. */
export const OFFICE: HostileFile[] = [
  {
    name: "outside-entity.docx",
    refused: "document-definitions",
    make: () => before(docxParts(text), "word/document.xml", OUTSIDE),
  },
  {
    name: "outside-entity.pptx",
    refused: "document-definitions",
    make: () => before(slides(), "ppt/slides/slide1.xml", OUTSIDE),
  },
  {
    name: "outside-entity.xlsx",
    refused: "document-definitions",
    make: () => before(workbook(), "xl/worksheets/sheet1.xml", OUTSIDE),
  },
  {
    name: "billion-laughs.docx",
    refused: "document-definitions",
    make: () => before(docxParts(text), "word/document.xml", LAUGHS),
  },
  {
    name: "macros.docm",
    notes: ["note-macros"],
    make: () => zipParts({ ...docxParts(text), "word/vbaProject.bin": "Sub AutoOpen()" }),
  },
  {
    name: "embedded-program.pptx",
    notes: ["note-embedded-files"],
    make: () => zipParts({ ...slides(), "ppt/embeddings/oleObject1.bin": "MZ" }),
  },
  {
    name: "calls-home.docx",
    notes: ["note-outside-content"],
    make: () =>
      zipParts({
        ...docxParts(text),
        "word/_rels/document.xml.rels": relations([
          { id: "a", type: "image", target: "http://127.0.0.1:1/pixel.png", outside: true },
          { id: "b", type: "attachedTemplate", target: "file://127.0.0.1/t.dotm", outside: true },
        ]),
      }),
  },
  {
    name: "part-that-is-not-there.pptx",
    refused: "document-broken",
    make: () => without(slides(), "ppt/slides/slide1.xml"),
  },
  {
    name: "xml-cut-off.docx",
    refused: "document-broken",
    make: () => zipParts({ ...docxParts(text), "word/document.xml": "<w:document><w:body><w:p>" }),
  },
  {
    name: "paragraphs-in-paragraphs.docx",
    refused: "document-too-deep",
    make: () => makeDocx(nest("<w:p>", "</w:p>", 100_000, text)),
  },
  {
    name: "tables-in-tables.docx",
    refused: "document-too-deep",
    make: () => makeDocx(nest("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 1_000, text)),
  },
  {
    name: "styles-in-a-ring.docx",
    notes: [],
    make: () =>
      makeDocx(text.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>'), {
        styles:
          '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
      }),
  },
  {
    name: "elements-with-odd-names.docx",
    notes: [],
    make: () => makeDocx(`<w:constructor/><w:__proto__/><w:toString>${text}</w:toString>`),
  },
  {
    name: "note-that-refers-to-itself.docx",
    notes: [],
    make: () => {
      const refers = '<w:r><w:footnoteReference w:id="1"/></w:r>';
      return makeDocx(text.replace("</w:p>", `${refers}</w:p>`), {
        footnotes: `<w:footnote w:id="1">${text.replace("</w:p>", `${refers}</w:p>`)}</w:footnote>`,
      });
    },
  },
  {
    name: "million-cells.docx",
    refused: "document-too-long",
    make: () => makeDocx(`<tbl>${`<tr>${"<tc><p><r><t>1</t></r></p></tc>".repeat(100)}</tr>`.repeat(10_000)}</tbl>`),
  },
  { name: "million-cells.xlsx", refused: "document-too-long", make: millionCells },
  {
    name: "million-runs.docx",
    refused: "document-too-long",
    make: () => makeDocx(`<p>${"<r><t>solid-state</t></r>".repeat(1_000_000)}</p>`),
  },
  { name: "thousands-of-slides.pptx", refused: "document-too-many-pages", make: manySlides },
  {
    name: "sheet-of-too-many-columns.xlsx",
    refused: "document-too-wide",
    make: () => makeWorkbook({ S: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }),
  },
  { name: "half-a-character.docx", notes: [], make: () => makeDocx("<w:p><w:r><w:t>a&#xD800;&#0;b</w:t></w:r></w:p>") },
  { name: "nothing-in-it.docx", refused: "document-without-text", make: () => makeDocx("") },
  {
    name: "tag-without-end.docx",
    refused: "document-broken",
    make: () => zipParts({ ...docxParts(""), "word/document.xml": `<w:document a="${"x".repeat(5_000_000)}` }),
  },
];

function without(parts: Parts, part: string): Uint8Array {
  const { [part]: _, ...rest } = parts;
  return zipParts(rest);
}

function millionCells(): Uint8Array {
  const cells = "<c><v>1.5</v></c>".repeat(100);
  return makeWorkbook({ S: Array.from({ length: 10_000 }, (_, n) => `<row r="${n + 1}">${cells}</row>`).join("") });
}

function manySlides(): Uint8Array {
  const parts = slides();
  const main = new TextDecoder().decode(parts["ppt/presentation.xml"]);
  return zipParts({ ...parts, "ppt/presentation.xml": main.replace(/<p:sldId .*?\/>/, (one) => one.repeat(10_000)) });
}
