import { fillSentence } from "../fill-sentence";
import type { Bilingual, BudgetRow, Rulebook, Sample, TestData, UncertaintyBudget } from "../types";
import { coverageFactorThousandths } from "./coverage-factor";
import { divideHalfAway, massNanograms, powerOfTen, rootUp, trimZeros, writeDecimal } from "./exact";
import { type Component, listComponents } from "./list-components";
import type { Ratio } from "./ratio";
import { combine, readUncertainty, writeUncertainty } from "./read-uncertainty";

/**
 * The table of what makes up the uncertainty of one sample's loss: each source with its distribution, its standard
 * uncertainty and its share of the variance. Rounded up for reading; what decides are the fractions behind it.
 */
export function writeBudget(sample: Sample, given: Omit<TestData, "samples">, rulebook: Rulebook): UncertaintyBudget {
  const before = massNanograms(sample.before, sample.unit) ?? 1n;
  const components = listComponents(sample, given, before);
  const { variance, degreesOfFreedom } = combine(components);
  return {
    sample: sample.id,
    rows: components.map((one) => writeRow(one, variance, before, rulebook)),
    combinedPct: writePct(variance, before),
    coverageFactor: trimZeros(writeDecimal({ digits: coverageFactorThousandths(degreesOfFreedom), scale: 3 })),
    degreesOfFreedom,
    expandedPct: writeUncertainty(before, readUncertainty(sample, given)),
  };
}

function writeRow(component: Component, total: Ratio, before: bigint, rulebook: Rulebook): BudgetRow {
  const { kind, distribution, given, variance, degreesOfFreedom } = component;
  const row: BudgetRow = {
    kind,
    source: nameSource(component, rulebook),
    distribution,
    given,
    standardUncertaintyG: writeDecimal({ digits: rootUp(variance.numerator, variance.denominator), scale: 9 }),
    standardUncertaintyPct: writePct(variance, before),
    sharePct: writeShare(variance, total),
  };
  return degreesOfFreedom === undefined ? row : { ...row, degreesOfFreedom };
}

function nameSource({ kind, source }: Component, rulebook: Rulebook): Bilingual {
  return source === undefined ? fillSentence(rulebook, `budget.${kind}`) : { en: source, zh: source };
}

/** A standard uncertainty in percent of the mass before drying, to six decimals, rounded up. */
function writePct({ numerator, denominator }: Ratio, before: bigint): string {
  return writeDecimal({ digits: rootUp(numerator * powerOfTen(16), denominator * before * before), scale: 6 });
}

function writeShare(part: Ratio, total: Ratio): string {
  if (total.numerator === 0n) return "0.0";
  const share = 1_000n * part.numerator * total.denominator;
  return writeDecimal({ digits: divideHalfAway(share, part.denominator * total.numerator), scale: 1 });
}
