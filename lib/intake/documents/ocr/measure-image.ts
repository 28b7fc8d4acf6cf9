export type ImageType = "png" | "jpeg" | "webp";
export interface Measured {
  type: ImageType;
  width: number;
  height: number;
  /** Quarter turns clockwise after which it stands upright, as a camera notes them. */
  quarters: 0 | 1 | 2 | 3;
  /** Its end is missing. */
  cutOff: boolean;
}

/** Reads the head of a picture: nothing is decoded. Undefined where it is none of those that are read. */
export function measureImage(bytes: Uint8Array): Measured | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (starts(bytes, 0, "\x89PNG\r\n\x1a\n")) return measurePng(bytes, view);
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return measureJpeg(bytes, view);
    if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) return measureWebp(bytes, view);
  } catch (error) {
    // The head itself is cut off.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

const starts = (bytes: Uint8Array, at: number, mark: string) =>
  [...mark].every((character, n) => bytes[at + n] === character.charCodeAt(0));

/** Whether a mark stands among the last bytes: some programs pad files. */
function endsWith(bytes: Uint8Array, mark: number[], within = 1024): boolean {
  for (let at = bytes.length - mark.length; at >= Math.max(0, bytes.length - within); at--)
    if (mark.every((byte, n) => bytes[at + n] === byte)) return true;
  return false;
}

function measurePng(bytes: Uint8Array, view: DataView): Measured {
  const cutOff = !endsWith(bytes, [0x49, 0x45, 0x4e, 0x44]);
  return { type: "png", width: view.getUint32(16), height: view.getUint32(20), quarters: 0, cutOff };
}

function measureJpeg(bytes: Uint8Array, view: DataView): Measured | undefined {
  let quarters: Measured["quarters"] = 0;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1 && starts(bytes, at + 4, "Exif\0\0")) quarters = readTurn(view, at + 10);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) {
      const cutOff = !endsWith(bytes, [0xff, 0xd9]);
      return { type: "jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7), quarters, cutOff };
    }
    at += 2 + length;
  }
  return undefined;
}

/** The camera's note, where it stands at the head of the first list of its notes. */
function readTurn(view: DataView, tiff: number): Measured["quarters"] {
  const little = view.getUint16(tiff) === 0x4949;
  const list = tiff + view.getUint32(tiff + 4, little);
  const count = Math.min(view.getUint16(list, little), 64);
  for (let n = 0; n < count; n++) {
    const entry = list + 2 + 12 * n;
    if (view.getUint16(entry, little) === 0x0112)
      return ({ 3: 2, 6: 1, 8: 3 } as const)[view.getUint16(entry + 8, little) as 3 | 6 | 8] ?? 0;
  }
  return 0;
}

function measureWebp(bytes: Uint8Array, view: DataView): Measured | undefined {
  const cutOff = view.getUint32(4, true) + 8 > bytes.length;
  const of = (width: number, height: number): Measured => ({ type: "webp", width, height, quarters: 0, cutOff });
  const third = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (starts(bytes, 12, "VP8X")) return of(third(24) + 1, third(27) + 1);
  if (starts(bytes, 12, "VP8L")) {
    const bits = view.getUint32(21, true);
    return of((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  if (starts(bytes, 12, "VP8 ")) return of(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  return undefined;
}
