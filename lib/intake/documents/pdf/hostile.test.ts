import { describe, expect, test } from "vitest";
import { ENGLISH, plainText } from "../pages/one-text.fixture";
import { layOut } from "./lay-out.fixture";
import { readPdf } from "./read-pdf";
import { writeObjects, writePdf } from "./write-pdf.fixture";

const good = () => writePdf(layOut(ENGLISH));
const latin = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const codes = async (bytes: Uint8Array) => {
  const reading = await readPdf(bytes);
  return reading.ok ? reading.value.notes.map(({ code }) => code) : reading.code;
};

/** Objects of a file whose pages are told by hand. */
const file = (objects: Record<number, string>, trailer = "") =>
  writeObjects(new Map(Object.entries(objects).map(([id, body]) => [Number(id), body])), trailer);
const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
const PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>";

describe("files that are refused", () => {
  test.each<[string, Uint8Array, string]>([
    ["cut off in the middle", good().subarray(0, 2000), "document-broken"],
    ["without its last lines", good().subarray(0, good().length - 30), "document-broken"],
    ["no PDF at all", latin("%PDF-1.7 and nothing more %%EOF"), "document-broken"],
    ["empty", new Uint8Array(0), "document-broken"],
    ["noise", good().map((byte, n) => (n > 20 && n < good().length - 40 ? byte ^ 0x35 : byte)), "document-broken"],
    ["without a page", file({ 1: CATALOG, 2: "<< /Type /Pages /Count 0 /Kids [] >>" }), "document-broken"],
    [
      "a tree of pages that is a ring",
      file({ 1: CATALOG, 2: "<< /Type /Pages /Count 3 /Kids [2 0 R] >>" }),
      "document-broken",
    ],
    [
      "pages that are each other's parents",
      file({
        1: CATALOG,
        2: "<< /Type /Pages /Count 9 /Kids [3 0 R] >>",
        3: "<< /Type /Pages /Count 9 /Kids [2 0 R] /Parent 2 0 R >>",
      }),
      "document-broken",
    ],
    [
      "ten thousand pages",
      file({ 1: CATALOG, 2: `<< /Type /Pages /Count 10000 /Kids [${"3 0 R ".repeat(10_000)}] >>`, 3: PAGE }),
      "document-too-many-pages",
    ],
    [
      "a password",
      file(
        { 1: CATALOG, 2: "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", 3: PAGE },
        `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >> /ID [<00> <00>]`,
      ),
      "document-locked",
    ],
  ])("%s", async (_, bytes, code) => {
    expect(await codes(bytes)).toBe(code);
  });
});

describe("files that are read, with what is said of them", () => {
  test("scripts and attached files are not opened", async () => {
    const bytes = writePdf(layOut(ENGLISH), {
      catalog:
        "/OpenAction 900 0 R /Names << /JavaScript << /Names [(run) 900 0 R] >> /EmbeddedFiles << /Names [(a.exe) 901 0 R] >> >>",
      objects: {
        900: "<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
        901: "<< /Type /Filespec /F (a.exe) /UF (a.exe) /EF << /F 902 0 R >> >>",
        902: "<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream",
      },
    });
    const reading = await readPdf(bytes);
    expect(reading).toMatchObject({ ok: true, value: { text: plainText(ENGLISH) } });
    expect(await codes(bytes)).toEqual(["note-pdf-scripts", "note-pdf-attachments"]);
  });

  test("what others wrote on a page stands apart from its text", async () => {
    const [sheet] = layOut(ENGLISH);
    const annotated = { ...sheet, prints: sheet?.prints ?? [], more: "/Annots [900 0 R]" };
    const reading = await readPdf(
      writePdf([annotated], {
        objects: { 900: "<< /Type /Annot /Subtype /Text /Rect [100 700 120 720] /Contents (Is it solid-state?) >>" },
      }),
    );
    expect(reading).toMatchObject({
      ok: true,
      value: {
        text: plainText(ENGLISH),
        apart: [
          { text: "Is it solid-state?", print: "comment", place: { kind: "page", page: 1, box: [100, 122, 122, 144] } },
        ],
      },
    });
  });

  test("a font that says its letters are others than it draws", async () => {
    const lie = Object.fromEntries([..."liquid"].map((letter, n) => [letter, "solids".charAt(n)]));
    const lines = ["This is a liquid battery", "and the liquid is in it"];
    const reading = await readPdf(
      writePdf([{ prints: lines.map((text, n) => ({ text, x: 60, y: 90 + 14 * n })) }], { lie }),
    );
    expect(reading).toMatchObject({
      ok: true,
      value: { notes: [{ code: "note-letters-doubtful", data: { page: 1 } }] },
    });
    expect(await codes(good())).toEqual([]);
  });

  test("a file that says it has more pages than it holds", async () => {
    const bytes = latin(new TextDecoder("latin1").decode(good()).replace("/Count 1 ", "/Count 99"));
    const reading = await readPdf(bytes);
    if (!reading.ok) throw new Error(reading.code);
    expect(reading.value.text).toBe(plainText(ENGLISH));
    const unreadable = reading.value.notes.filter(({ code }) => code === "note-page-unreadable");
    expect(unreadable.length).toBeLessThanOrEqual(20);
  });

  test("a damaged page among good ones", async () => {
    const sheets = [...layOut(ENGLISH), ...layOut(ENGLISH.slice(0, 1))];
    const bytes = latin(
      new TextDecoder("latin1").decode(writePdf(sheets)).replace("/Type /Page /Parent", "/Type /Xxxx /Parent"),
    );
    expect(await readPdf(bytes)).toMatchObject({ ok: true });
  });

  test("a picture of more pixels than memory holds is not decoded", async () => {
    const bytes = file({
      1: CATALOG,
      2: "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
      3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>",
      4: "<< /Length 33 >>\nstream\nq 595 0 0 842 0 0 cm /P Do Q      \nendstream",
      5: "<< /Type /XObject /Subtype /Image /Width 40000 /Height 40000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream",
    });
    expect(await codes(bytes)).toEqual(["note-page-not-drawn"]);
  });

  test("progress is told page by page", async () => {
    const told: number[][] = [];
    await readPdf(writePdf(layOut([...ENGLISH, ...ENGLISH], { size: 20 })), {
      onPage: (...pages) => void told.push(pages),
    });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.map((_, n) => [n + 1, told.length]));
  });

  test("the same file gives the same text, parts, pages and notes", async () => {
    const bytes = writePdf(layOut(ENGLISH, { columns: 2 }));
    expect(await readPdf(bytes)).toEqual(await readPdf(bytes));
  });
});
