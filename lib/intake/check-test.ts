import { gainBeyondUncertainty, massNanograms } from "@/lib/engine/evidence";
import type { Sample } from "@/lib/engine/types";
import { askPercentOrFraction } from "./ask-percent-or-fraction";
import type { RawProblem } from "./describe-problem";
import { figureOf, type HalfReadTest } from "./half-read-test";

/** Decimals up to which a mass is a whole number of nanograms, in which the engine computes. */
const MASS_DECIMALS = { g: 9, mg: 6, kg: 12 } as const;

type HalfReadSample = Record<keyof Sample, unknown>;
type IndexedSample = { sample: Sample; index: number };

/** What is wrong between the fields of a test: holes in rows, names given twice, masses that cannot be. */
export function checkTest(value: unknown): RawProblem[] {
  if (typeof value !== "object" || value === null) return [];
  const test = value as HalfReadTest;
  if (isEmpty(test)) return [{ code: "empty-test", path: [] }];
  const rows = Array.isArray(test.samples) ? (test.samples as unknown[]) : [];
  const samples = rows.flatMap(readRow);
  return [
    ...rows.flatMap(checkRow),
    ...checkNames(rows),
    ...samples.flatMap(checkDigits),
    ...checkAccuracy(test, samples),
    ...checkGains(test, samples),
    ...askPercentOrFraction(
      test,
      samples.map(({ sample }) => sample),
    ),
  ];
}

const isEmpty = (test: HalfReadTest): boolean =>
  Object.values(test).every((value) => value === undefined || (Array.isArray(value) && value.length === 0));

const isRefused = (value: unknown): boolean => value !== undefined && typeof value !== "string";

const isRow = (row: unknown): row is HalfReadSample => typeof row === "object" && row !== null && !("status" in row);

function readRow(row: unknown, index: number): IndexedSample[] {
  if (!isRow(row)) return [];
  const { id, before, after, unit } = row;
  const complete = typeof before === "string" && typeof after === "string" && typeof unit === "string";
  return complete ? [{ index, sample: { id: String(id), before, after, unit: unit as Sample["unit"] } }] : [];
}

function checkRow(row: unknown, index: number): RawProblem[] {
  if (!isRow(row)) return [];
  return (["id", "before", "after", "unit"] as const)
    .filter((field) => row[field] === undefined)
    .map((field) => ({
      code: field === "unit" ? "unit-missing" : "half-filled-row",
      path: ["samples", index, field],
    }));
}

function checkNames(rows: unknown[]): RawProblem[] {
  const names = new Set<unknown>();
  return rows.flatMap((row, index): RawProblem[] => {
    const id = isRow(row) ? row.id : undefined;
    if (typeof id !== "string") return [];
    if (names.has(id)) return [{ code: "duplicate-sample-id", path: ["samples", index, "id"], data: { given: id } }];
    names.add(id);
    return [];
  });
}

function checkDigits({ sample, index }: IndexedSample): RawProblem[] {
  const decimals = MASS_DECIMALS[sample.unit];
  return (["before", "after"] as const)
    .filter((field) => massNanograms(sample[field], sample.unit) === null)
    .map((field) => ({
      code: "too-many-digits",
      path: ["samples", index, field],
      data: { given: sample[field], whole: 9, decimals },
    }));
}

const GRAMS = { g: 1, mg: 1e-3, kg: 1e3 } as const;

/** An accuracy as large as the mass itself is one given in another unit, most often milligrams. */
function checkAccuracy(test: HalfReadTest, samples: IndexedSample[]): RawProblem[] {
  const accuracy = figureOf(test, "balanceAccuracyG");
  const tooLight = samples.find(({ sample }) => Number(accuracy) >= Number(sample.before) * GRAMS[sample.unit]);
  if (accuracy === undefined || !tooLight) return [];
  const { before, unit } = tooLight.sample;
  return [{ code: "accuracy-not-below-mass", path: ["balanceAccuracyG"], data: { given: accuracy, before, unit } }];
}

const WEIGHING_FIGURES = ["balanceAccuracyG", "expandedUncertaintyPct", "weighingsPerMass"] as const;
const WEIGHING_LISTS = ["repeatWeighingsG", "uncertaintyAdded"] as const;

/** A list that was refused, or an entry of it. */
const isHalfRead = (list: unknown): boolean =>
  list !== undefined &&
  !(Array.isArray(list) && list.every((one) => typeof one === "string" || (isRow(one) && isWhole(one))));
const isWhole = (added: object): boolean =>
  "distribution" in added && Object.values(added).every((value) => value === undefined || typeof value === "string");

function checkGains(test: HalfReadTest, samples: IndexedSample[]): RawProblem[] {
  // A figure that was refused is worded at its own field; what it would have excused cannot be told.
  if (WEIGHING_FIGURES.some((field) => isRefused(test[field])) || WEIGHING_LISTS.some((list) => isHalfRead(test[list])))
    return [];
  const weighing = {
    ...Object.fromEntries(WEIGHING_FIGURES.map((field) => [field, figureOf(test, field)])),
    ...Object.fromEntries(WEIGHING_LISTS.map((list) => [list, test[list]])),
  };
  return samples
    .filter(({ sample }) => checkDigits({ sample, index: 0 }).length === 0)
    .filter(({ sample }) => gainBeyondUncertainty(sample, weighing))
    .map(({ sample: { before, after, unit }, index }) => ({
      code: "gain-beyond-uncertainty",
      path: ["samples", index, "after"],
      data: { before, after, unit },
    }));
}
