/** A picture in shades of grey, a byte a pixel; from black to white. */
export interface Grey {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Turned by quarters, clockwise. */
export function turnGrey({ data, width, height }: Grey, quarters: number): Grey {
  if (quarters === 0) return { data, width, height };
  const turned = new Uint8Array(data.length);
  const [w, h] = quarters === 2 ? [width, height] : [height, width];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const to =
        quarters === 1
          ? x * w + height - 1 - y
          : quarters === 2
            ? (height - 1 - y) * w + width - 1 - x
            : (width - 1 - x) * w + y;
      turned[to] = data[y * width + x] as number;
    }
  return { data: turned, width: w, height: h };
}

/** Light print on a dark ground the other way round, as it is read better. */
export function lighten(grey: Grey): Grey {
  const { data } = grey;
  const step = Math.max(1, Math.floor(data.length / 10_000));
  let dark = 0;
  for (let n = 0; n < data.length; n += step) if ((data[n] as number) < 110) dark++;
  return dark * step * 2 > data.length ? { ...grey, data: data.map((one) => 255 - one) } : grey;
}

/** Enlarged or made smaller: each pixel is a mean of those around its place, weighed by a cubic curve. */
export function scaleGrey(grey: Grey, scale: number): Grey {
  const width = Math.max(1, Math.round(grey.width * scale));
  const height = Math.max(1, Math.round(grey.height * scale));
  if (width === grey.width && height === grey.height) return grey;
  const across = scaleRows(grey.data, grey.width, grey.height, width);
  return {
    data: transpose(scaleRows(transpose(across, width, grey.height), grey.height, width, height), height, width),
    width,
    height,
  };
}

function scaleRows(data: Uint8Array, from: number, rows: number, to: number): Uint8Array {
  const made = new Uint8Array(to * rows);
  const ratio = from / to;
  const reach = 2 * Math.max(1, ratio);
  for (let x = 0; x < to; x++) {
    const middle = (x + 0.5) * ratio - 0.5;
    const first = Math.max(0, Math.ceil(middle - reach));
    const last = Math.min(from - 1, Math.floor(middle + reach));
    const weights: number[] = [];
    let sum = 0;
    for (let at = first; at <= last; at++) {
      const weight = cubic(Math.abs(at - middle) / Math.max(1, ratio));
      weights.push(weight);
      sum += weight;
    }
    for (let row = 0; row < rows; row++) {
      let value = 0;
      for (let n = 0; n < weights.length; n++)
        value += (weights[n] as number) * (data[row * from + first + n] as number);
      made[row * to + x] = Math.max(0, Math.min(255, Math.round(value / sum)));
    }
  }
  return made;
}

/** Mitchell and Netravali's curve, with a third of each. */
const cubic = (x: number) =>
  x < 1 ? (7 * x ** 3 - 12 * x ** 2 + 16 / 3) / 6 : x < 2 ? ((-7 / 3) * x ** 3 + 12 * x ** 2 - 20 * x + 32 / 3) / 6 : 0;

function transpose(data: Uint8Array, width: number, height: number): Uint8Array {
  const made = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) made[x * height + y] = data[y * width + x] as number;
  return made;
}
