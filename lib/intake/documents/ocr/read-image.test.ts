import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { CHINESE, ENGLISH, mentionsOf, partsAt, plainText, readingOf } from "../pages/one-text.fixture";
import { drawPoster, errorRate, type Poster } from "./draw-poster.fixture";
import { readImage } from "./read-image";

async function read(bytes: Uint8Array) {
  const reading = await readImage(bytes);
  if (!reading.ok) throw new Error(reading.code);
  return reading.value;
}
const codes = ({ notes }: { notes: { code: string }[] }) => notes.map(({ code }) => code);

describe("clean posters", () => {
  const posters: [string, Poster][] = [
    ["small type", { size: 20 }],
    ["middling type", { size: 28 }],
    ["large type", { size: 44 }],
    ["light type on a dark ground", { size: 28, ink: "#ffffff", paper: "#103050" }],
    ["two columns", { size: 24, columns: 2, width: 1600 }],
  ];
  const cases = posters.flatMap(([name, poster]) => [
    { name, poster, tongue: "English", text: ENGLISH },
    { name, poster, tongue: "Chinese", text: CHINESE },
  ]);

  test.each(cases)("$tongue in $name: at most 2 % of the characters are wrong, and it reads the same", async (one) => {
    const { canvas } = drawPoster(one.text, one.poster);
    const found = await read(canvas.toBuffer("image/png"));
    expect(errorRate(found.text, plainText(one.text))).toBeLessThanOrEqual(0.02);
    expect(readingOf(found.text)).toEqual(readingOf(plainText(one.text)));
    expect(codes(found)).toContain("note-recognised");
  });

  test.each(["image/png", "image/jpeg", "image/webp"] as const)("as %s", async (type) => {
    const { canvas } = drawPoster(ENGLISH.slice(0, 1), { size: 28 });
    const found = await read(type === "image/png" ? canvas.toBuffer(type) : canvas.toBuffer(type as "image/jpeg", 90));
    expect(found.text).toBe(plainText(ENGLISH.slice(0, 1)));
  });
});

describe("places", () => {
  test("a mention's box lies around the line it is printed on, in the picture's own pixels", async () => {
    const { canvas, lines } = drawPoster(ENGLISH, { size: 20 });
    const { text, parts, pages } = await read(canvas.toBuffer("image/png"));
    expect(pages).toMatchObject([{ page: 1, width: canvas.width, height: canvas.height }]);
    const mentions = mentionsOf(text);
    expect(mentions.length).toBeGreaterThan(5);
    for (const mention of mentions) {
      for (const { place, confidence } of partsAt(parts, mention)) {
        if (place.kind !== "page") throw new Error("A page was expected.");
        const [left, top, right, bottom] = place.box;
        const on = lines.find(({ x, y }) => Math.abs(x - left) < 6 && top < y && y < bottom + 4);
        expect(on && Math.abs(on.x + on.width - right)).toBeLessThan(8);
        expect(confidence).toBeGreaterThan(60);
      }
    }
  });

  test.each([1, 2, 3])("of a picture turned by %i quarters too", async (quarters) => {
    const { canvas, lines } = drawPoster(ENGLISH.slice(0, 1), { size: 28 });
    const { text, parts } = await read(turn(canvas, quarters).toBuffer("image/png"));
    expect(text).toBe(plainText(ENGLISH.slice(0, 1)));
    const [first] = parts;
    if (first?.place.kind !== "page" || !lines[0]) throw new Error("A page was expected.");
    const [left, top, right, bottom] = first.place.box;
    const upright = quarters % 2 === 0;
    expect(upright ? right - left : bottom - top).toBeCloseTo(lines[0].width, -2);
    expect(Math.min(right - left, bottom - top)).toBeLessThan(40);
  });
});

describe("what cannot be read well", () => {
  test("weak reading is said, and how weak", async () => {
    const { canvas } = drawPoster(ENGLISH.slice(0, 1), { size: 9, ink: "#b8b8b8" });
    const small = createCanvas(canvas.width * 0.75, canvas.height * 0.75);
    small.getContext("2d").drawImage(canvas, 0, 0, small.width, small.height);
    const { notes, pages } = await read(small.toBuffer("image/jpeg", 20));
    expect(notes[0]?.code).toBe("note-recognition-weak");
    expect(notes[0]?.data.confidence).toBe(pages[0]?.recognised);
  });

  test("a picture without text has none", async () => {
    const canvas = createCanvas(600, 400);
    canvas.getContext("2d").fillRect(200, 100, 200, 200);
    const found = await read(canvas.toBuffer("image/png"));
    expect(found).toMatchObject({ text: "", parts: [] });
    expect(codes(found)).toEqual(["note-nothing-recognised"]);
  });

  test("a hundred megapixels are refused from the head of the file", async () => {
    const head = [
      0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10,
    ];
    const bytes = Uint8Array.from([...head, 8, 2, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44]);
    expect(await readImage(bytes)).toEqual({
      ok: false,
      code: "document-too-many-pixels",
      data: { megapixels: 100, limit: 13 },
    });
  });

  test.each([
    ["cut off", (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)],
    [
      "rotten inside",
      (bytes: Uint8Array) => bytes.map((byte, n) => (n > 60 && n < bytes.length - 40 ? byte ^ 0x5a : byte)),
    ],
    ["of no size", (bytes: Uint8Array) => bytes.map((byte, n) => (n >= 16 && n < 24 ? 0 : byte))],
  ])("a picture that is %s is refused", async (_, spoil) => {
    const { canvas } = drawPoster(ENGLISH.slice(0, 1), { size: 28 });
    const spoiled = spoil(new Uint8Array(canvas.toBuffer("image/png")));
    expect(await readImage(spoiled)).toEqual({ ok: false, code: "document-broken", data: { kind: "png" } });
  });
});

function turn(canvas: Canvas, quarters: number): Canvas {
  const { width, height } = canvas;
  const turned = quarters % 2 === 0 ? createCanvas(width, height) : createCanvas(height, width);
  const context = turned.getContext("2d");
  context.translate(turned.width / 2, turned.height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.drawImage(canvas, -width / 2, -height / 2);
  return turned;
}
