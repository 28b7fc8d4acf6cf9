import { writeObjects, writePdf } from "@/lib/intake/documents/pdf/write-pdf.fixture";
import type { HostileFile } from "./hostile-file";

const SAID = "Our cell is semi-solid.";
const print = (text: string, y = 100) => ({ text, x: 60, y });
const good = () => writePdf([{ prints: [print(SAID)] }]);
const latin = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));

/** Objects of a file whose pages are told by hand. */
const file = (objects: Record<number, string>, trailer = "") =>
  writeObjects(new Map(Object.entries(objects).map(([id, body]) => [Number(id), body])), trailer);
const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
const PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>";

/** The head of a PNG of 10,000 by 10,000 pixels, and its end. */
const HUGE = [
  ...[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...[0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10, 8, 2, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44],
];

/** PDF files and pictures. */
export const PAGES: HostileFile[] = [
  {
    name: "ten-thousand-pages.pdf",
    refused: "document-too-many-pages",
    make: () => file({ 1: CATALOG, 2: `<< /Type /Pages /Count 10000 /Kids [${"3 0 R ".repeat(10_000)}] >>`, 3: PAGE }),
  },
  {
    name: "pages-in-a-ring.pdf",
    refused: "document-broken",
    make: () => file({ 1: CATALOG, 2: "<< /Type /Pages /Count 3 /Kids [2 0 R] >>" }),
  },
  {
    name: "password.pdf",
    refused: "document-locked",
    make: () =>
      file(
        { 1: CATALOG, 2: "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", 3: PAGE },
        `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >> /ID [<00> <00>]`,
      ),
  },
  { name: "cut-off.pdf", refused: "document-broken", make: () => good().subarray(0, good().length - 60) },
  {
    name: "scripts-and-files.pdf",
    notes: ["note-pdf-scripts", "note-pdf-attachments"],
    make: () =>
      writePdf([{ prints: [print(SAID)] }], {
        catalog:
          "/OpenAction 900 0 R /Names << /JavaScript << /Names [(run) 900 0 R] >> /EmbeddedFiles << /Names [(a.exe) 901 0 R] >> >>",
        objects: {
          900: "<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
          901: "<< /Type /Filespec /F (a.exe) /UF (a.exe) /EF << /F 902 0 R >> >>",
          902: "<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream",
        },
      }),
  },
  {
    name: "letters-that-lie.pdf",
    notes: ["note-letters-doubtful"],
    says: "sdlids battery",
    make: () => {
      const lie = Object.fromEntries([..."liquid"].map((letter, n) => [letter, "solids".charAt(n)]));
      const lines = ["This is a liquid battery", "and the liquid is in it"];
      return writePdf([{ prints: lines.map((text, n) => print(text, 90 + 14 * n)) }], { lie });
    },
  },
  {
    name: "page-and-pdf.html",
    notes: ["note-other-name"],
    without: "<script",
    make: () => latin(new TextDecoder("latin1").decode(good()).replace("%%EOF", "<script>alert(1)</script>\n%%EOF")),
  },
  { name: "hundred-megapixels.png", refused: "document-too-many-pixels", make: () => Uint8Array.from(HUGE) },
  {
    name: "cut-off.jpg",
    refused: "document-broken",
    make: () => latin("\xff\xd8\xff\xc0\0\x11\x08\0\x64\0\x64\x03\x01\x11\0\x02\x11\0\x03\x11\0"),
  },
];
