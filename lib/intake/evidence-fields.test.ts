import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseAuditRequest } from ".";

const today = new Date("2026-03-01T12:00:00Z");
const samples = [{ id: "1", before: "100.00", after: "99.60", unit: "g" }];
const parse = (test: object, request: object = {}) =>
  parseAuditRequest({ text: "A solid-state battery.", ...request, tests: [{ samples, ...test }] }, today);
const told = (test: object, request: object = {}) => {
  const parsed = parse(test, request);
  return parsed.ok ? [] : parsed.problems.map(({ code, path, say }) => [code, path, say.en]);
};
const codes = (test: object, request: object = {}) => told(test, request).map(([code, path]) => `${code} ${path}`);
const read = (test: object) => {
  const parsed = parse(test);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.input.tests[0];
};

test("the links of the chain of custody are lines of text, in English or Chinese names", () => {
  const links = { productTie: "serial 17", opening: "cut", instrument: "XS205", balanceCalibration: "2026-01, no. 5" };
  expect(read({ ...links, 认可编号: "L0001" })).toMatchObject({ ...links, accreditationNumber: "L0001" });
  expect(codes({ opening: "a\nb" })).toEqual(["line-break tests.0.opening"]);
});

describe("repeated weighings", () => {
  test("are a list or one text with semicolons, and stay as they were given", () => {
    const repeatWeighingsG = ["10.000", "10.001", "10.002"];
    expect(read({ repeatWeighingsG })).toMatchObject({ repeatWeighingsG });
    expect(read({ repeatWeighingsG: "10.000; 10.001；10.002" })).toMatchObject({ repeatWeighingsG });
    expect(read({ repeatWeighingsG: null })).not.toHaveProperty("repeatWeighingsG");
  });
  test.each([
    [["1", "2"], "number-of-weighings"],
    [Array(101).fill("1"), "number-of-weighings"],
    [["1", "2", "x"], "not-a-number"],
    [["1", "2", ""], "not-a-number"],
    [["1", "2", "0"], "mass-not-positive"],
    [7, "not-a-list"],
  ])("%j: %s", (repeatWeighingsG, code) => {
    expect(codes({ repeatWeighingsG })).toEqual([`${code} tests.0.repeatWeighingsG`]);
  });
  test.each([
    ["0", "out-of-range"],
    ["1.5", "too-many-digits"],
    ["1001", "out-of-range"],
  ])("%s weighings per mass: %s", (weighingsPerMass, code) => {
    expect(codes({ weighingsPerMass })).toEqual([`${code} tests.0.weighingsPerMass`]);
    expect(codes({ weighingsPerMass: "3" })).toEqual([]);
  });
  test("excuse a gain that they explain, as the engine has it", () => {
    const gained = [{ id: "1", before: "100.00", after: "100.05", unit: "g" }];
    const scattered = { balanceAccuracyG: "0.01", repeatWeighingsG: ["10.00", "10.02", "10.04"] };
    expect(codes({ balanceAccuracyG: "0.01", samples: gained })).toEqual([
      "gain-beyond-uncertainty tests.0.samples.0.after",
    ]);
    expect(codes({ ...scattered, samples: gained })).toEqual([]);
  });
});

