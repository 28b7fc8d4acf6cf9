import { crc32, deflateRawSync } from "node:zlib";
import {
  docxParts,
  escapeXml,
  makeDocx,
  type Parts,
  wordParagraph,
  zipParts,
} from "@/lib/intake/documents/office-files.fixture";
import type { HostileFile } from "./hostile-file";
import { writeZip, type ZipEntry } from "./write-zip";

const MEGABYTE = 1_000_000;
const text = wordParagraph("Our cell is semi-solid.");
const entriesOf = (parts: Parts): ZipEntry[] => Object.entries(parts).map(([name, data]) => ({ name, data }));
const blanks = (megabytes: number) => new Uint8Array(megabytes * MEGABYTE).fill(0x20);
const longBody = (megabytes: number): Uint8Array => {
  const [before = "", after = ""] = String(docxParts("<!---->")["word/document.xml"]).split("<!---->");
  return Buffer.concat([Buffer.from(before), blanks(megabytes), Buffer.from(after)]);
};
const withMain = (main: Partial<ZipEntry>): Uint8Array =>
  writeZip(
    entriesOf(docxParts(text)).map((entry) => (entry.name === "word/document.xml" ? { ...entry, ...main } : entry)),
  );
/** An archive of an archive, and so on, around a gigabyte of blanks. */
const nested = (depth: number): Uint8Array =>
  depth === 0
    ? writeZip([{ name: "blanks", data: blanks(50) }])
    : writeZip([{ name: "inner.zip", data: nested(depth - 1) }]);

/** Zip files that unpack to too much, hold themselves, lie about their sizes, or are locked or cut off. */
export const ARCHIVES: HostileFile[] = [
  { name: "bomb.docx", refused: "document-bomb", make: () => withMain({ data: longBody(60) }) },
  { name: "bomb-in-a-picture.docx", refused: "document-bomb", make: () => picture(250) },
  {
    name: "bomb-that-lies.docx",
    refused: "document-broken",
    make: () => withMain({ data: longBody(60), claims: 1_000 }),
  },
  { name: "bomb-that-overlaps.docx", refused: "document-bomb", make: overlapping },
  { name: "size-of-four-gigabytes.docx", refused: "document-bomb", make: () => withMain({ claims: 0xffff_fffe }) },
  { name: "nested-bomb.zip", refused: "document-archive", make: () => nested(5) },
  {
    name: "nested-bomb-embedded.docx",
    notes: ["note-embedded-files"],
    make: () => zipParts({ ...docxParts(text), "word/embeddings/bomb.zip": nested(3) }),
  },
  { name: "loop.zip", refused: "document-archive", make: loop },
  { name: "many-parts.docx", refused: "document-too-many-parts", make: manyParts },
  {
    name: "two-parts-of-one-name.docx",
    refused: "document-ambiguous",
    make: () => writeZip([...entriesOf(docxParts(text)), { name: "word/Document.xml", data: "<x/>" }]),
  },
  {
    name: "zip-slip.docx",
    notes: ["note-outside-names"],
    make: () =>
      writeZip([
        ...entriesOf(docxParts(text)),
        ...["../../../tmp/slipped", "/etc/slipped", "C:\\slipped", "word/..\\..\\slipped"].map((name) => ({
          name,
          data: "x",
        })),
      ]),
  },
  { name: "password.docx", refused: "document-locked", make: () => withMain({ flags: 1 }) },
  { name: "password-of-office.docx", refused: "document-locked", make: () => ole("EncryptedPackage") },
  { name: "from-before-2007.doc", refused: "document-old-office", make: () => ole("WordDocument") },
  ...[0.1, 0.5, 0.9, 0.99].map((share) => ({
    name: `truncated-at-${share}.docx`,
    refused: "document-broken",
    make: () => {
      const whole = makeDocx(wordParagraph(escapeXml("Semi-solid. ".repeat(100))));
      return whole.subarray(0, Math.floor(whole.length * share));
    },
  })),
  { name: "directory-elsewhere.docx", refused: "document-broken", make: directoryElsewhere },
];

function picture(megabytes: number): Uint8Array {
  const data = blanks(megabytes);
  const packed = { unpacked: data.length, crc: crc32(data) };
  return writeZip([...entriesOf(docxParts(text)), { name: "word/media/a.png", data: deflateRawSync(data), packed }]);
}

/** Every entry names the same ten megabytes: the file itself stays small. */
function overlapping(): Uint8Array {
  const data = longBody(10);
  const same = { data: deflateRawSync(data), packed: { unpacked: data.length, crc: crc32(data) } };
  const others = Array.from({ length: 1_000 }, (_, n): ZipEntry => ({ name: `word/p${n}.xml`, ...same, shared: true }));
  const [rels, ...rest] = entriesOf(docxParts(text)).filter(({ name }) => name !== "word/document.xml");
  return writeZip([{ name: "word/document.xml", ...same }, ...others, rels as ZipEntry, ...rest]);
}

/** An entry whose content is the very archive that it stands in, as far as one can be written without a fixed point. */
function loop(): Uint8Array {
  const inner = writeZip([{ name: "loop.zip", data: "PK" }]);
  return writeZip([
    { name: "loop.zip", data: inner },
    { name: "loop2.zip", data: inner, shared: true },
  ]);
}

function manyParts(): Uint8Array {
  const idle = Array.from({ length: 10_001 }, (_, n) => ({ name: `word/p${n}.xml`, data: "" }));
  return writeZip([...entriesOf(docxParts(text)), ...idle]);
}

/** An older container, with the name of a stream in UTF-16. */
function ole(stream: string): Uint8Array {
  const bytes = Buffer.alloc(4_096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from(stream, "utf16le").copy(bytes, 1_024);
  return bytes;
}

function directoryElsewhere(): Uint8Array {
  const bytes = Buffer.from(makeDocx(text));
  bytes.writeUInt32LE(bytes.length + 1_000, bytes.length - 6);
  return bytes;
}
