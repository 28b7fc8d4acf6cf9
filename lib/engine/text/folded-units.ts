import type { Disguise, FoldedText } from "../reading";

const PLAIN_RUN = -1;
const CHUNK = 4096;

/** Folded units while they are written, and where they came from as stretches: nearly all stand for one unit each. */
export class FoldedUnits {
  length = 0;
  units: Uint16Array;
  /** By stretch: how many units, and the original [from, to) of each of them; where `to` is PLAIN_RUN, one unit each from `from` on. */
  readonly stretches: number[] = [];
  constructor(size: number) {
    this.units = new Uint16Array(size);
  }

  /** Adds a piece, and keeps room for `rest` units more; an expansion (ligatures, ㎞) may need to grow. */
  put(piece: string, from: number, to: number, rest: number) {
    const size = this.length + piece.length + rest;
    if (size > this.units.length) {
      const bigger = new Uint16Array(size * 2);
      bigger.set(this.units);
      this.units = bigger;
    }
    for (let i = 0; i < piece.length; i++) this.units[this.length++] = piece.charCodeAt(i);
    this.stretches.push(piece.length, from, to);
  }

  /** Takes over `count` units that were written behind the last one, of one original unit each. */
  addRun(count: number, from: number) {
    if (count === 0) return;
    this.length += count;
    this.stretches.push(count, from, PLAIN_RUN);
  }
}

/** A folded text. Most texts hold nothing to read: the string and the way back are made when they are first asked for. */
export class UnitsText implements FoldedText {
  readonly units: Uint16Array;
  private string: string | undefined;
  private starts: Int32Array | undefined;
  private ends: Int32Array | undefined;
  constructor(
    readonly original: string,
    private readonly written: FoldedUnits,
    readonly disguises: Disguise[],
  ) {
    this.units = written.units.subarray(0, written.length);
  }

  get folded(): string {
    this.string ??= asString(this.units);
    return this.string;
  }

  get start(): Int32Array {
    this.starts ??= this.traceBack(0);
    return this.starts;
  }

  get end(): Int32Array {
    this.ends ??= this.traceBack(1);
    return this.ends;
  }

  /** Where each unit came from: the start of it, or with `edge` 1 the end. */
  private traceBack(edge: 0 | 1): Int32Array {
    const { stretches, length } = this.written;
    const places = new Int32Array(length);
    let at = 0;
    for (let i = 0; i < stretches.length; i += 3) {
      const stop = at + (stretches[i] as number);
      const from = stretches[i + 1] as number;
      const to = stretches[i + 2] as number;
      if (to === PLAIN_RUN) for (let place = from + edge; at < stop; at++, place++) places[at] = place;
      else for (const place = edge === 0 ? from : to; at < stop; at++) places[at] = place;
    }
    return places;
  }
}

function asString(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[]);
  return text;
}

/** The units of a string, as texts are scanned. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
