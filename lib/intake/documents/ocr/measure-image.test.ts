import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { measureImage } from "./measure-image";

const canvas = createCanvas(320, 200);
canvas.getContext("2d").fillRect(20, 20, 40, 40);
const files = {
  png: canvas.toBuffer("image/png"),
  jpeg: canvas.toBuffer("image/jpeg"),
  webp: canvas.toBuffer("image/webp"),
};

describe.each(Object.entries(files))("%s", (type, bytes) => {
  test("tells its size without being decoded", () => {
    expect(measureImage(bytes)).toEqual({ type, width: 320, height: 200, quarters: 0, cutOff: false });
  });

  test("is known to be cut off", () => {
    expect(measureImage(bytes.subarray(0, bytes.length - 30))).toMatchObject({ type, cutOff: true });
  });

  test("is measured, or not, from however few bytes", () => {
    for (let length = 0; length < 64; length++)
      expect(measureImage(bytes.subarray(0, length))?.cutOff ?? true).toBe(true);
  });
});

test("a picture of another kind is none", () => {
  expect(measureImage(new TextEncoder().encode("GIF89a and more of it"))).toBeUndefined();
});

test("a camera that lay on its side has noted it", () => {
  const turned = [...files.jpeg];
  const exif = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  turned.splice(2, 0, 0xff, 0xe1, 0, exif.length + 8, ...[..."Exif\0\0"].map((one) => one.charCodeAt(0)), ...exif);
  expect(measureImage(Uint8Array.from(turned))).toMatchObject({ width: 320, height: 200, quarters: 1 });
});
