import type { Content, Operation, Operations } from "./operation";

const gone = [
  "unknown-publication",
  "publication-withdrawn",
  "publication-taken-down",
  "publication-erased",
] as const satisfies Operation["refusals"];

const page = (en: string, zh: string): { get: Operation } => ({
  get: {
    tag: "record",
    say: { en, zh },
    parameters: ["lang"],
    status: 200,
    answer: { "text/html": null },
    refusals: gone,
    refusedAs: "page",
  },
});

const file = (answer: Content, en: string, zh: string): { get: Operation } => ({
  get: { tag: "record", say: { en, zh }, status: 200, answer, refusals: gone, refusedAs: "problem" },
});

const FORMS: Content = {
  "text/html": null,
  "application/json": "Report",
  "application/ld+json": null,
  "text/csv": null,
  "text/plain": null,
};

const forms = (en: string, zh: string): { get: Operation } => ({ get: { ...page(en, zh).get, answer: FORMS } });

/** Addresses of a report that was made public. */
export const RECORD_OPERATIONS: Operations = {
  "/r/{key}": forms(
    "The newest version, in the form that Accept prefers; .json, .jsonld, .csv or .txt behind the key asks for one by address.",
    "最新版本，格式按 Accept；也可在键后加 .json、.jsonld、.csv 或 .txt。",
  ),
  "/r/{key}/v/{version}": forms(
    "One version, which stays as it is; in the same forms.",
    "某一版本，内容不再改变；格式同上。",
  ),
  "/r/{key}/claims/{claim}": page("One claim and how it was decided.", "一项宣称及其判定过程。"),
  "/r/{key}/text": page("The whole text, with everything that was found in it.", "全文及其中的全部标注。"),
  "/r/{key}/text.txt": file({ "text/plain": null }, "The text alone, as offsets count it.", "仅文本，位置按此计数。"),
  "/r/{key}/report.json": file({ "application/json": "Report" }, "The stored bytes of the report.", "报告的存储字节。"),
  "/r/{key}/bundle.json": file(
    { "application/json": "Bundle" },
    "All that the report was made from, with its receipt: it can be checked without this site.",
    "报告所依据的全部内容及回执，可脱离本站核验。",
  ),
  "/r/{key}/arithmetic.csv": file({ "text/csv": null }, "The arithmetic of the tests.", "试验的计算过程。"),
  "/r/{key}/annotations.jsonld": file(
    { "application/ld+json": null },
    "Every mention as a W3C Web Annotation.",
    "每处提及，采用 W3C Web Annotation。",
  ),
  "/r/{key}/documents/{document}/pages/{page}": {
    get: {
      ...file(
        { "image/png": null },
        "A page of a file, drawn, with the findings framed.",
        "文件的一页图像，框出所见之处。",
      ).get,
      refusals: [...gone, "no-page-picture"],
    },
  },
  "/r/{key}/embed": page("The report in little, for a frame on any page.", "供嵌入其他网页的简要报告。"),
  "/r/{key}/preview.png": file({ "image/png": null }, "The picture of a link to the report.", "链接预览图。"),
  "/r/{key}/qr.svg": file({ "image/svg+xml": null }, "The address as a QR code.", "网址的二维码。"),
  "/oembed": {
    get: {
      tag: "record",
      say: {
        en: "How a report is shown within another page (oEmbed 1.0).",
        zh: "报告在其他网页中的嵌入方式（oEmbed 1.0）。",
      },
      parameters: ["url", "format", "maxwidth", "maxheight"],
      status: 200,
      answer: { "application/json": "Embedding", "text/xml": null },
      refusals: [...gone, "format-not-offered"],
      refusedAs: "problem",
    },
  },
};
