import type { Bilingual, Sample } from "@/lib/engine/types";
import type { RawProblem } from "./describe-problem";
import { figureOf, type HalfReadTest } from "./half-read-test";

type PercentField = "statedLossPct" | "expandedUncertaintyPct";

/**
 * 0.5 % and the fraction 0.005 are the same loss, and the limit lies just there: a figure that is a hundredfold off is
 * asked about and never converted. Writing the sign ("0.005 %") answers, and nothing is asked. These are triggers of a
 * question, not limits of a verdict, so plain numbers will do.
 */
export function askPercentOrFraction(test: HalfReadTest, samples: Sample[]): RawProblem[] {
  return [...askAboutLoss(test, samples), ...askAboutUncertainty(test, samples)];
}

function askAboutLoss(test: HalfReadTest, samples: Sample[]): RawProblem[] {
  const stated = unsigned(test, "statedLossPct");
  if (stated === undefined) return [];
  const losses = samples.map(lossOf).filter((loss) => loss > 0);
  if (losses.length === 0) {
    if (Array.isArray(test.samples) && test.samples.length > 0) return [];
    return stated > 0 && stated < 0.05 ? [ask("statedLossPct", test, "times", tooSmallAlone)] : [];
  }
  const near = (value: number) => value >= Math.min(...losses) * 0.8 && value <= Math.max(...losses) * 1.25;
  if (near(stated)) return [];
  const range = [Math.min(...losses), Math.max(...losses)].map((loss) => loss.toFixed(4)) as [string, string];
  if (near(stated * 100)) return [ask("statedLossPct", test, "times", fromMasses(range))];
  if (near(stated / 100)) return [ask("statedLossPct", test, "over", fromMasses(range))];
  return [];
}

function askAboutUncertainty(test: HalfReadTest, samples: Sample[]): RawProblem[] {
  const stated = unsigned(test, "expandedUncertaintyPct");
  if (stated === undefined || stated === 0) return [];
  if (stated >= 10) return [ask("expandedUncertaintyPct", test, "over", tooLargeAlone)];
  const accuracy = Number(figureOf(test, "balanceAccuracyG") ?? 0);
  if (accuracy === 0 || samples.length === 0) return [];
  // Two weighings, each within ± accuracy, k = 2: √(8/3) of it, as in the engine.
  const grams = { g: 1, mg: 1e-3, kg: 1e3 };
  const ofBalance = samples.map(({ before, unit }) => (163.3 * accuracy) / (Number(before) * grams[unit]));
  if (stated < Math.min(...ofBalance) / 20) return [ask("expandedUncertaintyPct", test, "times", belowBalance)];
  const aboveLosses = samples.every((sample) => stated > lossOf(sample));
  if (stated >= 0.5 && aboveLosses && stated > Math.max(...ofBalance) * 50) {
    return [ask("expandedUncertaintyPct", test, "over", aboveBalance)];
  }
  return [];
}

const lossOf = ({ before, after }: Sample): number => ((Number(before) - Number(after)) / Number(before)) * 100;

/** The figure, unless its sign already says that it is a percentage. */
function unsigned(test: HalfReadTest, field: PercentField): number | undefined {
  const value = test[field];
  return typeof value === "string" && !value.endsWith("%") ? Number(value) : undefined;
}

function ask(field: PercentField, test: HalfReadTest, other: "times" | "over", why: Bilingual): RawProblem {
  const given = figureOf(test, field) ?? "";
  const data = { given, other: moveByHundred(given, other), why };
  return { code: "percent-or-fraction", path: [field], data };
}

/** Moves the point of a plain decimal by two places: 0.005 → 0.5, 50 → 0.5. */
export function moveByHundred(decimal: string, direction: "times" | "over"): string {
  const [whole = "0", decimals = ""] = decimal.split(".");
  const digits = whole.padStart(3, "0") + decimals.padEnd(2, "0");
  const point = Math.max(whole.length, 3) + (direction === "times" ? 2 : -2);
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  const right = digits.slice(point).replace(/0+$/, "");
  return right === "" ? left : `${left}.${right}`;
}

const fromMasses = ([low, high]: [string, string]): Bilingual => {
  const loss = low === high ? `${low} %` : `${low} – ${high} %`;
  return { en: `the masses give ${loss}.`, zh: `由质量算得 ${loss.replace(" %", "%")}。` };
};
const tooSmallAlone: Bilingual = {
  en: "no masses are given, and so small a loss is rare.",
  zh: "未提供质量，而如此小的失重率很少见。",
};
const tooLargeAlone: Bilingual = {
  en: "an uncertainty of that many percentage points leaves nothing to decide.",
  zh: "如此大的不确定度（百分点）无法作出任何判断。",
};
const belowBalance: Bilingual = {
  en: "it is far below what the stated balance alone brings in.",
  zh: "它远小于所填天平本身带来的不确定度。",
};
const aboveBalance: Bilingual = {
  en: "it is above every loss measured and far above what the stated balance brings in.",
  zh: "它大于所有测得的失重率，也远大于所填天平带来的不确定度。",
};
