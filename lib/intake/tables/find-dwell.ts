/** One reading of a thermogram in exact decimals: hours and degrees scaled by their own powers of ten. */
export interface Reading {
  row: number;
  /** In the smallest unit that the file's times need. */
  time: bigint;
  /** In the smallest unit that the file's temperatures need. */
  temperature: bigint;
}

export interface DwellAsked {
  /** In the unit of the readings. */
  duration: bigint;
  lowest: bigint;
  highest: bigint;
  /** Between two readings further apart nobody knows what the temperature was. */
  longestGap: bigint;
}

export type Dwell = { start: number; end: number } | { longest?: { start: number; end: number; time: bigint } };

/**
 * The first unbroken stretch of readings within the temperatures that lasts as long as asked: the indexes of its first
 * reading, and of the first one by which the time has passed. Nothing is interpolated or extrapolated; a gap between
 * readings breaks the stretch.
 */
export function findDwell(readings: Reading[], { duration, lowest, highest, longestGap }: DwellAsked): Dwell {
  let start: number | undefined;
  let longest: { start: number; end: number; time: bigint } | undefined;
  for (const [index, { time, temperature }] of readings.entries()) {
    if (temperature < lowest || temperature > highest) {
      start = undefined;
      continue;
    }
    const previous = readings[index - 1];
    if (start === undefined || (previous && time - previous.time > longestGap)) start = index;
    const lasted = time - (readings[start]?.time ?? time);
    if (lasted >= duration) return { start, end: index };
    if (longest === undefined || lasted > longest.time) longest = { start, end: index, time: lasted };
  }
  return longest ? { longest } : {};
}