describe("an added uncertainty", () => {
  const added = (one: object) => ({ uncertaintyAdded: [one] });
  test("keeps the user's words, and its distribution in English or Chinese", () => {
    const one = { source: "water", distribution: "矩形", halfWidthG: "0.01" };
    expect(read(added(one))).toMatchObject(added({ ...one, distribution: "rectangular" }));
  });
  test.each([
    [{ distribution: "normal", expandedG: "0.01" }, "added-incomplete tests.0.uncertaintyAdded.0.source"],
    [{ source: "x", expandedG: "0.01" }, "added-incomplete tests.0.uncertaintyAdded.0.distribution"],
    [{ source: "x", distribution: "normal", halfWidthG: "1" }, "added-needs-expanded tests.0.uncertaintyAdded.0"],
    [{ source: "x", distribution: "rectangular" }, "added-needs-half-width tests.0.uncertaintyAdded.0"],
    [
      { source: "x", distribution: "triangular", halfWidthG: "1", halfWidthPct: "1" },
      "added-needs-half-width tests.0.uncertaintyAdded.0",
    ],
    [
      { source: "x", distribution: "rectangular", halfWidthG: "1", coverageFactor: "2" },
      "added-without-factor tests.0.uncertaintyAdded.0.coverageFactor",
    ],
    [{ source: "x", distribution: "normal", expandedG: "-1" }, "out-of-range tests.0.uncertaintyAdded.0.expandedG"],
    [{ source: "x", distribution: "poisson", expandedG: "1" }, "unknown-word tests.0.uncertaintyAdded.0.distribution"],
    [
      { source: "x", distribution: "normal", expandedG: "1", shade: 1 },
      "unknown-field tests.0.uncertaintyAdded.0.shade",
    ],
  ])("%j: %s", (one, problem) => {
    expect(codes(added(one))).toContain(problem);
  });
  test("is named in the sentence by its number", () => {
    const [problem] = told(added({ distribution: "normal", expandedG: "1" }));
    expect(problem?.[2]).toContain("Added uncertainty 1, source");
  });
});

describe("the raw file", () => {
  const sha256 = "0123456789abcdef".repeat(4);
  test("is kept by its digest, with the place in it", () => {
    const source = { file: "a.xlsx", sha256: sha256.toUpperCase(), sheet: "Drying", range: "A1:D9" };
    expect(read({ source })).toMatchObject({ source: { ...source, sha256 } });
  });
  test.each([
    [{ file: "a.csv", sha256: "abc" }, "bad-sha256 tests.0.source.sha256"],
    [{ file: "a.csv" }, "bad-sha256 tests.0.source.sha256"],
    [{ file: " ", sha256 }, "file-unnamed tests.0.source.file"],
    [{ file: "a.csv", sha256, page: 2 }, "unknown-field tests.0.source.page"],
    ["a.csv", "not-an-object tests.0.source"],
  ])("%j: %s", (source, problem) => {
    expect(codes({ source })).toEqual([problem]);
  });
});

describe("the decision rule", () => {
  const ruleOf = (decisionRule: unknown) => {
    const parsed = parse({}, { decisionRule });
    return parsed.ok ? parsed.value.input.decisionRule : parsed.problems.map(({ code }) => code);
  };
  test("is one of three; the usual one is left unsaid", () => {
    expect(ruleOf("simple-acceptance")).toBe("simple-acceptance");
    expect(ruleOf("保护带")).toBe("guard-band");
    expect(ruleOf("four-outcome")).toBeUndefined();
    expect(ruleOf("")).toBeUndefined();
    expect(ruleOf("coin")).toEqual(["unknown-word"]);
  });
});

describe("a rulebook of one's own, in the request", () => {
  const own = JSON.parse(readFileSync(new URL("../../public/own-rulebook.example.json", import.meta.url), "utf8"));
  test("is kept as it was given, under its id", () => {
    expect(parse({}, { rulebook: own })).toMatchObject({
      ok: true,
      value: { rulebook: "my-rulebook", ownRulebook: own },
    });
  });
  test("is refused with every fault at its place, and under an id of the house", () => {
    expect(codes({}, { rulebook: { ...own, title: undefined, id: "My Rulebook" } })).toEqual([
      "rulebook-malformed rulebook.id",
      "rulebook-malformed rulebook.title",
    ]);
    expect(codes({}, { rulebook: { ...own, id: "tcsae-434-2025" } })).toEqual(["rulebook-id-taken rulebook.id"]);
    expect(codes({}, { rulebook: [] })).toEqual(["rulebook-malformed rulebook"]);
    expect(codes({}, { rulebook: 7 })).toContain("not-text rulebook");
  });
});
