/** One benchmark's result, printed as a line of JSON. */
export interface Measured {
  bench: string;
  unit: string;
  ours: number;
  peers: Record<string, number>;
  ratios: Record<string, number>;
}

/**
 * Runs every contestant once a round, in turn, so that a slow moment of the machine falls on all of them; the first
 * rounds warm up and are dropped. Returns each one's median seconds.
 */
export function raceMedians<Name extends string>(
  contestants: Record<Name, () => unknown>,
  rounds = 9,
): Record<Name, number> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = -2; round < rounds; round += 1) {
    for (const name of names) {
      const from = performance.now();
      contestants[name]();
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
