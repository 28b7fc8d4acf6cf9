import { makeDocx, wordParagraph } from "@/lib/intake/documents/office-files.fixture";
import type { HostileFile } from "./hostile-file";

const bytes = (...parts: (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));
const docx = () => makeDocx(wordParagraph("Our cell is semi-solid."));

/** Pages and texts, files that are two things at once, and files that say they are another. */
export const TEXTS: HostileFile[] = [
  { name: "empty.docx", refused: "document-empty", make: () => bytes() },
  { name: "blanks.txt", refused: "document-without-text", make: () => bytes(" \n\t\n") },
  { name: "text.docx", notes: ["note-other-name"], make: () => bytes("Our cell is semi-solid.") },
  { name: "word.pdf", notes: ["note-other-name"], make: docx },
  { name: "page.txt", notes: ["note-other-name"], make: () => bytes("<!doctype html><p>Semi-solid.") },
  { name: "program.docx", refused: "document-other-kind", make: () => bytes("MZ\x90\0\x03\0\0\0") },
  { name: "gif-and-word.docx", refused: "document-other-kind", make: () => bytes("GIF89a", docx()) },
  {
    name: "page-and-word.html",
    refused: "document-other-kind",
    make: () => bytes("<!doctype html><p>Semi-solid.", docx()),
  },
  { name: "word-and-page.docx", notes: [], without: "<script", make: () => bytes(docx(), "<script>alert(1)</script>") },
  { name: "noise.txt", refused: "document-other-kind", make: noise },
  { name: "packed.txt", refused: "document-archive", make: () => bytes("\x1f\x8b\x08\0\0\0\0\0") },
  { name: "deep.html", refused: "document-too-deep", make: () => bytes("<div>".repeat(500_000)) },
  { name: "deep-inline.html", refused: "document-too-deep", make: () => bytes(`<p>${"<b>".repeat(500_000)}`) },
  { name: "many-paragraphs.html", refused: "document-too-long", make: () => bytes("<body>", "<p>x".repeat(1_000_000)) },
  {
    name: "million-cells.html",
    refused: "document-too-large",
    make: () => bytes(`<table>${`<tr>${"<td>1".repeat(100)}`.repeat(10_000)}</table>`),
  },
  {
    name: "many-elements.html",
    notes: ["note-no-article"],
    make: () => bytes("<body>", "<p>Semi-solid <i>x</i>".repeat(90_000)),
  },
  { name: "rather-deep.html", refused: "document-too-deep", make: () => bytes("<div>".repeat(4_900)) },
  {
    name: "entity.html",
    notes: [],
    without: "root:",
    make: () => bytes('<!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/passwd">]><p>Semi-solid &secret;</p>'),
  },
  {
    name: "scripts.html",
    notes: ["note-outside-content"],
    without: "process",
    make: () =>
      bytes(
        '<html><body onload="process.exit(9)"><p>Semi-solid.</p><script>process.exit(9)</script><img src=x onerror="process.exit(9)"><iframe src="http://127.0.0.1:1/"></iframe></body></html>',
      ),
  },
  {
    name: "outside-entity.svg",
    refused: "document-other-kind",
    make: () => bytes('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'),
  },
  { name: "many-lines.txt", refused: "document-too-long", make: () => bytes("a\n".repeat(500_000)) },
  { name: "one-long-line.txt", refused: "document-too-long", make: () => bytes("a".repeat(3_000_000)) },
  { name: "fifty-megabytes.txt", refused: "document-too-large", make: () => new Uint8Array(50_000_001).fill(0x61) },
  { name: "../../slipped\u202etxt.exe", notes: [], make: () => bytes("Semi-solid.") },
];

/** The same noise each time. */
function noise(): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length: 10_000 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}
