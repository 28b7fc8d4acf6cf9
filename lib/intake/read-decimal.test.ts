import { describe, expect, it } from "vitest";
import { readDecimal } from "./read-decimal";

const limits = { whole: 9, decimals: 12 };
const read = (raw: unknown) => readDecimal(raw, limits);

describe("readDecimal", () => {
  it.each([
    ["197.04", "197.04"],
    ["197.0400", "197.0400"],
    [" 0197.0 ", "197.0"],
    [".5", "0.5"],
    ["5.", "5"],
    ["-3", "-3"],
    ["-0.00", "0.00"],
    ["１９７．０４", "197.04"],
    ["−20", "-20"],
    ["\u200b5", "5"],
    ["0", "0"],
  ])("takes %j as %s", (typed, value) => {
    expect(read(typed)).toEqual({ value });
  });

  it.each([
    [197.04, "197.04"],
    [1e-7, "0.0000001"],
    [1.25e-7, "0.000000125"],
    [-1.5e-7, "-0.00000015"],
    [0, "0"],
    [-0, "0"],
  ])("takes the JSON number %d by its shortest decimal form, %s", (number, value) => {
    expect(read(number)).toEqual({ value });
  });

  it("takes blanks as not stated", () => {
    expect(read("  ")).toEqual({ value: undefined });
  });

  it.each([
    ["197,04", "197.04"],
    ["197，04", "197.04"],
    ["1.234,5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["1,234,567", "1234567"],
    ["0,125", "0.125"],
  ])("says what to write for the comma of %j", (typed, suggest) => {
    expect(read(typed)).toEqual({
      problem: "decimal-comma",
      data: { given: typed.normalize("NFKC"), suggest: { en: suggest, zh: suggest } },
    });
  });

  it("does not choose between the two readings of 1,234", () => {
    const reading = read("1,234");
    expect(reading).toMatchObject({ problem: "decimal-comma" });
    expect(JSON.stringify(reading)).toContain("1.234 or 1234");
  });

  it.each([
    ["200 g", "unit-in-number"],
    ["200克", "unit-in-number"],
    ["120℃", "unit-in-number"],
    ["0.5%", "unit-in-number"],
    ["1.97e2", "exponent"],
    ["2E-4", "exponent"],
    ["abc", "not-a-number"],
    ["1.2.3", "not-a-number"],
    ["1,23,4", "not-a-number"],
    ["--5", "not-a-number"],
    [".", "not-a-number"],
    ["1 234", "not-a-number"],
    [true, "not-a-number"],
    [{}, "not-a-number"],
    ["1234567890", "too-many-digits"],
    ["0.1234567890123", "too-many-digits"],
    [1e21, "too-many-digits"],
  ])("refuses %j as %s", (typed, problem) => {
    expect(read(typed)).toMatchObject({ problem });
  });

  it("takes as many digits as the limit, and not one more", () => {
    expect(read("123456789.123456789012")).toEqual({ value: "123456789.123456789012" });
    expect(read("1234567890.1")).toMatchObject({ problem: "too-many-digits" });
    expect(read("1.1234567890123")).toMatchObject({ problem: "too-many-digits" });
  });
});
