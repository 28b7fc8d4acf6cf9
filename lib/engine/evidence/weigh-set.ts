import type { Requirement, Rulebook, Sample, SampleReading, TestReading } from "../types";
import { findOutlier } from "./find-outlier";
import { noteCoarseBalance } from "./note-coarse-balance";
import { expandedShare } from "./read-uncertainty";
import { caution, type TestProblem } from "./test-problem";
import { weighMean } from "./weigh-mean";
import { type Limit, readMasses, type Weighed } from "./weigh-sample";
import { writeBudget } from "./write-budget";

interface SampleSet {
  /** Those that can be weighed, with what each shows, one by one. */
  samples: Sample[];
  readings: SampleReading[];
  given: TestReading["given"];
  /** What they are held against: nothing where the test is not valid. */
  held: Limit | undefined;
  /** The rulebook's limit, whether or not the test is valid. */
  limit: Limit | undefined;
  requirement: Requirement | undefined;
  rulebook: Rulebook;
}

/** What the samples of a test show together: the mean, what stands out, the budget, and what needs care. */
export function weighSet(set: SampleSet): Pick<TestReading, "mean" | "outliers" | "budget"> & {
  readings: SampleReading[];
  cautions: TestProblem[];
} {
  const { samples, readings, given, held, limit, rulebook } = set;
  if (samples.length === 0) return { readings, cautions: [] };
  const weighed = samples.map((sample) => readMasses(sample, given));
  const outliers = findOutlier(samples.map(({ id }, at) => ({ id, weighed: weighed[at] as Weighed })));
  return {
    readings: outliers?.outlier
      ? readings.map((one) => (one.id === outliers.sample ? { ...one, outlier: true } : one))
      : readings,
    // The mean of one sample is that sample.
    ...(samples.length > 1 && { mean: weighMean(weighed, held, set.requirement?.appliesTo?.value === "mean") }),
    ...(outliers && { outliers }),
    budget: writeBudget(findGreatest(samples, weighed), given, rulebook),
    cautions: [
      ...noteCoarseBalance(samples, given, limit, readings, rulebook),
      ...noteStatedBelowBalance(samples, given, weighed, rulebook),
      ...noteOutlier(outliers, samples.length, rulebook),
    ],
  };
}

/** The sample that lost most, by cross-multiplication; of equals the lightest, then the first by name. */
function findGreatest(samples: Sample[], weighed: Weighed[]): Sample {
  let greatest = 0;
  samples.forEach((sample, at) => {
    const [one, other] = [weighed[at] as Weighed, weighed[greatest] as Weighed];
    const more = one.loss * other.before - other.loss * one.before;
    if (more !== 0n ? more > 0n : isBefore(sample, one, samples[greatest] as Sample, other)) greatest = at;
  });
  return samples[greatest] as Sample;
}

const isBefore = (sample: Sample, one: Weighed, other: Sample, than: Weighed): boolean =>
  one.before !== than.before ? one.before < than.before : sample.id < other.id;

function noteOutlier(outliers: TestReading["outliers"], count: number, rulebook: Rulebook): TestProblem[] {
  if (!outliers?.outlier) return [];
  const { sample, statistic, critical, withinUncertainty } = outliers;
  const sentence = withinUncertainty ? "outlier-within-uncertainty" : "outlier";
  return [caution(rulebook, "outlier", { sample, statistic, critical, count }, sentence)];
}

/** A laboratory's figure below what its own balance brings in is used as stated, and the reader is told. */
function noteStatedBelowBalance(
  samples: Sample[],
  given: TestReading["given"],
  weighed: Weighed[],
  rulebook: Rulebook,
): TestProblem[] {
  const { expandedUncertaintyPct: stated, ...rest } = given;
  if (stated === undefined || given.balanceAccuracyG === undefined) return [];
  const below = samples.find((sample, at) => {
    const one = weighed[at] as Weighed;
    const own = readMasses(sample, rest).uncertainty;
    return expandedShare(one.before, one.uncertainty, 12) < expandedShare(one.before, own, 12);
  });
  return below ? [caution(rulebook, "stated-below-balance", { stated, sample: below.id })] : [];
}
