/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Byte offsets of UTF-8 as UTF-16 offsets of the same text. */
export function unitsOfBytes(text: string): (byte: number) => number {
  const unitAt = new Int32Array(Buffer.byteLength(text) + 1);
  let byte = 0;
  for (let unit = 0; unit < text.length; ) {
    const point = text.codePointAt(unit) as number;
    const units = point > 0xffff ? 2 : 1;
    unitAt[byte] = unit;
    byte += point > 0xffff ? 4 : point > 0x7ff ? 3 : point > 0x7f ? 2 : 1;
    unit += units;
  }
  unitAt[byte] = text.length;
  return (at) => unitAt[at] as number;
}

/** Of what another program found, what we did not: nothing, where ours is a superset. */
export function findMissing(theirs: Stretch[], ours: Iterable<Stretch>): Stretch[] {
  const found = new Set<number>();
  // One number a stretch: terms are far shorter than 2^10 units.
  for (const { start, end } of ours) found.add(start * 1024 + (end - start));
  return theirs.filter(({ start, end }) => !found.has(start * 1024 + (end - start)));
}
