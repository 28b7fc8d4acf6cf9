import { detectKind } from "../tables/detect-kind";
import type { Entry } from "../tables/open-zip";
import { type Files, readRelations } from "../tables/read-part";
import { openPackage } from "./office/open-package";
import { type DocumentProblemCode, RefusedDocument } from "./refused-document";
import type { DocumentType } from "./types";

/** What a file is by its content; its name decides only between kinds of text. Throws RefusedDocument where nothing reads it. */
export function detectType(name: string, bytes: Uint8Array): DocumentType {
  if (hasMark(bytes)) return detectText(name, bytes);
  switch (detectKind(bytes)) {
    case "zip":
      return detectPackage(bytes);
    case "ole-locked":
      throw new RefusedDocument("document-locked");
    case "ole":
      throw new RefusedDocument("document-old-office");
    case "pdf":
      return "pdf";
    default:
      return detectMagic(bytes) ?? detectText(name, bytes);
  }
}

/** A byte order mark says that text follows, whatever its first letters look like. */
const hasMark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) ||
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff);

const OFFICE: [folder: string, main: string, type: DocumentType][] = [
  ["word/", "word/document.xml", "docx"],
  ["ppt/", "ppt/presentation.xml", "pptx"],
  ["xl/", "xl/workbook.xml", "xlsx"],
];

function detectPackage(bytes: Uint8Array): DocumentType {
  const { files, entries } = openPackage(bytes);
  const other = OTHER_PACKAGES.find(({ holds }) => holds(files, entries));
  if (other) throw new RefusedDocument("document-other-kind", { kind: other.kind });
  const main = readRelations(files, "").find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "";
  const found =
    OFFICE.find(([folder]) => files.has(main) && main.startsWith(folder)) ?? OFFICE.find(([, file]) => files.has(file));
  if (!found) throw new RefusedDocument("document-archive");
  return found[2];
}

const mimetype = (files: Files, entries: Entry[]): string => {
  const short = entries.some((entry) => entry.name === "mimetype" && entry.unpacked < 200);
  return short ? new TextDecoder().decode(files.get("mimetype")?.()) : "";
};
const OTHER_PACKAGES = [
  { kind: "xlsb", holds: (files: Files) => files.has("xl/workbook.bin") },
  { kind: "epub", holds: (files: Files, entries: Entry[]) => mimetype(files, entries).includes("epub") },
  {
    kind: "open-document",
    holds: (files: Files, entries: Entry[]) => mimetype(files, entries).includes("opendocument"),
  },
];

const MAGIC: { at?: number; magic: string; is: DocumentType | string }[] = [
  { magic: "\x89PNG\r\n\x1a\n", is: "png" },
  { magic: "\xff\xd8\xff", is: "jpeg" },
  { at: 8, magic: "WEBP", is: "webp" },
  { magic: "GIF8", is: "other-picture" },
  { magic: "II*\0", is: "other-picture" },
  { magic: "MM\0*", is: "other-picture" },
  { at: 4, magic: "ftyphei", is: "other-picture" },
  { at: 4, magic: "ftypavif", is: "other-picture" },
  { at: 4, magic: "ftyp", is: "sound-or-film" },
  { magic: "ID3", is: "sound-or-film" },
  { magic: "OggS", is: "sound-or-film" },
  { magic: "\x1aE\xdf\xa3", is: "sound-or-film" },
  { at: 8, magic: "WAVE", is: "sound-or-film" },
  { magic: "\x7fELF", is: "program" },
  { magic: "\xcf\xfa\xed\xfe", is: "program" },
  { magic: "\x1f\x8b", is: "archive" },
  { magic: "7z\xbc\xaf\x27\x1c", is: "archive" },
  { magic: "Rar!\x1a\x07", is: "archive" },
  { magic: "BZh", is: "archive" },
  { magic: "\xfd7zXZ", is: "archive" },
  { magic: "{\\rtf", is: "rtf" },
];

function detectMagic(bytes: Uint8Array): DocumentType | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 64));
  const starts = (magic: string, at = 0) => [...magic].every((letter, n) => bytes[at + n] === letter.charCodeAt(0));
  if (head.startsWith("BM") && bytes.subarray(0, 64).includes(0)) return refuseKind("other-picture");
  if (head.startsWith("MZ") && bytes.subarray(0, 64).includes(0)) return refuseKind("program");
  const found = MAGIC.find(({ magic, at }) => starts(magic, at));
  if (!found) return undefined;
  if (found.is === "archive") throw new RefusedDocument("document-archive");
  return ["png", "jpeg", "webp"].includes(found.is) ? (found.is as DocumentType) : refuseKind(found.is);
}

function refuseKind(kind: string): never {
  const code: DocumentProblemCode = "document-other-kind";
  throw new RefusedDocument(code, { kind });
}

/** The letters at the start of a text, near enough to see markup in any charset: ASCII alone matters. */
function peek(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0;
  const wideBig = (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[0] === 0;
  const charset = wide ? "utf-16le" : wideBig ? "utf-16be" : "utf-8";
  return new TextDecoder(charset).decode(bytes.subarray(0, 1 << 16)).trimStart();
}

/** Of what is text by its bytes: its kind, by its first letters and then its name. */
export function detectText(name: string, bytes: Uint8Array): DocumentType {
  const head = peek(bytes);
  if (/^%PDF-\d/.test(head)) return "pdf";
  const bare = head.replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*/, "");
  if (/^(?:<!doctype html|<html|<head|<body|<title|<meta)\b/i.test(bare)) return "html";
  if (/^(?:mime-version:|from: <saved by|content-type: multipart)/i.test(head)) return refuseKind("web-archive");
  const named = typeOfName(name);
  if (named === "html" && /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/i.test(head)) return "html";
  if (/^<svg\b/i.test(bare)) return refuseKind("other-picture");
  if (head.startsWith("<?xml") || /^<!doctype\b/i.test(bare)) return refuseKind("xml");
  return named === "markdown" ? "markdown" : "text";
}

const NAMES: Record<string, DocumentType> = {
  pdf: "pdf",
  ...{ docx: "docx", docm: "docx", dotx: "docx", dotm: "docx" },
  ...{ pptx: "pptx", pptm: "pptx", ppsx: "pptx", ppsm: "pptx", potx: "pptx" },
  ...{ xlsx: "xlsx", xlsm: "xlsx", xltx: "xlsx" },
  ...{ html: "html", htm: "html", xhtml: "html", md: "markdown", markdown: "markdown", txt: "text" },
  ...{ png: "png", jpg: "jpeg", jpeg: "jpeg", webp: "webp" },
};

/** What a name says; undefined where it says nothing that is known here. */
export const typeOfName = (name: string): DocumentType | undefined =>
  NAMES[(/\.([a-z0-9]+)$/i.exec(name)?.[1] ?? "").toLowerCase()];
