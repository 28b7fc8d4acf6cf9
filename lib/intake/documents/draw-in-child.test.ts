import { type Canvas, createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { drawDocumentPage } from "./draw-in-child";
import { writePdf } from "./pdf/write-pdf.fixture";
import { extractProgram } from "./support/extract-program";

extractProgram();

async function pixelsOf(png: Uint8Array | undefined) {
  const picture = await loadImage(png ?? new Uint8Array());
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data.slice(0, 3)];
  return { width: picture.width, height: picture.height, at };
}

const INK = [179, 38, 30];
const pdf = writePdf([{ prints: [] }, { prints: [{ text: "Solid.", x: 100, y: 200 }] }]);

describe("a page of a PDF file", () => {
  test("is drawn with a frame around what was found on it", async () => {
    const draw = { type: "pdf" as const, page: 2, width: 1190, boxes: [[100, 190, 140, 205]] as const };
    const { width, height, at } = await pixelsOf(
      await drawDocumentPage({ name: "a.pdf", bytes: pdf }, { ...draw, boxes: [[100, 190, 140, 205]] }),
    );
    expect([width, height]).toEqual([1190, 1684]);
    expect(at(2 * 100 - 3, 2 * 197)).toEqual(INK);
    expect(at(2 * 120, 2 * 190 - 3)).toEqual(INK);
    expect(at(50, 50)).toEqual([255, 255, 255]);
  });

  test.each([
    ["that is not there", pdf, 3],
    ["of a file that is cut off", pdf.subarray(0, 400), 1],
  ])("%s is not drawn", async (_, bytes, page) => {
    expect(
      await drawDocumentPage({ name: "a.pdf", bytes }, { type: "pdf", page, width: 600, boxes: [] }),
    ).toBeUndefined();
  });
});

/** Left half red, right half blue. */
function halves(): Canvas {
  const canvas = createCanvas(400, 200);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ff0000";
  context.fillRect(0, 0, 200, 200);
  context.fillStyle = "#0000ff";
  context.fillRect(200, 0, 200, 200);
  return canvas;
}

describe("a picture", () => {
  test("is made no larger than it is, and smaller where it is wide; the frame goes with it", async () => {
    const bytes = new Uint8Array(halves().toBuffer("image/png"));
    const drawn = async (width: number) =>
      pixelsOf(
        await drawDocumentPage({ name: "a.png", bytes }, { type: "png", page: 1, width, boxes: [[300, 80, 360, 120]] }),
      );
    const [small, whole] = [await drawn(200), await drawn(4000)];
    expect([small.width, whole.width]).toEqual([200, 400]);
    expect(small.at(150 - 3, 50)).toEqual(INK);
    expect(whole.at(300 - 3, 100)).toEqual(INK);
  });

  test("that a camera took sideways stands upright", async () => {
    const jpeg = new Uint8Array(halves().toBuffer("image/jpeg"));
    const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
    const exif = [0xff, 0xe1, 0, 8 + tiff.length, ...[..."Exif\0\0"].map((one) => one.charCodeAt(0)), ...tiff];
    const bytes = new Uint8Array([...jpeg.subarray(0, 2), ...exif, ...jpeg.subarray(2)]);
    const drawn = await pixelsOf(
      await drawDocumentPage({ name: "a.jpg", bytes }, { type: "jpeg", page: 1, width: 900, boxes: [] }),
    );
    expect([drawn.width, drawn.height]).toEqual([200, 400]);
    expect(drawn.at(100, 50)[0]).toBeGreaterThan(200);
    expect(drawn.at(100, 350)[2]).toBeGreaterThan(200);
  });
});
