import type { Rulebook, Sample, TestData, TestReading } from "../types";
import {
  divideUp,
  halfWidthNanograms,
  lastDigitNanograms,
  massNanograms,
  powerOfTen,
  rootUp,
  writeGrams,
} from "./exact";
import { caution, type TestProblem } from "./test-problem";
import type { Limit } from "./weigh-sample";

/** The expanded uncertainty of the weighing may be at most this part of the limit (house.balance-fits-sample). */
const PART = 4n;

/**
 * Says it where the balance is too coarse for its sample to decide the limit, and how heavy a sample would have to be.
 * One sentence a test, of the lightest sample. What the laboratory states as uncertainty speaks for itself.
 */
export function noteCoarseBalance(
  samples: Sample[],
  given: Omit<TestData, "samples">,
  limit: Limit | undefined,
  readings: TestReading["samples"],
  rulebook: Rulebook,
): TestProblem[] {
  if (given.expandedUncertaintyPct !== undefined || limit === undefined || limit.ppm === 0) return [];
  const lightest = samples.reduce<Sample | undefined>(
    (light, one) => (light && mass(light) <= mass(one) ? light : one),
    undefined,
  );
  if (!lightest) return [];
  const fromBalance = given.balanceAccuracyG !== undefined;
  const halfWidth = fromBalance
    ? halfWidthNanograms(given.balanceAccuracyG ?? "0")
    : lastDigitNanograms([lightest.before, lightest.after], lightest.unit);
  const needed = massNeeded(halfWidth, limit.ppm);
  if (mass(lightest) >= needed) return [];
  const evidence = readings.find(({ id }) => id === lightest.id)?.evidence;
  const clear = evidence === "pass" || evidence === "fail" ? "-yet-clear" : "";
  const data = {
    sample: lightest.id,
    mass: `${lightest.before} ${lightest.unit}`,
    accuracyG: fromBalance ? (given.balanceAccuracyG ?? "") : writeGrams(halfWidth),
    limitPct: writeLimit(limit.ppm),
    atLeastG: writeGrams(twoDigitsUp(needed)),
  };
  const sentence = `balance-too-coarse${fromBalance ? "" : "-by-digits"}${clear}`;
  return [caution(rulebook, "balance-too-coarse", data, sentence)];
}

const mass = ({ before, unit }: Sample): bigint => massNanograms(before, unit) ?? 0n;

/** The smallest M1 with U · PART ≤ L · M1, where U² = 8a²/3. */
function massNeeded(halfWidthNanograms: bigint, limitPpm: number): bigint {
  const scaled = PART * 1_000_000n * halfWidthNanograms;
  return rootUp(8n * scaled * scaled, 3n * BigInt(limitPpm) ** 2n);
}

/** Two digits, rounded up: nobody weighs in a sample of 13.0640 g. */
function twoDigitsUp(nanograms: bigint): bigint {
  const unit = powerOfTen(Math.max(0, nanograms.toString().length - 2));
  return divideUp(nanograms, unit) * unit;
}

const writeLimit = (ppm: number): string => writeGrams(BigInt(ppm) * 100_000n);
