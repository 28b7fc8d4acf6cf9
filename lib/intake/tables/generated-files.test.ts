import { describe, expect, it } from "vitest";
import { type GeneratedFile, generateFile, type Truth } from "./generated-files.fixture";
import { parseTestTable } from "./parse-test-table";
import { readTestTable } from "./read-test-table";
import type { TestTable } from "./types";

const FILES = 500;
const today = new Date("2026-03-05T12:00:00Z");

/** What the file says, as it was read: every digit and unit of it. */
function readTruth(table: TestTable): Truth[] {
  return parseTestTable(table, today).map(({ product, reportDate, statedLossPct, humidityPct, samples }) => ({
    ...(product === undefined ? {} : { product }),
    ...(reportDate === undefined ? {} : { reportDate }),
    ...(statedLossPct === undefined ? {} : { statedLossPct }),
    ...(humidityPct === undefined ? {} : { humidityPct }),
    samples,
  }));
}

/** 0.0100 and 0.01 are one percentage; of a mass each digit counts. */
const plain = (truth: Truth): Truth => ({
  ...truth,
  ...(truth.statedLossPct === undefined ? {} : { statedLossPct: String(Number(truth.statedLossPct)) }),
  ...(truth.humidityPct === undefined ? {} : { humidityPct: String(Number(truth.humidityPct)) }),
});

const isRight = (table: TestTable, truth: Truth): boolean =>
  JSON.stringify(readTruth(table).map((one) => sorted(plain(one)))) === JSON.stringify([sorted(plain(truth))]);

const sorted = (value: object): object =>
  Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, Array.isArray(one) ? one.map(sorted) : one]),
  );

type Verdict = "read" | "asked" | "refused" | "wrong";

function judge({ name, bytes, truth }: GeneratedFile): Verdict {
  const table = readTestTable({ name, bytes }, { today });
  if (table.questions.length > 0) return "asked";
  if (table.problems.length > 0) return "refused";
  return isRight(table, truth) ? "read" : "wrong";
}

/** Puts the writer's answers, one after the other, to the questions that the file raises. */
function answered({ name, bytes, answers }: GeneratedFile): TestTable {
  const given: Record<string, string> = {};
  for (;;) {
    const table = readTestTable({ name, bytes }, { today }, given);
    const open = table.questions.filter(({ key }) => given[key] === undefined && answers[key] !== undefined);
    if (open.length === 0) return table;
    for (const { key } of open) given[key] = answers[key] as string;
  }
}

describe(`${FILES} generated files over locales, delimiters, charsets, number and percent formats`, {
  timeout: 120_000,
}, () => {
  it("are each read right or asked about, and none silently wrong", async () => {
    const files = await Promise.all(Array.from({ length: FILES }, (_, seed) => generateFile(seed + 1)));
    const verdicts = files.map((file) => ({ file, verdict: judge(file) }));
    expect(verdicts.filter(({ verdict }) => verdict === "wrong").map(({ file }) => file.about)).toEqual([]);
    expect(verdicts.filter(({ verdict }) => verdict === "refused").map(({ file }) => file.about)).toEqual([]);
    const wrong = files.filter((file) => !isRight(answered(file), file.truth));
    expect(wrong.map(({ about }) => about)).toEqual([]);
    // To ask about everything would be right as well, and of no use.
    expect(verdicts.filter(({ verdict }) => verdict === "read").length).toBeGreaterThan(FILES / 3);
  });

  it("are compared so that one digit, one unit or one name tells", async () => {
    const files = await Promise.all(Array.from({ length: 40 }, (_, seed) => generateFile(seed + 1)));
    const file = files.find((one) => judge(one) === "read" && one.truth.samples.length > 0) as GeneratedFile;
    const [first] = file.truth.samples;
    for (const change of [{ before: `${first?.before}0` }, { unit: "lb" }, { id: "S9" }]) {
      const samples = file.truth.samples.map((one, n) => (n === 0 ? { ...one, ...change } : one));
      expect(judge({ ...file, truth: { ...file.truth, samples } })).toBe("wrong");
    }
  });
});
