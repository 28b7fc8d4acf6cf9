import { createCanvas, loadImage } from "@napi-rs/canvas";
import jsQr from "jsqr";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { drawQrCode } from "./draw-qr-code";

/** As a camera sees it. */
async function scan(svg: string): Promise<string | undefined> {
  const side = 400;
  const image = await loadImage(Buffer.from(svg.replace("<svg ", `<svg width="${side}" height="${side}" `)));
  const context = createCanvas(side, side).getContext("2d");
  context.drawImage(image, 0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  return jsQr(new Uint8ClampedArray(data), side, side)?.data;
}

describe("the QR code", () => {
  it.each(["https://touchstone.example/r/k3y", `https://touchstone.example/r/${"k3y".repeat(20)}?lang=zh`])(
    "is read back as %s",
    async (url) => {
      expect(await scan(drawQrCode(url, "Aurora X"))).toBe(url);
    },
  );

  it("is an SVG that says what it is of", () => {
    const document = XmlDocument.fromString(drawQrCode("https://touchstone.example/r/k3y", "A & <B>"));
    expect(document.get("/s:svg/s:title", { s: "http://www.w3.org/2000/svg" })?.content).toBe("A & <B>");
    document.dispose();
  });

  it.each([
    [2330, true],
    [2331, true],
    [2332, false],
  ])("holds a text of %i bytes: %s", (bytes, holds) => {
    const draw = () => drawQrCode("a".repeat(bytes), "a");
    if (holds) expect(draw).not.toThrow();
    else expect(draw).toThrow(/too big/);
  });
});
