import { describe, expect, it } from "vitest";
import { describePath, describeProblem, type ProblemCode } from "./describe-problem";
import sentences from "./sentences.json";

const placeholders = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();

describe("sentences of problems", () => {
  it.each(Object.entries(sentences))("%s says the same figures in both languages", (_, { en, zh }) => {
    expect(placeholders(zh)).toEqual(placeholders(en));
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  it("fills in figures, each in its language", () => {
    const data = { given: "1,234", suggest: { en: "1.234 or 1234", zh: "1.234 或 1234" } };
    const { say } = describeProblem({ code: "decimal-comma", path: ["tests", 0, "samples", 1, "after"], data });
    expect(say.en).toBe(
      "Sample 2, mass after drying: “1,234” has a comma, which can be read in two ways: write 1.234 or 1234.",
    );
    expect(say.zh).toBe("样品 2，干燥后质量：“1,234”中的逗号可有两种理解：请写成 1.234 或 1234。");
  });

  it("does not put a figure's own braces through again, and misses no figure", () => {
    const data = { given: "{latest}", latest: "2026-03-05" };
    expect(describeProblem({ code: "bad-date", path: ["claimDate"], data }).say.en).toContain("“{latest}”");
    expect(() => describeProblem({ code: "bad-date" as ProblemCode, path: ["claimDate"] })).toThrow("{given}");
  });

  it.each([
    [["tests", 0, "temperatureC"], 1, "Drying temperature"],
    [["tests", 1, "temperatureC"], 2, "Test 2, drying temperature"],
    [["tests", 1, "samples", 0, "id"], 2, "Test 2, Sample 1, sample id"],
    [["tests", 0, "samples", 4], 1, "Sample 5"],
    [["tests", 0, "samples"], 1, "Samples"],
    [["tests", 0], 1, "Test data"],
    [["claimDate"], 0, "Date of the claim"],
    [["tests", 0, "colour"], 1, "Test data"],
    [["colour"], 0, "Request"],
    [[], 0, "Request"],
  ])("names the field at %j of %i tests: %s", (path, count, label) => {
    expect(describePath(path, count).en).toBe(label);
  });
});
