/** One line of `npm run bench`. */
export interface Measured {
  bench: string;
  unit: string;
  ours: number;
  peers: Record<string, number>;
  /** How many times as fast, or as long, as each. */
  ratios: Record<string, number>;
  [more: string]: unknown;
}

type Contestants<Name extends string> = Record<Name, () => unknown>;

/**
 * Seconds of each contestant: they run by turns, so that what else the machine does meets all alike, and the middle
 * one of the rounds counts. The first rounds warm up and count for nothing.
 */
export async function raceMedians<Name extends string>(
  contestants: Contestants<Name>,
  { rounds = 9, warmUps = 2 } = {},
): Promise<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of names) {
      const from = performance.now();
      await contestants[name]();
      if (round >= 0) times[name].push((performance.now() - from) / 1000);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Four significant figures are more than a busy machine repeats. */
export const round = (value: number): number => Number(value.toPrecision(4));

export const megabytes = (texts: string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** The first documents of a corpus that make up so many bytes: for what would take hours over all of it. */
export function takeBytes(documents: string[], bytes: number): string[] {
  let taken = 0;
  return documents.filter((text) => {
    const wanted = taken < bytes;
    taken += wanted ? Buffer.byteLength(text) : 0;
    return wanted;
  });
}

/** A line in MB/s: ours and each peer's, of the megabytes that it was given and the seconds that it took. */
export function speeds(
  bench: string,
  ours: { megabytes: number; seconds: number },
  peers: Record<string, { megabytes: number; seconds: number }>,
): Measured {
  const own = ours.megabytes / ours.seconds;
  const each = Object.entries(peers).map(([name, one]) => [name, one.megabytes / one.seconds] as const);
  return {
    bench,
    unit: "MB/s",
    ours: round(own),
    peers: Object.fromEntries(each.map(([name, speed]) => [name, round(speed)])),
    ratios: Object.fromEntries(each.map(([name, speed]) => [name, round(own / speed)])),
  };
}
