import { beforeAll, describe, expect, test } from "vitest";
import { joinTexts } from "@/lib/intake/documents";
import { extract } from "@/lib/intake/documents/extract-here.fixture";
import { drawPoster } from "@/lib/intake/documents/ocr/draw-poster.fixture";
import {
  escapeXml,
  makeDocx,
  makePptx,
  slideShape,
  slideTable,
  wordParagraph,
  wordTable,
} from "@/lib/intake/documents/office-files.fixture";
import { CHINESE, ENGLISH, plainText } from "@/lib/intake/documents/pages/one-text.fixture";
import { type Laid, layOut } from "@/lib/intake/documents/pdf/lay-out.fixture";
import { type Sheet, writePdf } from "@/lib/intake/documents/pdf/write-pdf.fixture";
import { encode } from "@/lib/intake/tables/encode-text.fixture";
import { makeReport, type Report } from "@/lib/report";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";

const isTable = (block: Laid): block is string[][] => typeof block !== "string";

function scan(text: Laid[]): Sheet {
  const { canvas } = drawPoster(text, { size: 40 });
  const { width, height } = canvas;
  return {
    width: width * 0.36,
    height: height * 0.36,
    prints: [],
    picture: { bytes: new Uint8Array(canvas.toBuffer("image/jpeg", 90)), width, height },
  };
}

const htmlOf = (block: Laid): string =>
  isTable(block)
    ? `<table>${block.map((row) => `<tr>${row.map((cell) => `<td>${escapeXml(cell)}</td>`).join("")}</tr>`).join("")}</table>`
    : `<p>${escapeXml(block)}</p>`;

const LAYOUTS: Record<string, (text: Laid[]) => [name: string, bytes: Uint8Array | string]> = {
  "PDF in one column": (text) => ["a.pdf", writePdf(layOut(text))],
  "PDF in two columns": (text) => ["a.pdf", writePdf(layOut(text, { columns: 2 }))],
  DOCX: (text) => [
    "a.docx",
    makeDocx(text.map((one) => (isTable(one) ? wordTable(one) : wordParagraph(one))).join("")),
  ],
  PPTX: (text) => [
    "a.pptx",
    makePptx(text.map((one) => ({ shapes: isTable(one) ? slideTable(one) : slideShape([one]) }))),
  ],
  HTML: (text) => ["a.html", `<!doctype html><title>a</title><main>${text.map(htmlOf).join("\n")}</main>`],
  "GB18030 text": (text) => ["a.txt", encode(plainText(text), "gb18030") ?? ""],
  PNG: (text) => ["a.png", new Uint8Array(drawPoster(text, { size: 28 }).canvas.toBuffer("image/png"))],
  "scanned PDF": (text) => ["a.pdf", writePdf([scan(text)])],
};

/** By the usual rulebook; a text that was typed has no documents. */
function report({ text, documents }: Pick<ReturnType<typeof joinTexts>, "text" | "documents">): Report {
  const rulebook = findRulebook(DEFAULT_RULEBOOK);
  if (!rulebook.ok) throw new Error("The usual rulebook is not there.");
  return makeReport({ input: { text, tests: [], ...(documents.length > 0 && { documents }) } }, rulebook.value);
}

const judged = ({ mentions, claims, overall }: Report) => ({
  mentions: mentions.map(({ quote, category, context }) => ({ quote: quote.replace(/\s+/g, " "), category, context })),
  claims: claims.map(({ category, outcome, subject }) => ({ category, outcome, subject })),
  overall: overall.outcome,
});

async function reportOf(name: string, bytes: Uint8Array | string): Promise<Report> {
  const document = await extract(name, bytes);
  return report(joinTexts([{ text: document.text, document }]));
}

describe.each([
  ["English", ENGLISH],
  ["Chinese", CHINESE],
])("one text in %s", (_, text) => {
  const typed = report({ text: plainText(text), documents: [] });

  test("says enough to tell layouts apart", () => {
    expect(typed.mentions.length).toBeGreaterThan(5);
    expect(new Set(typed.claims.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
  });

  test.each(Object.entries(LAYOUTS))(
    "laid out as %s gives the same mentions, categories and outcomes",
    async (_, lay) => {
      expect(judged(await reportOf(...lay(text)))).toEqual(judged(typed));
    },
  );
});

describe("the page of each finding", () => {
  const first = layOut(ENGLISH);
  const cases: [string, Sheet[], number][] = [
    ["PDF in one column", [...first, ...layOut(CHINESE)], first.length],
    ["PDF in two columns", [...layOut(ENGLISH, { columns: 2 }), ...layOut(CHINESE, { columns: 2 })], 1],
    ["scanned PDF", [scan(ENGLISH), scan(CHINESE)], 1],
  ];
  const found: Record<string, Report> = {};
  beforeAll(async () => {
    for (const [name, sheets] of cases) found[name] = await reportOf("a.pdf", writePdf(sheets));
  });

  test.each(cases)("of a %s is the one that it stands on", (name, _, english) => {
    const { mentions = [], places = [] } = found[name] ?? {};
    expect(new Set(mentions.map(({ lang }) => lang))).toEqual(new Set(["en", "zh"]));
    for (const mention of mentions) {
      const at = places.filter(({ start, end }) => start < mention.end && mention.start < end);
      expect(at.length).toBeGreaterThan(0);
      for (const { place } of at) {
        const page = place.kind === "page" ? place.page : 0;
        expect(page <= english ? "en" : "zh").toBe(mention.lang);
      }
    }
  });
});
