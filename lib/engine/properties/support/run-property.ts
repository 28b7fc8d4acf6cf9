import fc from "fast-check";

/** A fixed seed, so that a run can be repeated and never fails by chance; PROPERTY_SEED looks elsewhere. */
const SEED = Number(process.env.PROPERTY_SEED ?? 43568);
/** How many times more cases than usual: PROPERTY_TIMES=50 searches for faults. */
const TIMES = Number(process.env.PROPERTY_TIMES ?? 1);

/** Checks that a property holds of `runs` values; a failure is shrunk and names the smallest value found. */
export function holdsFor<Value>(runs: number, values: fc.Arbitrary<Value>, check: (value: Value) => void) {
  fc.assert(fc.property(values, check), { seed: SEED, numRuns: runs * TIMES, verbose: fc.VerbosityLevel.None });
}

/** Milliseconds that a property may take, here and on a slow machine. */
export const PATIENCE = 60_000 * TIMES;
