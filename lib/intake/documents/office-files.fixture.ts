import { strToU8, type Zippable, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const DRAWING =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const SLIDES = `xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" ${DRAWING} xmlns:r="${OFFICE}"`;

export type Parts = Record<string, string | Uint8Array>;

export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

export function zipParts(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files, { mtime: "2026-01-01T00:00:00Z" });
}

/** A relationships part: what each id refers to. */
export function relations(list: { id: string; type: string; target: string; outside?: boolean }[]): string {
  const entries = list.map(
    ({ id, type, target, outside }) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ""}/>`,
  );
  return `<?xml version="1.0"?><Relationships ${PACKAGE}>${entries.join("")}</Relationships>`;
}

/** The parts of a Word document around the XML of its body; other parts by name, each related by its name without number. */
export function docxParts(body: string, others: Record<string, string> = {}): Parts {
  const related = Object.keys(others).map((name) => ({
    id: name,
    type: name.replace(/\d+$/, ""),
    target: `${name}.xml`,
  }));
  const roots: Record<string, string> = { header: "hdr", footer: "ftr" };
  return {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations([{ id: "m", type: "officeDocument", target: "word/document.xml" }]),
    "word/document.xml": `<?xml version="1.0"?><w:document ${WORD} ${DRAWING}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations(related),
    ...Object.fromEntries(
      Object.entries(others).map(([name, xml]) => {
        const root = roots[name.replace(/\d+$/, "")] ?? name;
        return [`word/${name}.xml`, `<w:${root} ${WORD} ${DRAWING}>${xml}</w:${root}>`];
      }),
    ),
  };
}

export const makeDocx = (body: string, others?: Record<string, string>): Uint8Array =>
  zipParts(docxParts(body, others));

/** A paragraph of Word; `properties` are those of its one run, `own` its own. */
export const wordParagraph = (text: string, properties = "", own = ""): string =>
  `<w:p>${own && `<w:pPr>${own}</w:pPr>`}<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;

export const wordTable = (rows: string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

export interface Slide {
  /** XML of the shapes. */
  shapes: string;
  /** XML of the shapes of the speaker's notes. */
  notes?: string;
  hidden?: boolean;
}

/** A presentation whose slides lie in the package the other way round than they are shown. */
export function makePptx(slides: Slide[], others: Parts = {}): Uint8Array {
  const fileOf = (index: number) => `slide${slides.length - index}.xml`;
  const parts: Parts = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations([{ id: "m", type: "officeDocument", target: "ppt/presentation.xml" }]),
    "ppt/presentation.xml": `<p:presentation ${SLIDES}><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="s${index}"/>`).join("")}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations(
      slides.map((_, index) => ({ id: `s${index}`, type: "slide", target: `slides/${fileOf(index)}` })),
    ),
  };
  for (const [index, { shapes, notes, hidden }] of slides.entries()) {
    const tree = (xml: string) => `<p:cSld><p:spTree>${xml}</p:spTree></p:cSld>`;
    parts[`ppt/slides/${fileOf(index)}`] = `<p:sld ${SLIDES}${hidden ? ' show="0"' : ""}>${tree(shapes)}</p:sld>`;
    if (notes === undefined) continue;
    parts[`ppt/slides/_rels/${fileOf(index)}.rels`] = relations([
      { id: "n", type: "notesSlide", target: `../notesSlides/notes${index}.xml` },
    ]);
    parts[`ppt/notesSlides/notes${index}.xml`] = `<p:notes ${SLIDES}>${tree(notes)}</p:notes>`;
  }
  return zipParts({ ...parts, ...others });
}

/** A shape of paragraphs; `kind` is that of its placeholder, `properties` those of its runs. */
export const slideShape = (paragraphs: string[], kind = "", properties = ""): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr>${kind && `<p:ph type="${kind}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs
    .map((text) => `<a:p><a:r><a:rPr ${properties}/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`)
    .join("")}</p:txBody></p:sp>`;

export const slideTable = (rows: string[][]): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="2" name="t"/></p:nvGraphicFramePr><a:graphic><a:graphicData><a:tbl>${rows
    .map(
      (row) =>
        `<a:tr>${row.map((cell) => `<a:tc><a:txBody><a:p><a:r><a:t>${escapeXml(cell)}</a:t></a:r></a:p></a:txBody></a:tc>`).join("")}</a:tr>`,
    )
    .join("")}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
