import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { drawPoster } from "../ocr/draw-poster.fixture";
import { CHINESE, ENGLISH, mentionsOf, partsAt, plainText, readingOf } from "../pages/one-text.fixture";
import { drawPage } from "./draw-page";
import { layOut } from "./lay-out.fixture";
import { readPdf } from "./read-pdf";
import { type Print, type Sheet, writePdf } from "./write-pdf.fixture";

async function read(sheets: Sheet[]) {
  const reading = await readPdf(writePdf(sheets));
  if (!reading.ok) throw new Error(reading.code);
  return reading.value;
}
const codes = ({ notes }: { notes: { code: string }[] }) => notes.map(({ code }) => code);

/** A picture of a text in type of 12 points, scanned at 240 dots an inch. */
const POINT = 72 / 240;

function scan(text: typeof ENGLISH, prints: Print[] = []): Sheet & { lines: ReturnType<typeof drawPoster>["lines"] } {
  const { canvas, lines } = drawPoster(text, { size: 40 });
  const { width, height } = canvas;
  const picture = { bytes: new Uint8Array(canvas.toBuffer("image/jpeg", 92)), width, height };
  return { width: width * POINT, height: height * POINT, prints, picture, lines };
}

describe("a scanned page", () => {
  test("is read as a picture beside a page that is set, and both tell their places", async () => {
    const scanned = scan(CHINESE);
    const value = await read([...layOut(ENGLISH), scanned]);
    expect(readingOf(value.text)).toEqual(readingOf(`${plainText(ENGLISH)}\n\n${plainText(CHINESE)}`));
    expect(value.pages.map(({ recognised }) => recognised !== undefined)).toEqual([false, true]);
    expect(codes(value)).toContain("note-recognised");
    for (const mention of mentionsOf(value.text)) {
      const english = /[a-z]/.test(mention.quote);
      for (const { place, confidence } of partsAt(value.parts, mention)) {
        expect(place).toMatchObject({ kind: "page", page: english ? 1 : 2 });
        expect(confidence === undefined).toBe(english);
        if (english || place.kind !== "page") continue;
        const [left, top, , bottom] = place.box;
        expect(
          scanned.lines.some(({ x, y }) => Math.abs(x * POINT - left) < 3 && top < y * POINT && y * POINT < bottom + 2),
        ).toBe(true);
      }
    }
  });

  test("with an invisible layer of text is read by that, and says so", async () => {
    const value = await read([scan(ENGLISH, [{ text: "A layer of a solid-state battery", x: 40, y: 60, mode: 3 }])]);
    expect(value.text).toBe("A layer of a solid-state battery");
    expect(value.parts.map(({ print }) => print)).toEqual(["body"]);
    expect(codes(value)).toEqual(["note-scan-layer"]);
  });

  test("a picture beside text is not read, and that is said", async () => {
    const value = await read([scan(ENGLISH, [{ text: "This is printed over it in type", x: 40, y: 60 }])]);
    expect(value.text).toBe("This is printed over it in type");
    expect(value.notes).toMatchObject([{ code: "note-picture-not-read", data: { page: 1, percent: 100 } }]);
  });

  test("an empty page is no scan", async () => {
    const value = await read([{ prints: [] }, ...layOut(ENGLISH)]);
    expect(value.text).toBe(plainText(ENGLISH));
    expect(value.notes).toEqual([]);
    expect(value.pages).toHaveLength(2);
  });
});

describe("a page as it looks", () => {
  test("is drawn at the width that is asked for, with its text where its box is", async () => {
    const sheets = layOut(ENGLISH);
    const png = await drawPage(writePdf(sheets), 1, 1190);
    const image = await loadImage(Buffer.from(png ?? []));
    expect([image.width, image.height]).toEqual([1190, 1684]);
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const isDark = (left: number, top: number, right: number, bottom: number) =>
      context.getImageData(left * 2, top * 2, (right - left) * 2, (bottom - top) * 2).data.some((one) => one < 100);
    const { parts } = await read(sheets);
    expect(parts.length).toBeGreaterThan(5);
    for (const { place } of parts) if (place.kind === "page") expect(isDark(...place.box)).toBe(true);
    expect(isDark(0, 0, 595, 60)).toBe(false);
  });

  test("is none where the file has no such page or cannot be opened", async () => {
    const bytes = writePdf(layOut(ENGLISH));
    expect(await drawPage(bytes, 2, 600)).toBeUndefined();
    expect(await drawPage(bytes.subarray(0, 900), 1, 600)).toBeUndefined();
  });
});
