import type { Problem } from "@/lib/engine/types";
import { type AddedRow, addedField, readAdded } from "./added-of-form";

/** What was typed, by field name of the form, to be shown again beside the problems. */
export type FormValues = Record<string, string>;

export const requestFields = [
  "text",
  "product",
  "maker",
  "claimDate",
  "sourceUrl",
  "rulebook",
  "decisionRule",
] as const;
export const testFields = [
  "product",
  "method",
  "laboratory",
  "accreditation",
  "accreditationNumber",
  "reportNumber",
  "reportDate",
  "sampledBy",
  "productTie",
  "opening",
  "instrument",
  "balanceCalibration",
  "temperatureC",
  "durationH",
  "vacuum",
  "pressurePa",
  "ambientTemperatureC",
  "humidityPct",
  "stateOfChargePct",
  "visibleLiquid",
  "balanceAccuracyG",
  "expandedUncertaintyPct",
  "repeatWeighingsG",
  "weighingsPerMass",
] as const;
export const rowField = /^samples\.(\d{1,4})\.(id|before|after)$/;
/** Tests that were read from a file, as a JSON list: they travel with the form like what was typed. */
export const takenField = /^taken\.(\d{1,3})$/;
/** A document that was read before, as JSON (FormDocument): it travels with the form too. */
export const documentField = /^document\.(\d{1,3})$/;
/** Answer of the choice of rulebooks that stands for one's own, whose JSON is the value `ownRulebook`. */
export const OWN_RULEBOOK = "own";

/** A row of the form's table that was filled in, with its own number there. */
export interface FormRow {
  number: number;
  id: string;
  before: string;
  after: string;
}

/** A form as the JSON request that it stands for, and where in the form each part of it comes from. */
export interface FormRequest {
  raw: Record<string, unknown>;
  rows: FormRow[];
  added: AddedRow[];
  /** Of each test of the request the value that carries it, `taken.2`; undefined for the one that was typed. */
  tests: (string | undefined)[];
}

/** Imports nothing that a browser lacks: the page asks it the same question before it posts. */
export function requestOfForm(values: FormValues): FormRequest {
  const rows = readRows(values);
  const added = readAdded(values);
  const test = readFilled(testFields, values, "test.");
  const unit = values["test.unit"] ?? "";
  const samples = rows.map(({ number: _, ...row }) => ({ ...row, unit }));
  const uncertaintyAdded = added.map(({ number: _, ...row }) => row);
  const typed = { ...test, ...(added.length > 0 ? { uncertaintyAdded } : {}), samples };
  const files = listTaken(values).flatMap((name) => readTaken(values[name]).map((one) => ({ name, one })));
  // Without samples of its own, what is typed beside tests from files is said of those: their own word stands first.
  const completes = rows.length === 0 && files.length > 0;
  const { samples: _, ...stated } = typed;
  const taken = completes ? files.map(({ name, one }) => ({ name, one: complete(one, stated) })) : files;
  const hasTest = !completes && (rows.length > 0 || added.length > 0 || Object.keys(test).length > 0);
  return {
    raw: {
      ...readFilled(requestFields, values),
      ...readOwn(values),
      tests: [...(hasTest ? [typed] : []), ...taken.map(({ one }) => one)],
    },
    rows,
    added,
    tests: [...(hasTest ? [undefined] : []), ...taken.map(({ name }) => name)],
  };
}

const complete = (test: unknown, stated: object): unknown =>
  typeof test === "object" && test !== null && !Array.isArray(test) ? { ...stated, ...test } : test;

/** Names of the values that carry tests from files, in the order in which they were taken. */
export function listTaken(values: FormValues): string[] {
  const names = Object.keys(values).filter((name) => takenField.test(name) && values[name] !== "");
  return names.sort((a, b) => Number(takenField.exec(a)?.[1]) - Number(takenField.exec(b)?.[1]));
}

/** What such a value holds. The page itself wrote it; anything else is refused as a test like any other. */
export function readTaken(json: string | undefined): unknown[] {
  const read = readJson(json);
  return Array.isArray(read) ? read : [read];
}

function readOwn(values: FormValues): { rulebook?: unknown } {
  if (values.rulebook !== OWN_RULEBOOK || !values.ownRulebook) return {};
  const read = readJson(values.ownRulebook);
  return { rulebook: typeof read === "object" && read !== null ? read : OWN_RULEBOOK };
}

function readJson(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? "");
  } catch {
    return undefined;
  }
}

/** In the order of their numbers. A row that carries nothing but its running number was never filled in. */
function readRows(values: FormValues): FormRow[] {
  const numbers = new Set(Object.keys(values).flatMap((name) => rowField.exec(name)?.[1] ?? []));
  return [...numbers]
    .map(Number)
    .sort((a, b) => a - b)
    .map((number) => ({
      number,
      id: values[`samples.${number}.id`]?.trim() ?? "",
      before: values[`samples.${number}.before`]?.trim() ?? "",
      after: values[`samples.${number}.after`]?.trim() ?? "",
    }))
    .filter(
      ({ number, id, before, after }) => before !== "" || after !== "" || (id !== "" && id !== String(number + 1)),
    );
}

function readFilled(names: readonly string[], values: FormValues, prefix = ""): Record<string, string> {
  const filled = names.map((name) => [name, values[prefix + name] ?? ""] as const);
  return Object.fromEntries(filled.filter(([, value]) => value.trim() !== ""));
}

/** Problems of the request at the rows of the form that they come from; one unit stands for all rows. */
export function placeInForm(problems: Problem[], { rows, added, tests }: FormRequest): Problem[] {
  const firstUnit = problems.find(({ path }) => path.endsWith(".unit"));
  return problems
    .filter((problem) => !problem.path.endsWith(".unit") || problem === firstUnit || isTaken(problem.path, tests))
    .map((problem) => ({ ...problem, path: placePath(problem.path, rows, added, tests) }));
}

const takenAt = (path: string, tests: FormRequest["tests"]) => tests[Number(/^tests\.(\d+)/.exec(path)?.[1] ?? -1)];
const isTaken = (path: string, tests: FormRequest["tests"]) => takenAt(path, tests) !== undefined;

function placePath(path: string, rows: FormRow[], added: AddedRow[], tests: FormRequest["tests"]): string {
  const taken = takenAt(path, tests);
  if (taken !== undefined) return taken;
  const [, index = "", field = ""] = /^tests\.0\.uncertaintyAdded\.(\d+)(?:\.(\w+))?/.exec(path) ?? [];
  if (index !== "") return `added.${added[Number(index)]?.number ?? 0}.${addedField(field)}`;
  return path.replace(/^(tests\.0\.samples\.)(\d+)/, (whole, start: string, at: string) => {
    const row = rows[Number(at)];
    return row ? start + row.number : whole;
  });
}
