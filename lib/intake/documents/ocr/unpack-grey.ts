import { Unzlib } from "fflate";
import type { Grey } from "./grey";

/** A PNG file in shades of grey, as the recogniser writes what it has decoded: no palette, not interlaced. */
export function unpackGrey(png: Uint8Array): Grey {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colours, interlaced] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  if (colours !== 0 || interlaced !== 0 || depth > 8)
    throw new Error("The recogniser wrote a picture of another kind.");
  const data = new Uint8Array(width * height);
  const rowLength = Math.ceil((width * depth) / 8);
  let y = 0;
  let filled = 0;
  let above: Uint8Array = new Uint8Array(rowLength);
  let row: Uint8Array = new Uint8Array(rowLength + 1);
  const finishRow = () => {
    const shades = row.subarray(1);
    unfilter(shades, above, row[0] ?? 0);
    if (depth === 8) data.set(shades, y * width);
    else for (let x = 0; x < width; x++) data[y * width + x] = shade(shades, x, depth);
    [above, row] = [shades, new Uint8Array(rowLength + 1)];
    y++;
    filled = 0;
  };
  // Row by row: the whole of it twice would be more memory than is needed.
  const unpacker = new Unzlib((piece) => {
    for (let at = 0; at < piece.length && y < height; ) {
      const part = piece.subarray(at, at + row.length - filled);
      row.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled === row.length) finishRow();
    }
  });
  for (let at = 8; at + 12 <= png.length; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === IDAT) unpacker.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  return { data, width, height };
}

const IDAT = 0x49444154;

/** Each byte is told by its difference from what the bytes before and above it foretell. */
function unfilter(row: Uint8Array, above: Uint8Array, kind: number): void {
  if (kind === 0) return;
  for (let n = 0; n < row.length; n++) {
    const left = n > 0 ? (row[n - 1] as number) : 0;
    const up = above[n] as number;
    const corner = n > 0 ? (above[n - 1] as number) : 0;
    const foretold = kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : nearest(left, up, corner);
    row[n] = (row[n] as number) + foretold;
  }
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function shade(row: Uint8Array, x: number, depth: number): number {
  const most = (1 << depth) - 1;
  const shift = 8 - depth - ((x * depth) & 7);
  return Math.round((((row[(x * depth) >> 3] ?? 0) >> shift) & most) * (255 / most));
}
