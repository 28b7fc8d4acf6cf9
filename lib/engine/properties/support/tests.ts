import fc from "fast-check";
import type { Sample } from "@/lib/engine/types";

const NANOGRAM_POWER = { g: 9, mg: 6, kg: 12 } as const;
const UNITS = ["g", "mg", "kg"] as const satisfies Sample["unit"][];
/** Parts per million that are lost: around both limits in use, at them, nothing, a small gain, and anywhere. */
const lossPpm = fc.oneof(
  fc.constantFrom(0, 5_000, 10_000, -1, -10, 4_999, 5_001, 9_999, 10_001),
  fc.integer({ min: 4_900, max: 5_100 }),
  fc.integer({ min: 9_900, max: 10_100 }),
  fc.integer({ min: -50, max: 999_000 }),
);

/** Masses before and after drying in whole nanograms; the first is a whole number of micrograms. */
export const masses = fc
  .tuple(fc.bigInt({ min: 1n, max: 900_000_000n }), lossPpm)
  .map(([micrograms, ppm]) => ({
    before: micrograms * 1_000n,
    after: micrograms * 1_000n - (micrograms * BigInt(ppm)) / 1_000n,
  }))
  .filter(({ after }) => after > 0n);

/** Whole nanograms as a plain decimal of a unit: 1500000 ng are "1.5" mg. */
export function writeMass(nanograms: bigint, unit: Sample["unit"]): string {
  const power = NANOGRAM_POWER[unit];
  const digits = nanograms.toString().padStart(power + 1, "0");
  return `${digits.slice(0, -power)}.${digits.slice(-power)}`;
}

export const unit = fc.constantFrom(...UNITS);

const samples = fc.array(fc.tuple(masses, unit), { maxLength: 4 }).map((rows) =>
  rows.map(([{ before, after }, unit], i) => ({
    id: `S${i + 1}`,
    before: writeMass(before, unit),
    after: writeMass(after, unit),
    unit,
  })),
);

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const decimal = (max: number, places: number) =>
  fc.tuple(fc.nat(max), fc.nat(10 ** places - 1)).map(([whole, part]) => `${whole}.${`${part}`.padStart(places, "0")}`);

/** A test as one would enter it; intake may still refuse it for what it says together. */
export const anyTest = fc.record({
  product: maybe(fc.constantFrom("Aurora X", "Aurora", "MG-7", "北辰 E5", "云雀", "nobody's")),
  laboratory: maybe(fc.constantFrom("CATARC", "第三方实验室")),
  reportNumber: maybe(fc.constantFrom("WT-2026-01", "№ 7")),
  reportDate: maybe(fc.constantFrom("2026-01-31", "2025-12-30")),
  sampledBy: maybe(fc.constantFrom("maker", "laboratory", "authority")),
  temperatureC: maybe(fc.constantFrom("120", "118", "122.0", "117.9", "122.1", "-20")),
  durationH: maybe(fc.oneof(fc.constantFrom("6", "5.99", "24"), decimal(30, 2))),
  vacuum: maybe(fc.constantFrom("yes", "no", true, false)),
  pressurePa: maybe(decimal(200_000, 1)),
  humidityPct: maybe(fc.constantFrom("0.035", "0.036", "45")),
  stateOfChargePct: maybe(decimal(99, 1)),
  visibleLiquid: maybe(fc.constantFrom("yes", "no")),
  balanceAccuracyG: maybe(fc.constantFrom("0.01", "0.001", "0.0000001", "0.1")),
  expandedUncertaintyPct: maybe(fc.oneof(fc.constantFrom("0", "0.05", "0.2", "1.5"), decimal(8, 5))),
  statedLossPct: maybe(fc.oneof(fc.constantFrom("0.5", "0.49", "1.0"), decimal(40, 3))),
  samples,
});
