import type { DecisionRule, Sample, SampleReading, TestData } from "../types";
import { type Conformity, conformity, type Operator } from "./conformity-rules";
import { divideHalfAway, massNanograms, signOf, writeDecimal } from "./exact";
import { cumulativeNormal, writeProbability } from "./normal-distribution";
import {
  gainBeyondUncertainty,
  readUncertainty,
  scaleToCompare,
  type Uncertainty,
  writeUncertainty,
} from "./read-uncertainty";
import { writeComparison } from "./write-comparison";

/** What a loss is held against: at most (<=) or below (<) so many parts per million of the mass before drying. */
export interface Limit {
  ppm: number;
  operator: Operator;
  /** Absent: four outcomes. */
  decisionRule?: DecisionRule;
}

/** From best to worst: the worst sample decides a test, and the worst valid test a claim. */
export const CONFORMITIES = ["pass", "conditional-pass", "conditional-fail", "fail"] as const satisfies Conformity[];

export type SampleFault = "mass-finer-than-nanogram" | "mass-not-positive" | "gain-beyond-uncertainty";

/** A sample in whole nanograms; a gain within the uncertainty is no loss (house.gain): the balance erred. */
export interface Weighed {
  before: bigint;
  loss: bigint;
  uncertainty: Uncertainty;
}

/** Why a sample cannot be weighed at all. Intake refuses such data; here they only make the test invalid. */
export function findSampleFault(sample: Sample, test: Omit<TestData, "samples">): SampleFault | null {
  const before = massNanograms(sample.before, sample.unit);
  const after = massNanograms(sample.after, sample.unit);
  if (before === null || after === null) return "mass-finer-than-nanogram";
  if (before <= 0n || after <= 0n) return "mass-not-positive";
  return gainBeyondUncertainty(sample, test) ? "gain-beyond-uncertainty" : null;
}

/** The masses of a sample without a fault. */
export function readMasses(sample: Sample, test: Omit<TestData, "samples">): Weighed {
  const before = massNanograms(sample.before, sample.unit) ?? 0n;
  const after = massNanograms(sample.after, sample.unit) ?? 0n;
  return { before, loss: after > before ? 0n : before - after, uncertainty: readUncertainty(sample, test) };
}

/** Loss and uncertainty of a sample without a fault, and, against a limit, what the numbers show. */
export function weighSample(sample: Sample, test: Omit<TestData, "samples">, limit?: Limit): SampleReading {
  const { before, loss, uncertainty } = readMasses(sample, test);
  const reading: SampleReading = {
    id: sample.id,
    before: sample.before,
    after: sample.after,
    unit: sample.unit,
    beforeNanograms: before.toString(),
    lossNanograms: loss.toString(),
    lossPct: writeDecimal({ digits: divideHalfAway(loss * 1_000_000n, before), scale: 4 }),
    expandedUncertaintyPct: writeUncertainty(before, uncertainty),
  };
  return limit ? { ...reading, ...compareToLimit({ before, loss, uncertainty }, limit) } : reading;
}

/** Decided in whole numbers: m = limit · M1 − loss, and |m| against U · M1. */
function compareToLimit(weighed: Weighed, limit: Limit) {
  const { before, loss, uncertainty } = weighed;
  const margin = BigInt(limit.ppm) * before - 1_000_000n * loss;
  const compared = scaleToCompare(margin, before, uncertainty);
  const clear = signOf(compared.distance - compared.uncertainty);
  return {
    evidence: conformity(signOf(-margin), clear, limit.operator, limit.decisionRule),
    probability: readProbability(signOf(margin), compared, limit.operator),
    arithmetic: writeComparison(weighed, margin, compared, limit),
  };
}

/**
 * How likely the true loss meets the limit, as JCGM 106:2012 (7.3) has it, by a normal distribution whose standard
 * uncertainty is U/2: where k is greater than 2, that is wider than u and leaves more open. Shown; it never decides.
 */
export function readProbability(
  margin: -1 | 0 | 1,
  { distance, uncertainty, squared }: ReturnType<typeof scaleToCompare>,
  operator: Operator,
): string {
  if (uncertainty === 0n) return margin > 0 || (margin === 0 && operator === "<=") ? "1.000" : "0.000";
  const square = squared
    ? { numerator: 4n * distance, denominator: uncertainty }
    : { numerator: 4n * distance * distance, denominator: uncertainty * uncertainty };
  return writeProbability(cumulativeNormal({ sign: margin, square }));
}
